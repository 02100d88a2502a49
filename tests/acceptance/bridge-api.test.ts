/** What programs do over HTTP, with every answer held against openapi.yaml. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clstJson, temporaryFolder } from '../helpers/clst.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const film = join(folder, 'film')
const scene = join(film, 'scene.blend')
let key = ''
let at = ''

beforeAll(async () => {
  mkdirSync(film)
  writeFileSync(scene, 'version one')
  writeFileSync(join(film, 'notes.txt'), 'notes')
  bridge.start()
  key = await bridge.makeProject(film)
  at = `/v1/projects/${key}`
})

async function context(path: string) {
  const { status, document } = await bridge.ask('GET', `/v1/context?${new URLSearchParams({ path })}`)
  expect(status).toBe(200)
  return document
}

describe('a panel, from an untracked file to a revert', () => {
  test('the first checkpoint', async () => {
    expect(await context(scene)).toMatchObject({
      project: { key, name: 'film', folder: film },
      item: { kind: 'file', path: 'scene.blend', isOnDisk: true },
      state: 'untracked',
      primaryAction: 'checkpoint',
      checkpoints: [],
      job: null,
    })
    const job = await bridge.job('POST', `${at}/checkpoints`, { paths: ['scene.blend'], message: 'First' })
    expect(job).toMatchObject({ state: 'succeeded', result: { checkpoints: [{ number: 1, isFirst: true }] } })
    const { state, stateText, primaryAction, checkpoints, actions } = await context(scene)
    expect({ state, stateText, primaryAction }).toEqual({
      state: 'normal',
      stateText: 'Up to date: v001',
      primaryAction: null,
    })
    expect(checkpoints).toMatchObject([{ number: 1, comment: 'First', isOnDisk: true }])
    const names = actions.filter((action: { isAllowed: boolean }) => !action.isAllowed)
    expect(names).toMatchObject([
      { name: 'checkpoint', reason: 'Nothing has changed since v001.' },
      { name: 'rebuild' },
    ])
  })

  test('a change, a second version, and back', async () => {
    writeFileSync(scene, 'version two, which is longer')
    expect(await context(scene)).toMatchObject({ state: 'modified', stateText: 'Changed since v001' })
    await bridge.job('POST', `${at}/checkpoints`, { paths: [scene], message: 'Second' })
    writeFileSync(scene, 'bytes that are in no version')
    const job = await bridge.job('POST', `${at}/revert`, { path: 'scene.blend', to: 'v001' })
    expect(job.result).toMatchObject({ number: 1, headNumber: 2, safety: { number: 1 } })
    expect(readFileSync(scene, 'utf8')).toBe('version one')
    expect(await context(scene)).toMatchObject({
      state: 'pinned',
      stateText: 'An older version on purpose: v001 (the newest is v002)',
      primaryAction: 'revert',
    })
    const history = await bridge.ask('GET', `${at}/checkpoints?path=scene.blend&includeSafety=true`)
    expect(history.document.checkpoints.map((each: { isSafety: boolean }) => each.isSafety)).toContain(true)
  })

  test('a folder, a file that is not there, and one of no project', async () => {
    expect(await context(film)).toMatchObject({ item: { kind: 'collection', path: '' }, state: null })
    expect(await context(join(film, 'new.blend'))).toMatchObject({ item: { isOnDisk: false }, state: null })
    const elsewhere = await context(join(folder, 'sketch.blend'))
    expect(elsewhere).toMatchObject({ project: null, item: null, primaryAction: 'createProject' })
    expect(elsewhere.advice).toMatch(/^[A-Z].*\.$/)
  })

  test('the same file through a link above the project', async () => {
    symlinkSync(film, join(folder, 'link'))
    expect(await context(join(folder, 'link/scene.blend'))).toMatchObject({ project: { key } })
  })

  test('a project that nobody has opened yet', async () => {
    const other = join(folder, 'other')
    mkdirSync(other)
    clstJson(other, 'init')
    expect(await context(join(other, 'x.blend'))).toMatchObject({
      project: null,
      primaryAction: 'openProject',
    })
    const { document } = await bridge.ask('POST', '/v1/projects/open', { body: { path: other } })
    expect(await context(join(other, 'x.blend'))).toMatchObject({ project: { key: document.key } })
    const forgotten = await bridge.ask('DELETE', `/v1/projects/${document.key}`)
    expect(forgotten.document).toMatchObject({ key: document.key, isOpen: false })
    expect((await bridge.ask('GET', `/v1/projects/${document.key}`)).status).toBe(404)
  })

  test('what the command does is seen at once', async () => {
    clstJson(film, 'checkpoint', 'notes.txt', '-m', 'By the command')
    expect(await context(join(film, 'notes.txt'))).toMatchObject({ state: 'normal', item: { headNumber: 1 } })
  })
})

describe('the same request sent again', () => {
  test('makes one checkpoint, also after a restart', async () => {
    writeFileSync(scene, 'version three')
    const body = { paths: ['scene.blend'], message: 'Third' }
    const headers = { 'Idempotency-Key': 'checkpoint-third-1' }
    const [one, two] = await Promise.all([
      bridge.ask('POST', `${at}/checkpoints`, { body, headers }),
      bridge.ask('POST', `${at}/checkpoints`, { body, headers }),
    ])
    expect(two?.document.id).toBe(one?.document.id)
    const ended = await bridge.end(one?.document.id)
    expect(ended.result.checkpoints).toHaveLength(1)
    bridge.command('stop')
    bridge.start()
    const later = await bridge.ask('POST', `${at}/checkpoints`, { body, headers })
    expect(later.document).toMatchObject({ id: ended.id, state: 'succeeded', result: ended.result })
    expect(later.headers.location).toBe(`/v1/jobs/${ended.id}`)
    const { document } = await bridge.ask('GET', `${at}/checkpoints?path=scene.blend`)
    expect(document.checkpoints.filter((each: { comment: string }) => each.comment === 'Third')).toHaveLength(
      1,
    )
  })

  test('adds a tag once, and answers the same', async () => {
    const headers = { 'Idempotency-Key': 'add-a-tag-1' }
    const first = await bridge.ask('POST', `${at}/tags`, { body: { name: 'hero' }, headers })
    const again = await bridge.ask('POST', `${at}/tags`, { body: { name: 'hero' }, headers })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.document).toEqual(first.document)
    const taken = await bridge.ask('POST', `${at}/tags`, { body: { name: 'hero' } })
    expect([taken.status, taken.document.code]).toEqual([409, 'name-taken'])
  })

  test('is refused with another request', async () => {
    const headers = { 'Idempotency-Key': 'add-a-tag-1' }
    const { status, document } = await bridge.ask('POST', `${at}/tags`, { body: { name: 'other' }, headers })
    expect([status, document.code]).toEqual([409, 'idempotency-key-reused'])
  })

  test('may be tried again when it failed', async () => {
    const headers = { 'Idempotency-Key': 'fails-at-first-1' }
    const path = `${at}/labels/review/remove`
    const body = { paths: ['scene.blend'] }
    expect((await bridge.ask('POST', path, { body, headers })).status).toBe(404)
    await bridge.ask('PUT', `${at}/labels/review`, { body: { paths: ['scene.blend'] } })
    expect((await bridge.ask('POST', path, { body, headers })).status).toBe(200)
  })
})

describe('jobs', () => {
  test('one that fails says why in a sentence', async () => {
    const job = await bridge.job('POST', `${at}/revert`, { path: 'scene.blend', to: 'v099' })
    expect(job).toMatchObject({ state: 'failed', error: { code: 'checkpoint-not-found', status: 404 } })
  })

  test('a long list is read page by page', async () => {
    const many = join(film, 'many')
    mkdirSync(many)
    for (let index = 0; index < 1200; index++) writeFileSync(join(many, `file-${index}.txt`), String(index))
    const job = await bridge.job('POST', `${at}/checkpoints`, { paths: ['many'], message: 'Many' })
    expect(job.truncated).toBe(true)
    expect(job.result.checkpoints.length).toBeLessThan(1200)
    const paths: string[] = []
    let cursor = ''
    do {
      const { document } = await bridge.ask(
        'GET',
        `/v1/jobs/${job.id}/result?list=checkpoints&limit=200${cursor}`,
      )
      paths.push(...document.items.map((item: { path: string }) => item.path))
      cursor = document.nextCursor === undefined ? '' : `&cursor=${document.nextCursor}`
    } while (cursor !== '')
    expect(new Set(paths).size).toBe(1200)
    expect(paths).toHaveLength(1200)
    expect((await bridge.ask('GET', `/v1/jobs/${job.id}/result?list=nothing`)).status).toBe(400)
  })

  test('no answer is larger than 64 KB, and pages hold every file once', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const { text, document } = await bridge.ask('GET', `${at}/status?all=true&limit=200${cursor}`)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64 * 1024)
      seen.push(...document.items.map((item: { path: string }) => item.path))
      cursor = document.nextCursor === undefined ? '' : `&cursor=${document.nextCursor}`
    } while (cursor !== '')
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(1202)
  })

  test('are listed, the newest first, and cannot be cancelled when they have ended', async () => {
    const { document } = await bridge.ask('GET', `/v1/jobs?projectKey=${key}&limit=2`)
    expect(document.jobs).toHaveLength(2)
    const next = await bridge.ask('GET', `/v1/jobs?limit=1&cursor=${document.nextCursor}`)
    expect(next.document.jobs[0].createdAt <= document.jobs[1].createdAt).toBe(true)
    const [last] = document.jobs
    const cancelled = await bridge.ask('POST', `/v1/jobs/${last.id}/cancel`, { body: {} })
    expect(cancelled.document.state).toBe(last.state)
    const unknown = await bridge.ask('GET', '/v1/jobs/01a1fd8d-b0b6-7c44-8b6a-5887fc56e27d')
    expect(unknown.document.code).toBe('job-not-found')
  })
})

describe('events', () => {
  test('tell of a checkpoint to who waits for it', async () => {
    const { document: first } = await bridge.ask('GET', '/v1/events')
    const waiting = bridge.ask('GET', `/v1/events?cursor=${first.cursor}&wait=25`)
    writeFileSync(scene, `version four ${first.cursor}`)
    await bridge.job('POST', `${at}/checkpoints`, { paths: ['scene.blend'], message: 'Fourth' })
    expect((await waiting).document.events.length).toBeGreaterThan(0)
    const { document } = await bridge.ask('GET', `/v1/events?cursor=${first.cursor}&projectKey=${key}`)
    const types = document.events.map((event: { type: string }) => event.type)
    expect(types).toContain('checkpoint-created')
    expect(types).toContain('job-changed')
    const created = document.events.find((event: { type: string }) => event.type === 'checkpoint-created')
    expect(created).toMatchObject({ projectKey: key, paths: ['scene.blend'] })
    // What the folder's watcher tells of comes when it comes.
    const others = (of: { events: { type: string }[] }) =>
      of.events.filter(({ type }) => type !== 'files-changed')
    expect(others(document).at(-1)).toMatchObject({ type: 'job-changed', job: { state: 'succeeded' } })
    const { document: later } = await bridge.ask('GET', `/v1/events?cursor=${document.cursor}`)
    expect(others(later)).toEqual([])
  })

  test('a cursor of an earlier start is answered with the wish to load anew', async () => {
    const { document: before } = await bridge.ask('GET', '/v1/events')
    bridge.command('start', '--restart')
    const { document } = await bridge.ask('GET', `/v1/events?cursor=${before.cursor}&wait=25`)
    expect(document).toMatchObject({ events: [], reset: true })
  })
})

test('nothing of a stranger: unknown project, unknown address, wrong method', async () => {
  const unknown = await bridge.ask('GET', '/v1/projects/0123456789abcdef/status')
  expect([unknown.status, unknown.document.code]).toEqual([404, 'project-not-found'])
  expect((await bridge.ask('GET', '/v1/nothing')).document.code).toBe('not-found')
  const { status, headers } = await bridge.ask('PUT', '/v1/projects')
  expect([status, headers.allow]).toEqual([415, undefined])
  const put = await bridge.ask('PUT', '/v1/projects', { body: {} })
  expect([put.status, put.headers.allow]).toEqual([405, 'GET, POST'])
})
