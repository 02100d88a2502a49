/** The bridge ends while it works for a command. */
import { mkdirSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clstJson, startClst, temporaryFolder } from '../helpers/clst.js'
import { SOLID_BYTES, writeHugeFile } from '../helpers/huge-file.js'

const folder = join(temporaryFolder(), 'film')
const projectFile = join(folder, 'film.clst')
const large = join(folder, 'large.blend')
mkdirSync(folder)
// Where `clst` looks for it when it runs in this folder.
const bridge = new TestBridge(join(folder, '.test-home'), folder)

let finished: ReturnType<typeof startClst>['finished']

/** A checkpoint by the command that the bridge has begun to write. */
async function beginCheckpoint(sizeBytes?: number): Promise<void> {
  writeHugeFile(large)
  if (sizeBytes !== undefined) truncateSync(large, sizeBytes)
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const size = () => sizeOf(projectFile) + sizeOf(`${projectFile}-wal`)
  const before = size()
  finished = startClst(folder, ['checkpoint', 'large.blend', '-m', 'Large', '--json']).finished
  while (size() - before < SOLID_BYTES / 8) await wait(5)
  const { document } = await bridge.ask('GET', '/v1/jobs?state=running')
  expect(document.jobs).toMatchObject([{ operationId: 'checkpoint' }])
}

beforeEach(async () => {
  if (statSync(projectFile, { throwIfNoEntry: false }) === undefined) clstJson(folder, 'init')
  bridge.start()
  const { status } = await bridge.ask('POST', '/v1/projects/open', { body: { path: folder } })
  expect(status).toBe(200)
})

// A file with a hole is as large as it says on Windows.
describe.skipIf(process.platform === 'win32')('what the command says', () => {
  test('when the bridge was killed: that nobody knows, and nothing is half done', async () => {
    await beginCheckpoint()
    process.kill(bridge.file.pid, 'SIGKILL')
    const { code, stdout, stderr } = await finished
    expect([code, stdout]).toEqual([1, ''])
    expect(JSON.parse(stderr)).toMatchObject({ code: 'job-interrupted', retryable: false })
    expect(clstJson(folder, 'history').checkpoints).toEqual([])
    expect(clstJson(folder, 'verify')).toMatchObject({ ok: true })
  })

  test('when another program has taken the port: the same, and it is sent no token', async () => {
    await beginCheckpoint()
    const { pid, port, token } = bridge.file
    const heard: string[] = []
    const squatter = createServer((request, response) => {
      heard.push(JSON.stringify([request.url, request.rawHeaders]))
      response.end(JSON.stringify({ apiVersion: '1.0', product: 'clst', proof: 'b'.repeat(64) }))
    })
    process.kill(pid, 'SIGKILL')
    for (let isListening = false; !isListening; ) {
      isListening = await new Promise<boolean>((resolve) => {
        squatter.once('error', () => resolve(false))
        squatter.listen(port, '127.0.0.1', () => resolve(true))
      })
    }
    const { code, stderr } = await finished
    squatter.close()
    expect([code, JSON.parse(stderr).code]).toEqual([1, 'job-interrupted'])
    expect(heard.join()).not.toContain(token)
  })

  test('when the bridge was told to drop its work: that it did, and that it may be done again', async () => {
    await beginCheckpoint()
    expect(bridge.command('stop', '--now').code).toBe(0)
    const { code, stdout, stderr } = await finished
    expect([code, stdout]).toEqual([1, ''])
    expect(JSON.parse(stderr)).toMatchObject({ code: 'job-interrupted', retryable: true })
    expect(clstJson(folder, 'history').checkpoints).toEqual([])
  })

  test('when the bridge was told to end after its work: what was done', async () => {
    await beginCheckpoint(SOLID_BYTES * 16)
    expect(bridge.command('stop').code).toBe(0)
    const { code, stdout } = await finished
    expect(code).toBe(0)
    expect(JSON.parse(stdout).checkpoints).toMatchObject([{ number: 1, path: 'large.blend' }])
  })
})
