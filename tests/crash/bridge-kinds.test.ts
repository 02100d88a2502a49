/** The bridge is killed soon after it has begun a job, of every kind that moves bytes or files. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clstJson, temporaryFolder } from '../helpers/clst.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const film = join(folder, 'film')
const scene = join(film, 'scene.blend')
const versions = [randomBytes(48 << 20), randomBytes(48 << 20)]
const hashes = versions.map(hashOf)
let at = ''
let count = 0
const interrupted: string[] = []

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

beforeAll(async () => {
  mkdirSync(film)
  for (const name of ['notes', 'list', 'plan']) writeFileSync(join(film, `${name}.txt`), name)
  bridge.start()
  at = `/v1/projects/${await bridge.makeProject(film)}`
  for (const bytes of versions) {
    writeFileSync(scene, bytes)
    await bridge.job('POST', `${at}/checkpoints`, { all: true, message: 'A version' })
  }
})

const path = 'scene.blend'
const out = (name: string) => join(folder, name)

/** Operation, its request, and how long after its answer the kill comes, in milliseconds. */
const KINDS: [string, string, string, () => object, number][] = [
  ['revert', 'POST', 'revert', () => ({ path, to: 'v001' }), 0],
  ['revert that is further', 'POST', 'revert', () => ({ path, to: 'v001' }), 150],
  ['revertAll', 'POST', 'revert-all', () => ({}), 60],
  ['openVersion', 'POST', 'open-version', () => ({ path, to: 'v001' }), 60],
  ['exportVersion', 'POST', 'export', () => ({ path, to: 'v001', outputPath: out('export.blend') }), 60],
  ['copy', 'POST', 'copy', () => ({ path, destination: 'copy.blend' }), 60],
  ['move', 'POST', 'move', () => ({ paths: ['notes.txt'], destination: 'moved.txt' }), 15],
  ['delete', 'POST', 'delete', () => ({ paths: ['list.txt'] }), 15],
  ['set', 'PATCH', 'items', () => ({ paths: ['plan.txt'], description: 'Killed' }), 5],
  ['verify', 'POST', 'verify', () => ({}), 60],
  ['prune', 'POST', 'prune', () => ({}), 30],
  ['compact', 'POST', 'compact', () => ({}), 60],
  ['backup', 'POST', 'backup', () => ({ outputPath: out('backup.clst') }), 60],
]

test.each(KINDS)('SIGKILL during %s', async (name, method, address, body, delay) => {
  const headers = { 'Idempotency-Key': `killed-kind-${++count}` }
  const target = `${at}/${address}`
  const order = body()
  const begun = await bridge.ask(method, target, { body: order, headers })
  expect(begun.status, begun.text).toBe(202)
  await wait(delay)
  await kill()

  // Nobody has opened the project since: what a person finds who has no bridge.
  expect(hashes).toContain(hashOf(readFileSync(scene)))
  expect(clstJson(film, 'verify')).toMatchObject({ ok: true })
  const odd: { state: string }[] = clstJson(film, 'status').items
  expect(odd.filter(({ state }) => ['modified', 'rebuild', 'diverged'].includes(state))).toEqual([])
  expect([existsSync(join(film, 'notes.txt')), existsSync(join(film, 'moved.txt'))].sort()).toEqual([
    false,
    true,
  ])

  bridge.start()
  const { document: job } = await bridge.ask('GET', `/v1/jobs/${begun.document.id}`)
  if (job.state === 'failed') {
    interrupted.push(name)
    expect(job.error).toMatchObject({ code: 'job-interrupted', retryable: true })
  } else expect(job.state).toBe('succeeded')
  const again = await bridge.ask(method, target, { body: order, headers })
  expect([again.status, again.document.id, again.document.state]).toEqual([202, job.id, job.state])
  // Anew: done, or told in so many words why not, when it had been done before the kill.
  const anew = await bridge.job(method, target, order)
  if (anew.state === 'failed')
    expect(anew.error.code).toMatch(/^(asset-not-found|file-exists|file-not-found|name-clash)$/)
  else expect(anew.state).toBe('succeeded')
  expect(hashes).toContain(hashOf(readFileSync(scene)))
  expect((await bridge.job('POST', `${at}/verify`)).result).toMatchObject({ ok: true, problems: [] })
})

test('the kill met jobs in the middle of their work', () => {
  expect(interrupted).toContain('revert')
})

async function kill(): Promise<void> {
  const { pid } = bridge.file
  process.kill(pid, 'SIGKILL')
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await wait(10)
  }
}
