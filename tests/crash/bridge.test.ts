/** The bridge is killed while it works: nothing is half done, and who asked learns what became of it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { SOLID_BYTES, writeHugeFile } from '../helpers/huge-file.js'

const sqlite = requireHost('sqlite3')
const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const film = join(folder, 'film')
const scene = join(film, 'scene.blend')

test.skipIf(process.platform === 'win32')(
  'SIGKILL during a checkpoint: the job is interrupted, its key begins it once more, and the project is whole',
  async () => {
    bridge.start()
    mkdirSync(film)
    writeFileSync(join(film, 'notes.txt'), 'notes')
    const key = await bridge.makeProject(film)
    const target = `/v1/projects/${key}/checkpoints`
    await bridge.job('POST', target, { paths: ['notes.txt'], message: 'Notes' })

    writeHugeFile(scene)
    const headers = { 'Idempotency-Key': 'killed-in-the-middle' }
    const body = { paths: ['scene.blend'], message: 'Killed' }
    const waiting = { paths: ['notes.txt'], message: 'Waits behind it' }
    const running = (await bridge.ask('POST', target, { body, headers })).document
    const queued = (await bridge.ask('POST', target, { body: waiting })).document
    await waitForChunks()
    await kill()

    expect(clstJson(film, 'verify')).toMatchObject({ ok: true, checkedCheckpoints: 1 })
    bridge.start()
    for (const { id } of [running, queued]) {
      const { document } = await bridge.ask('GET', `/v1/jobs/${id}`)
      expect(document).toMatchObject({ state: 'failed', error: { code: 'job-interrupted', retryable: true } })
    }
    const again = await bridge.ask('POST', target, { body, headers })
    expect(again.document).toMatchObject({ operationId: 'checkpoint', repeats: running.id })
    expect([again.status, again.headers.location]).toEqual([202, `/v1/jobs/${again.document.id}`])
    const third = await bridge.ask('POST', target, { body, headers })
    expect(third.document.id).toBe(again.document.id)
    const other = await bridge.ask('POST', target, { body: waiting, headers })
    expect(other.document.code).toBe('idempotency-key-reused')

    // Whoever cancels it means it: that is no failure to be tried again.
    await bridge.ask('POST', `/v1/jobs/${again.document.id}/cancel`, { body: {} })
    expect((await bridge.end(again.document.id)).state).toBe('cancelled')
    const last = await bridge.ask('POST', target, { body, headers })
    expect(last.document).toMatchObject({ id: again.document.id, state: 'cancelled' })

    const { document } = await bridge.ask('GET', target)
    expect(document.checkpoints).toMatchObject([{ path: 'notes.txt', number: 1 }])
    truncateSync(scene, SOLID_BYTES)
    const anew = await bridge.job('POST', target, body)
    expect(anew.result.checkpoints).toMatchObject([{ path: 'scene.blend', number: 1 }])
    const verified = await bridge.job('POST', `/v1/projects/${key}/verify`)
    expect(verified.result).toMatchObject({ ok: true, checkedCheckpoints: 2 })
    expect(clst(film, ['status']).stdout).toContain('Everything is in a checkpoint.')
  },
)

sqlite.test(
  'SIGKILL when the version was made but nobody had heard of it: the key makes no second one',
  async () => {
    bridge.start()
    const show = join(folder, 'show')
    mkdirSync(show)
    writeFileSync(join(show, 'frame.exr'), 'frame')
    const key = await bridge.makeProject(show, 'show')
    const target = `/v1/projects/${key}/checkpoints`
    const headers = { 'Idempotency-Key': 'task-of-a-farm-0001' }
    const body = { paths: ['frame.exr'], message: 'Frame 1' }
    const first = await bridge.ask('POST', target, { body, headers })
    const isSaved = () => clstJson(show, 'history').checkpoints.length === 1
    while (!isSaved()) await wait(5)
    await kill()
    // What the disk would hold if the kill had come before the end was written down.
    const sql = `UPDATE job SET state = 'running', result = NULL WHERE id = '${first.document.id}'`
    expect(spawnSync('sqlite3', [join(bridge.home, 'bridge.db'), sql])).toMatchObject({ status: 0 })
    bridge.start()
    const again = await bridge.ask('POST', target, { body, headers })
    expect(again.document.repeats).toBe(first.document.id)
    const ended = await bridge.end(again.document.id)
    expect(ended).toMatchObject({
      state: 'succeeded',
      result: { checkpoints: [], unchanged: ['frame.exr'] },
      repeats: first.document.id,
    })
    expect((await bridge.ask('GET', target)).document.checkpoints).toHaveLength(1)
  },
)

/** Until the checkpoint is in the middle of its work. */
async function waitForChunks(): Promise<void> {
  const file = join(film, 'film.clst')
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  while (sizeOf(file) + sizeOf(`${file}-wal`) < SOLID_BYTES / 4) await wait(5)
}

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
