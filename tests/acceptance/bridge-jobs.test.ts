/** Jobs that are cancelled, or met by the end of the bridge; and events as a stream. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clstJson, temporaryFolder } from '../helpers/clst.js'
import { openStream } from '../helpers/event-stream.js'
import { SOLID_BYTES, writeHugeFile } from '../helpers/huge-file.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
let count = 0
let film = ''
let key = ''
const scene = () => join(film, 'scene.blend')

beforeEach(async () => {
  bridge.start()
  film = join(folder, `film-${++count}`)
  mkdirSync(film)
  writeFileSync(scene(), 'first')
  key = await bridge.makeProject(film)
})

/** Begins a checkpoint that no machine is done with, and waits until bytes of it have been read. */
async function beginHugeCheckpoint(): Promise<string> {
  writeHugeFile(scene())
  const body = { paths: ['scene.blend'], message: 'Far too much' }
  const { document } = await bridge.ask('POST', `/v1/projects/${key}/checkpoints`, { body })
  for (;;) {
    const { state, progress } = (await bridge.ask('GET', `/v1/jobs/${document.id}?wait=1`)).document
    expect(['queued', 'running']).toContain(state)
    if ((progress?.doneBytes ?? 0) > SOLID_BYTES / 4) return document.id
  }
}

/** Of the huge file; what was saved before is left. */
function expectNoTrace(): void {
  expect(clstJson(film, 'history').checkpoints).toEqual([])
  expect(clstJson(film, 'status').items).toMatchObject([{ path: 'scene.blend', state: 'untracked' }])
  expect(clstJson(film, 'verify')).toMatchObject({ ok: true, checkedCheckpoints: 0 })
}

const isSparse = process.platform !== 'win32'

/** Nice values of the threads of the bridge, the main one first: proc_pid_stat(5). */
function niceValues(): number[] {
  const { pid } = bridge.file
  const threads = readdirSync(`/proc/${pid}/task`).sort((a, b) => Number(a) - Number(b))
  return threads.map((thread) => {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
  })
}

test.runIf(process.platform === 'linux')('a long job lets everything else go first', async () => {
  const [usual] = niceValues()
  expect(niceValues().filter((nice) => nice !== usual)).toEqual([])
  const background = Math.max(usual ?? 0, 10)
  const id = await beginHugeCheckpoint()
  const [main, ...others] = niceValues()
  expect(main).toBe(usual)
  // The one that answers for the project, and those that read and code the file.
  expect(others).toContain(usual)
  expect(others.filter((nice) => nice === background).length).toBeGreaterThan(1)
  await bridge.ask('POST', `/v1/jobs/${id}/cancel`, { body: {} })
  await bridge.end(id)
})

describe.skipIf(!isSparse)('a job that is cancelled', () => {
  test('while it runs leaves no trace, and one that waits behind it is done', async () => {
    const id = await beginHugeCheckpoint()
    writeFileSync(join(film, 'notes.txt'), 'notes')
    const body = { paths: ['notes.txt'], message: 'Notes' }
    const next = (await bridge.ask('POST', `/v1/projects/${key}/checkpoints`, { body })).document
    expect(next.state).toBe('queued')
    const { status, document } = await bridge.ask('POST', `/v1/jobs/${id}/cancel`, { body: {} })
    expect([status, document.state]).toEqual([200, 'cancelling'])
    const cancelled = await bridge.end(id)
    expect(cancelled).toMatchObject({ state: 'cancelled', endedAt: expect.any(String) })
    expect(cancelled).not.toHaveProperty('result')
    expect(await bridge.end(next.id)).toMatchObject({
      state: 'succeeded',
      result: { checkpoints: [{ path: 'notes.txt' }] },
    })
    expect(clstJson(film, 'verify')).toMatchObject({ ok: true, checkedCheckpoints: 1 })
    truncateSync(scene(), 100)
    const again = { paths: ['scene.blend'], message: 'Less' }
    const job = await bridge.job('POST', `/v1/projects/${key}/checkpoints`, again)
    expect(job.result.checkpoints).toMatchObject([{ number: 1, sizeBytes: 100 }])
  })

  test('before it began does nothing', async () => {
    const id = await beginHugeCheckpoint()
    writeFileSync(join(film, 'notes.txt'), 'notes')
    const body = { paths: ['notes.txt'], message: 'Notes' }
    const next = (await bridge.ask('POST', `/v1/projects/${key}/checkpoints`, { body })).document
    await bridge.ask('POST', `/v1/jobs/${next.id}/cancel`, { body: {} })
    await bridge.ask('POST', `/v1/jobs/${id}/cancel`, { body: {} })
    const ended = await bridge.end(next.id)
    expect(ended.state).toBe('cancelled')
    expect(ended).not.toHaveProperty('startedAt')
    expect(clstJson(film, 'history').checkpoints).toEqual([])
  })
})

describe.skipIf(!isSparse)('the end of the bridge while a job runs', () => {
  test('stop waits until the job is done', async () => {
    const body = { paths: ['scene.blend'], message: 'Large' }
    writeHugeFile(scene())
    truncateSync(scene(), SOLID_BYTES * 16)
    const { document } = await bridge.ask('POST', `/v1/projects/${key}/checkpoints`, { body })
    expect(bridge.command('stop')).toMatchObject({ code: 0, stdout: 'The bridge has ended.\n' })
    expect(clstJson(film, 'history').checkpoints).toMatchObject([{ number: 1, comment: 'Large' }])
    bridge.start()
    const job = (await bridge.ask('GET', `/v1/jobs/${document.id}`)).document
    expect(job).toMatchObject({ state: 'succeeded', result: { checkpoints: [{ number: 1 }] } })
  })

  test.each([
    ['stop --now', () => bridge.command('stop', '--now')],
    ['SIGTERM', () => endBySignal()],
  ])('%s cancels it without a trace', async (_, end) => {
    const id = await beginHugeCheckpoint()
    await end()
    expectNoTrace()
    bridge.start()
    const { state, error } = (await bridge.ask('GET', `/v1/jobs/${id}`)).document
    expect([state, error.code, error.retryable]).toEqual(['cancelled', 'job-interrupted', true])
  })
})

async function endBySignal(): Promise<void> {
  const { pid } = bridge.file
  process.kill(pid, 'SIGTERM')
  await expect.poll(() => isAlive(pid), { timeout: 60_000 }).toBe(false)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('events as a stream', () => {
  const save = async (message: string) => {
    appendFileSync(scene(), message)
    await bridge.job('POST', `/v1/projects/${key}/checkpoints`, { paths: ['scene.blend'], message })
  }

  test('come as they happen, and go on after the last one that was seen', async () => {
    const stream = await openStream(bridge, `/v1/events?projectKey=${key}`)
    await stream.until(/^event: hello$/m)
    await save('Blocking')
    await stream.until(/"state":"succeeded"/)
    stream.end()
    expect(stream.text).toContain('event: checkpoint-created\n')
    const events = stream.events()
    const last = events.findLast(({ type }) => type !== 'files-changed')
    expect(last).toMatchObject({ type: 'job-changed', projectKey: key, job: { state: 'succeeded' } })
    expect(stream.text).not.toContain('"result"')

    await save('Lights')
    const later = await openStream(bridge, '/v1/events', { 'Last-Event-ID': String(last?.id) })
    await later.until(/"state":"succeeded"/)
    later.end()
    const created = later.events().filter(({ type }) => type === 'checkpoint-created')
    expect(created).toMatchObject([{ paths: ['scene.blend'] }])
    const ids = [...events, ...later.events()].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('begin with a reset after a cursor of an earlier start, and end with the bridge', async () => {
    const stream = await openStream(bridge, '/v1/events?cursor=earlier-3')
    await stream.until(/^event: reset$/m)
    expect(bridge.command('stop').code).toBe(0)
    await stream.ended
    expect(stream.events().filter(({ type }) => type !== 'files-changed')).toEqual([])
  })
})
