import { mkdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  clst,
  clstInTerminal,
  clstJson,
  isPythonTerminal,
  startClst,
  temporaryFolder,
} from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { SOLID_BYTES, writeHugeFile } from '../helpers/huge-file.js'

const terminal = requireHost('python3-pty', isPythonTerminal)

const parent = temporaryFolder()
let count = 0
let folder: string
let projectFile: string
const large = () => join(folder, 'large.blend')

beforeEach(() => {
  count += 1
  folder = join(parent, `film-${count}`)
  mkdirSync(folder)
  projectFile = clstJson(folder, 'init').project.path
})

/** Waits until chunks arrive in the project, so that the signal meets the checkpoint in the middle of its work. */
async function waitForChunks(): Promise<void> {
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  while (sizeOf(projectFile) + sizeOf(`${projectFile}-wal`) < SOLID_BYTES / 4) await wait(5)
}

function expectNoTrace(): void {
  expect(clstJson(folder, 'history').checkpoints).toEqual([])
  expect(clstJson(folder, 'status').items).toMatchObject([{ path: 'large.blend', state: 'untracked' }])
  expect(clstJson(folder, 'verify')).toMatchObject({ ok: true, checkedCheckpoints: 0 })
}

describe.skipIf(process.platform === 'win32')('a checkpoint of a large file', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('is cancelled by %s without a trace', async (signal) => {
    writeHugeFile(large())
    const { child, finished } = startClst(folder, ['checkpoint', 'large.blend', '-m', 'Large', '--json'])
    await waitForChunks()
    child.kill(signal)
    const { code, stdout, stderr } = await finished
    expect([code, stdout]).toEqual([130, ''])
    expect(JSON.parse(stderr)).toMatchObject({ code: 'cancelled', retryable: true })
    expectNoTrace()
    truncateSync(large(), SOLID_BYTES)
    const { checkpoints } = clstJson(folder, 'checkpoint', 'large.blend', '-m', 'Large')
    expect(checkpoints).toMatchObject([{ number: 1, path: 'large.blend', sizeBytes: SOLID_BYTES }])
    // What was stored before the signal is used again.
    expect(checkpoints[0].storedBytes).toBeLessThan(SOLID_BYTES * 0.9)
    expect(clst(folder, ['status']).stdout).toContain('Everything is in a checkpoint.')
  })

  test('ends at once when the signal comes twice', async () => {
    writeHugeFile(large())
    const { child, finished } = startClst(folder, ['checkpoint', 'large.blend', '-m', 'Large'])
    await waitForChunks()
    child.kill('SIGINT')
    const again = setInterval(() => child.kill('SIGINT'), 200)
    const { code } = await finished
    clearInterval(again)
    // None where the signal came once more when the command had given it back to the system: shells say 130 then too.
    expect(code ?? 130).toBe(130)
    expectNoTrace()
  })

  terminal.test('shows a bar on a terminal, and Ctrl+C removes it and says so', () => {
    writeHugeFile(large())
    const args = ['checkpoint', 'large.blend', '-m', 'Large']
    const { code, stdout } = clstInTerminal(folder, args, { columns: 100, interruptAfter: '█' })
    expect(code).toBe(130)
    expect(stdout).toMatch(/█.*\d+% · .* of 68\.7 GB · .*\/s · large\.blend/)
    expect(stdout).toMatch(/Cancelling … Press Ctrl\+C again to stop at once\.\n.*Cancelled/)
    expectNoTrace()
  })
})
