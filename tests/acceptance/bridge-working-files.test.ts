/** Changes of working files by other programs, as events; and that nothing is watched when nobody listens. */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { CLST, environment, temporaryFolder } from '../helpers/clst.js'
import { type HeardEvent, LongPolls, openStream } from '../helpers/event-stream.js'
import { requireHost } from '../helpers/hosts.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
/** A bridge that somebody listened to at the beginning, and nobody since. */
const left = new TestBridge(join(folder, 'home-left'), folder)
/** A bridge of a user who may have few watches. */
const few = new TestBridge(join(folder, 'home-few'), folder)
let leftKey = ''
let count = 0
let film = ''
let key = ''
let ears: LongPolls

beforeAll(async () => {
  left.start()
  mkdirSync(join(folder, 'left'))
  leftKey = await left.makeProject(join(folder, 'left'))
  bridge.start()
})

beforeEach(async () => {
  film = join(folder, `film-${++count}`)
  mkdirSync(join(film, 'shots'), { recursive: true })
  writeFileSync(at('scene.blend'), 'first')
  key = await bridge.makeProject(film)
  ears = new LongPolls(bridge, key)
})

afterEach(() => ears.end())

function at(path: string): string {
  return join(film, path)
}

// biome-ignore lint/suspicious/noExplicitAny: what the document holds is what the tests are about
async function watchOf(of: TestBridge, projectKey: string): Promise<any> {
  const { document } = await of.ask('GET', '/v1/diagnostics')
  return document.projects.find((project: { key: string }) => project.key === projectKey)?.watch
}

async function watching(of: TestBridge, projectKey: string, state = 'watching'): Promise<void> {
  const current = async () => (await watchOf(of, projectKey))?.state
  await expect.poll(current, { timeout: 60_000, interval: 50 }).toBe(state)
}

/** Listens, and waits until the folder is watched. */
async function listening(): Promise<void> {
  await ears.begin()
  await watching(bridge, key)
}

const names = (path: string) => (event: HeardEvent) =>
  event.type === 'files-changed' && event.paths?.includes(path) === true

/** Paths of all changes of files so far, in order. */
const changed = () => ears.heard.flatMap(({ type, paths }) => (type === 'files-changed' ? (paths ?? []) : []))

/** Writes a file of which an event must come: what should be told of before it has been told of then. */
let marks = 0
async function mark(): Promise<string> {
  const path = `mark-${++marks}-of-a-test.txt`
  writeFileSync(at(path), 'x')
  await ears.until(names(path))
  return path
}

/** Watches that the system keeps for a process (Linux). */
function inotifyWatches(pid: number): number {
  const infos = readdirSync(`/proc/${pid}/fdinfo`).map((name) => {
    try {
      return readFileSync(`/proc/${pid}/fdinfo/${name}`, 'utf8')
    } catch {
      return ''
    }
  })
  return infos.join('\n').match(/^inotify wd:/gm)?.length ?? 0
}

test('a project is watched as soon as somebody listens', async () => {
  expect(await watchOf(left, leftKey)).toBeUndefined()
  const stream = await openStream(left, `/v1/events?projectKey=${leftKey}`)
  await stream.until(/^event: files-changed$/m)
  expect(stream.events()).toMatchObject([{ type: 'files-changed', projectKey: leftKey }])
  expect(stream.events()[0]).not.toHaveProperty('paths')
  expect(await watchOf(left, leftKey)).toEqual({ state: 'watching', folders: 1, files: 0, watches: 1 })
  stream.end()
})

describe('what other programs do', () => {
  test('is told: new, changed, renamed and deleted files', async () => {
    await listening()
    writeFileSync(at('shots/new.blend'), 'new')
    expect(await ears.until(names('shots/new.blend'))).toMatchObject({ projectKey: key })
    await mark()
    const before = ears.heard.length
    appendFileSync(at('scene.blend'), ' and second')
    await ears.until(names('scene.blend'))
    expect(changedSince(before)).toEqual(['scene.blend'])
    renameSync(at('shots/new.blend'), at('shots/rüstung Ω.blend'))
    await ears.until(names('shots/rüstung Ω.blend'))
    expect(changedSince(before)).toEqual(['scene.blend', 'shots/new.blend', 'shots/rüstung Ω.blend'])
    unlinkSync(at('scene.blend'))
    await mark()
    expect(changedSince(before).filter((path) => path === 'scene.blend')).toHaveLength(2)
  })

  test('is told of folders that are moved in, of what happens in them later, and of those that go', async () => {
    const outside = join(folder, `outside-${count}`)
    mkdirSync(join(outside, 'deep/deeper'), { recursive: true })
    writeFileSync(join(outside, 'one.psd'), 'one')
    writeFileSync(join(outside, 'deep/deeper/two.psd'), 'two')
    await listening()
    renameSync(outside, at('assets'))
    await ears.until(names('assets/one.psd'))
    await ears.until(names('assets/deep/deeper/two.psd'))
    writeFileSync(at('assets/deep/deeper/three.psd'), 'three')
    await ears.until(names('assets/deep/deeper/three.psd'))
    renameSync(at('assets/deep'), at('shots/deep'))
    await ears.until(names('assets/deep/deeper/two.psd'))
    await ears.until(names('shots/deep/deeper/two.psd'))
    appendFileSync(at('shots/deep/deeper/two.psd'), 'x')
    await mark()
    expect(changed().filter((path) => path === 'shots/deep/deeper/two.psd')).toHaveLength(2)
    rmSync(at('shots/deep'), { recursive: true })
    await mark()
    expect(changed().filter((path) => path === 'shots/deep/deeper/two.psd')).toHaveLength(3)
  })

  test('is one event where it is one save: a temporary file, the backup, the file', async () => {
    await listening()
    writeFileSync(at('scene.blend@'), 'second')
    renameSync(at('scene.blend'), at('scene.blend1'))
    renameSync(at('scene.blend@'), at('scene.blend'))
    await ears.until(names('scene.blend'))
    await mark()
    expect(changed().filter((path) => !path.startsWith('mark-'))).toEqual(['scene.blend'])
  })

  test('is not told of ignored files, of files of clst, and of attributes that stay the same', async () => {
    mkdirSync(at('node_modules/left'), { recursive: true })
    await listening()
    expect((await watchOf(bridge, key)).folders).toBe(2)
    writeFileSync(at('.DS_Store'), 'x')
    writeFileSync(at('node_modules/left/index.js'), 'x')
    writeFileSync(at('.clst-new-0123456789ab'), 'x')
    await bridge.job('POST', `/v1/projects/${key}/checkpoints`, { paths: ['scene.blend'], message: 'First' })
    await bridge.ask('POST', `/v1/projects/${key}/ignore`, { body: { patterns: ['*.bak'] } })
    writeFileSync(at('left-out.bak'), 'x')
    await mark()
    expect(changed().filter((path) => !/^mark-|left-out/.test(path))).toEqual([])
  })

  test('is too much to be named when many files change at once', async () => {
    await listening()
    await mark()
    const before = ears.heard.length
    for (let number = 0; number < 150; number++) writeFileSync(at(`shots/prop ${number} of them.psd`), 'x')
    await ears.until((event) => ears.heard.indexOf(event) >= before && event.paths === undefined)
    expect(changedSince(before).length).toBeLessThan(150)
  })
})

function changedSince(index: number): string[] {
  const later = ears.heard.slice(index).filter(({ type }) => type === 'files-changed')
  return later.flatMap(({ paths }) => paths ?? []).filter((path) => !path.startsWith('mark-'))
}

describe('rules', () => {
  test('of the project hold from then on; a .clstignore at once', async () => {
    await listening()
    await bridge.ask('POST', `/v1/projects/${key}/ignore`, { body: { patterns: ['*.cache'] } })
    // Its rules are read again a moment later: until then it is told of such files.
    const ignored = async (path: string) => {
      const before = ears.heard.length
      writeFileSync(at(path), String(before))
      await mark()
      return !changedSince(before).includes(path)
    }
    await expect.poll(() => ignored(`of ${marks}.cache`), { timeout: 60_000 }).toBe(true)
    expect(await ignored('a.psd')).toBe(false)
    writeFileSync(at('.clstignore'), 'shots/\n')
    await ears.until(names('.clstignore'))
    expect(await ignored('shots/b.psd')).toBe(true)
    writeFileSync(at('.clstignore'), '\n')
    await expect.poll(() => changed().includes('shots/b.psd')).toBe(true)
  })

  test('leave out rendered sequences; one that is tracked is told of under its own name', async () => {
    mkdirSync(at('renders'))
    mkdirSync(at('plates'))
    for (let frame = 1; frame <= 4; frame++) {
      writeFileSync(at(`renders/beauty.000${frame}.exr`), `frame ${frame}`)
      writeFileSync(at(`plates/plate.000${frame}.exr`), `plate ${frame}`)
    }
    const body = { paths: ['plates/plate.####.exr'], message: 'Plates', sequence: true }
    await bridge.job('POST', `/v1/projects/${key}/checkpoints`, body)
    await listening()
    writeFileSync(at('renders/beauty.0005.exr'), 'frame 5')
    writeFileSync(at('plates/plate.0002.exr'), 'another plate')
    writeFileSync(at('plates/plate.0003.exr'), 'another plate')
    await ears.until(names('plates/plate.####.exr'))
    await mark()
    expect(changed().filter((path) => !path.startsWith('mark-'))).toEqual(['plates/plate.####.exr'])
  })

  test('do not hide a tracked file that a rule ignores', async () => {
    mkdirSync(at('autosave'))
    writeFileSync(at('autosave/kept.ma'), 'kept')
    writeFileSync(at('autosave/other.ma'), 'other')
    await listening()
    const body = { paths: ['autosave/kept.ma'], message: 'Kept on purpose' }
    await bridge.job('POST', `/v1/projects/${key}/checkpoints`, body)
    const isTold = async () => {
      appendFileSync(at('autosave/other.ma'), 'x')
      appendFileSync(at('autosave/kept.ma'), 'x')
      await mark()
      return changed().includes('autosave/kept.ma')
    }
    await expect.poll(isTold, { timeout: 60_000 }).toBe(true)
    expect(changed()).not.toContain('autosave/other.ma')
  })
})

describe('who hears of it', () => {
  test('long polls and a stream the same, each with its own cursor', async () => {
    const stream = await openStream(bridge, `/v1/events?projectKey=${key}`)
    await listening()
    const everything = await new LongPolls(bridge).begin()
    appendFileSync(at('scene.blend'), ' and second')
    const { id } = await ears.until(names('scene.blend'))
    await stream.until(new RegExp(`^id: ${id}$`, 'm'))
    expect(stream.events().filter(names('scene.blend'))).toMatchObject([{ id, projectKey: key }])
    expect(await everything.until(names('scene.blend'))).toMatchObject({ id })
    everything.end()
    stream.end()
    const again = await openStream(bridge, `/v1/events?projectKey=${key}`, { 'Last-Event-ID': id })
    appendFileSync(at('scene.blend'), ' and third')
    await again.until(/"scene\.blend"/)
    expect(again.events().some((event) => event.id === id)).toBe(false)
    again.end()
  })

  test('what clst itself writes is told of once', async () => {
    const checkpoints = `/v1/projects/${key}/checkpoints`
    await bridge.job('POST', checkpoints, { paths: ['scene.blend'], message: 'First' })
    writeFileSync(at('scene.blend'), 'second')
    await bridge.job('POST', checkpoints, { paths: ['scene.blend'], message: 'Second' })
    await listening()
    await mark()
    const before = ears.heard.length
    await bridge.job('POST', `/v1/projects/${key}/revert`, { path: 'scene.blend', to: 'v001' })
    await ears.until(names('scene.blend'))
    await mark()
    expect(changedSince(before)).toEqual(['scene.blend'])
    await bridge.job('POST', `/v1/projects/${key}/revert-all`, {})
    await mark()
    expect(changedSince(before)).toEqual(['scene.blend', 'scene.blend'])
  })

  test('a cursor that so much happened since that events are missing is answered with a reset', async () => {
    const { document: first } = await bridge.ask('GET', '/v1/events')
    const { token } = bridge.file
    const headers = { Authorization: `Bearer ${token}` }
    const open = () =>
      bridge.send('POST', '/v1/projects/open', { body: { path: join(film, 'film.clst') }, headers })
    for (let done = 0; done < 2010; done += 10) await Promise.all(Array.from({ length: 10 }, open))
    const { document } = await bridge.ask('GET', `/v1/events?cursor=${first.cursor}&wait=25`)
    expect(document).toMatchObject({ events: [], reset: true })
    const { document: next } = await bridge.ask('GET', `/v1/events?cursor=${document.cursor}`)
    expect(next).not.toHaveProperty('reset')
  })

  test('a stranger of all projects hears of those that are asked for', async () => {
    const everything = await new LongPolls(bridge).begin()
    await bridge.ask('GET', `/v1/context?path=${encodeURIComponent(at('scene.blend'))}`)
    await watching(bridge, key)
    appendFileSync(at('scene.blend'), ' and second')
    expect(await everything.until(names('scene.blend'))).toMatchObject({ projectKey: key })
    everything.end()
  })
})

const linux = requireHost('linux', () => process.platform === 'linux' || 'inotify is of Linux')
const namespaces = requireHost('user-namespaces', () => {
  const order = ['--user', '--map-root-user', 'sh', '-c', 'echo 9 > /proc/sys/user/max_inotify_watches']
  return spawnSync('unshare', order).status === 0 || 'unshare cannot make a user namespace'
})

namespaces.test('where the system has no watches left, changes are found by looking', async () => {
  const script = 'echo 3 > /proc/sys/user/max_inotify_watches && exec "$0" "$@"'
  const order = ['--user', '--map-root-user', 'sh', '-c', script, process.execPath, CLST, 'bridge', 'start']
  const env = environment(few.home, { CLST_BRIDGE_PORT: '0' })
  expect(spawnSync('unshare', order, { env, encoding: 'utf8' })).toMatchObject({ status: 0 })
  for (const name of ['a', 'b', 'c', 'd']) mkdirSync(at(`shots/${name}`))
  const fewKey = (await few.ask('POST', '/v1/projects/open', { body: { path: film } })).document.key
  const polls = await new LongPolls(few, fewKey).begin()
  await watching(few, fewKey, 'rescanning')
  expect(await watchOf(few, fewKey)).toMatchObject({ reason: 'too-many-folders', folders: 6, watches: 0 })
  expect(few.log()).toMatch(/"state":"rescanning","reason":"too-many-folders"/)
  writeFileSync(at('shots/d/new.blend'), 'new')
  await polls.until(names('shots/d/new.blend'))
  appendFileSync(at('scene.blend'), ' and second')
  await polls.until(names('scene.blend'))
  unlinkSync(at('shots/d/new.blend'))
  const isTold = () => polls.heard.filter(names('shots/d/new.blend')).length
  await expect.poll(isTold, { timeout: 60_000 }).toBe(2)
  polls.end()
})

linux.test('nothing is watched when nobody listens, or has for half a minute', async () => {
  const { pid } = bridge.file
  const fresh = join(folder, 'fresh')
  mkdirSync(fresh)
  const freshKey = await bridge.makeProject(fresh)
  await bridge.ask('GET', `/v1/projects/${freshKey}/status`)
  // Others of this file listened to theirs, and to all: those that are open are watched.
  bridge.command('start', '--restart')
  const { pid: again } = bridge.file
  expect(again).not.toBe(pid)
  await bridge.ask('GET', `/v1/projects/${freshKey}/status`)
  await bridge.ask('GET', '/v1/events')
  expect(await watchOf(bridge, freshKey)).toBeUndefined()
  expect(inotifyWatches(again)).toBe(0)
  const stream = await openStream(bridge, `/v1/events?projectKey=${freshKey}`)
  await watching(bridge, freshKey)
  expect(inotifyWatches(again)).toBeGreaterThan(0)
  await bridge.ask('DELETE', `/v1/projects/${freshKey}`)
  await expect.poll(() => inotifyWatches(again)).toBe(0)
  stream.end()

  await expect
    .poll(() => watchOf(left, leftKey).then((watch) => watch ?? 'none'), { timeout: 120_000, interval: 500 })
    .toBe('none')
  expect(inotifyWatches(left.file.pid)).toBe(0)
})
