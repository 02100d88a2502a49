/** What panels ask the bridge for beside the open file: the files that it uses, pictures in lists, people, safety copies. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { arriveVersion } from '@clst/sdk/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'
const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const library = join(folder, 'library')
let count = 0
let root = ''
let at = ''

beforeEach(async () => {
  bridge.start()
  root = join(folder, `film-${++count}`)
  mkdirSync(join(root, 'textures'), { recursive: true })
  mkdirSync(library, { recursive: true })
  write('scene.blend', 'scene')
  at = `/v1/projects/${await bridge.makeProject(root)}`
  await save(['scene.blend'])
})

function write(path: string, text = path): void {
  writeFileSync(join(root, path), text)
}

// biome-ignore lint/suspicious/noExplicitAny: what the document holds is what the tests are about
async function save(paths: string[], more: object = {}, headers: Record<string, string> = {}): Promise<any> {
  const job = await bridge.job('POST', `${at}/checkpoints`, { paths, message: 'saved', ...more }, headers)
  expect(job).toMatchObject({ state: 'succeeded', result: { failed: [] } })
  return job.result
}

// biome-ignore lint/suspicious/noExplicitAny: see above
async function get(target: string): Promise<any> {
  const { status, document, text } = await bridge.ask('GET', `${at}/${target}`)
  expect(status, text).toBe(200)
  return document
}

// biome-ignore lint/suspicious/noExplicitAny: see above
async function match(paths: string[], more: object = {}): Promise<any> {
  const { status, document, text } = await bridge.ask('POST', `${at}/dependencies/match`, {
    body: { paths, ...more },
  })
  expect(status, text).toBe(200)
  return document
}

// biome-ignore lint/suspicious/noExplicitAny: see above
async function declare(on: string[], more: object = {}): Promise<any> {
  const body = { path: 'scene.blend', on, ...more }
  const job = await bridge.job('POST', `${at}/dependencies/declare`, body)
  expect(job.error, JSON.stringify(job)).toBeUndefined()
  return job.result
}

describe('the files that a program uses', () => {
  test('are tracked, untracked, missing, outdated or outside', async () => {
    for (const name of ['tracked', 'gone', 'older', 'loose']) write(`textures/${name}.png`)
    await save(['textures/tracked.png', 'textures/gone.png', 'textures/older.png'])
    appendFileSync(join(root, 'textures/older.png'), ' again')
    await save(['textures/older.png'])
    await bridge.job('POST', `${at}/revert`, { path: 'textures/older.png', to: 'v1' })
    rmSync(join(root, 'textures/gone.png'))
    writeFileSync(join(library, 'sky.exr'), 'sky')
    const inProject = (name: string) => join(root, 'textures', name)
    const paths = [
      inProject('tracked.png'),
      'textures/gone.png',
      inProject('older.png'),
      inProject('loose.png'),
      inProject('nowhere.png'),
      join(library, 'sky.exr'),
      '//server/share/sky.exr',
      join(root, '../outside.png'),
      root,
      join(root, `film.clst`),
    ]
    const { items, counts, undeclared } = await match(paths)
    const facts = items.map((item: Record<string, unknown>) => [
      item.kind,
      item.match,
      item.state,
      item.isOnDisk,
    ])
    expect(facts).toEqual([
      ['asset', 'tracked', 'normal', true],
      ['asset', 'missing', 'rebuild', false],
      ['asset', 'tracked', 'pinned', true],
      ['file', 'untracked', 'untracked', true],
      ['missing', 'missing', null, false],
      ['outside', 'outside', null, true],
      ['outside', 'outside', null, false],
      ['outside', 'outside', null, false],
      ['folder', 'tracked', null, true],
      ['outside', 'outside', null, true],
    ])
    expect(items.map((item: { given: string }) => item.given)).toEqual(paths)
    expect(items[2]).toMatchObject({
      path: 'textures/older.png',
      name: 'older.png',
      baseNumber: 1,
      headNumber: 2,
    })
    expect(counts).toEqual({ tracked: 3, untracked: 1, missing: 2, outdated: 0, outside: 4 })
    expect(undeclared).toBe(5)
  })

  test('one of which a newer version arrived is outdated', async () => {
    write('textures/wood.png')
    await save(['textures/wood.png'])
    const file = join(root, 'film.clst')
    expect(await arriveVersion(file, 'textures/wood.png', Buffer.from('of somebody else'))).toBe(2)
    const { items, counts } = await match(['textures/wood.png'])
    expect(items).toMatchObject([{ match: 'outdated', state: 'outdated', baseNumber: 1, headNumber: 2 }])
    expect(counts).toMatchObject({ tracked: 0, outdated: 1 })
  })

  test('a name with a token stands for the tiles that are there or tracked, in pages', async () => {
    for (const tile of [1001, 1002, 1011]) write(`textures/wood.${tile}.png`)
    for (const other of ['wood.0999.png', 'wood.10010.png', 'wood.1001.jpg']) write(`textures/${other}`)
    for (const tile of ['u1_v1', 'u2_v1']) write(`textures/stone_${tile}.exr`)
    await save(['textures/wood.1002.png'])
    rmSync(join(root, 'textures/wood.1002.png'))
    const tiles = [
      join(root, 'textures/wood.<UDIM>.png'),
      'textures/stone_<UVTILE>.exr',
      'textures/none.<UDIM>.png',
    ]
    const whole = await match(tiles)
    const found = whole.items.map((item: { path: string; match: string }) => [item.path, item.match])
    expect(found).toEqual([
      ['textures/wood.1001.png', 'untracked'],
      ['textures/wood.1002.png', 'missing'],
      ['textures/wood.1011.png', 'untracked'],
      ['textures/stone_u1_v1.exr', 'untracked'],
      ['textures/stone_u2_v1.exr', 'untracked'],
      ['textures/none.<UDIM>.png', 'missing'],
    ])
    const first = await match(tiles, { limit: 4 })
    expect(first.counts).toEqual(whole.counts)
    const second = await match(tiles, { limit: 4, cursor: first.nextCursor })
    expect([...first.items, ...second.items]).toEqual(whole.items)
    expect(second.nextCursor).toBeUndefined()
  })

  test('a thousand long paths come in pages that a panel can read', async () => {
    const paths = Array.from({ length: 1000 }, (_, index) => `textures/${'wood-'.repeat(30)}${index}.png`)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { text, document } = await bridge.ask('POST', `${at}/dependencies/match`, {
        body: { paths, limit: 200, ...(cursor === undefined ? {} : { cursor }) },
      })
      expect(Buffer.byteLength(text)).toBeLessThan(64 * 1024)
      seen.push(...document.items.map((item: { given: string }) => item.given))
      cursor = document.nextCursor
    } while (cursor !== undefined)
    expect(seen).toEqual(paths)
  })

  test('a sequence is one, tracked or not, by its name or by a frame', async () => {
    for (const frame of ['0001', '0002', '0003', '0004']) write(`textures/smoke.${frame}.exr`)
    const untracked = await match(['textures/smoke.####.exr', 'textures/smoke.%04d.exr'])
    expect(untracked.items).toMatchObject([
      { path: 'textures/smoke.####.exr', kind: 'file', match: 'untracked', fileCount: 4 },
      { path: 'textures/smoke.####.exr', kind: 'file', match: 'untracked' },
    ])
    const { checkpoints } = await declare(['textures/smoke.####.exr'])
    expect(checkpoints).toMatchObject([{ path: 'textures/smoke.####.exr' }])
    const tracked = await match(['textures/smoke.0003.exr', 'textures/smoke.<f>.exr'], { of: 'scene.blend' })
    expect(tracked.items).toMatchObject([
      { path: 'textures/smoke.####.exr', kind: 'asset', match: 'tracked', isDeclared: true, fileCount: 4 },
      { path: 'textures/smoke.####.exr', kind: 'asset', match: 'tracked' },
    ])
    expect(tracked.items).toHaveLength(2)
  })

  test('are all declared by one job, which tracks and rebuilds, and one undo takes back what is needed', async () => {
    for (const name of ['a', 'b', 'gone']) write(`textures/${name}.png`)
    await save(['textures/a.png', 'textures/gone.png'])
    rmSync(join(root, 'textures/gone.png'))
    const on = [
      join(root, 'textures/a.png'),
      'textures/b.png',
      'textures/gone.png',
      'textures/nowhere.png',
      join(library, 'sky.exr'),
      'scene.blend',
    ]
    const result = await declare(on, { message: 'For the scene' })
    expect(result).toMatchObject({
      path: 'scene.blend',
      declared: ['textures/a.png', 'textures/b.png', 'textures/gone.png'],
      unchanged: [],
      checkpoints: [{ path: 'textures/b.png', number: 1, isFirst: true }],
      rebuilt: [{ path: 'textures/gone.png' }],
      outside: [join(library, 'sky.exr')],
      missing: ['textures/nowhere.png'],
      failed: [],
    })
    expect(readFileSync(join(root, 'textures/gone.png'), 'utf8')).toBe('textures/gone.png')
    const { checkpoints } = await get('checkpoints?path=textures/b.png')
    expect(checkpoints).toMatchObject([{ comment: 'For the scene' }])
    expect(await match(on, { of: 'scene.blend' })).toMatchObject({ undeclared: 1 })
    expect(await declare(on)).toMatchObject({ declared: [], checkpoints: [], rebuilt: [] })

    await bridge.job('POST', `${at}/undo`)
    expect(await get('dependencies?path=scene.blend')).toMatchObject({ dependencies: [] })
    expect(await get('checkpoints?path=textures/b.png')).toMatchObject({ checkpoints: [{ number: 1 }] })
  })

  test('of a file that is not tracked either: it is tracked along', async () => {
    write('new.blend')
    write('textures/a.png')
    const result = await declare(['textures/a.png'], { path: 'new.blend' })
    expect(result).toMatchObject({ declared: ['textures/a.png'] })
    const { checkpoints } = await get('checkpoints?path=new.blend')
    expect(checkpoints).toMatchObject([{ comment: 'Needed by new.blend' }])
  })

  test('one that cannot be saved does not hold up the others', async () => {
    mkdirSync(join(root, 'textures/pipe.png/inside'), { recursive: true })
    write('textures/A.png')
    write('textures/ok.png')
    await save(['textures/A.png'])
    rmSync(join(root, 'textures/A.png'))
    write('textures/a.png')
    const result = await declare(['textures/ok.png', 'textures/a.png', 'nothing.png'])
    expect(result.declared).toContain('textures/ok.png')
    expect(result.missing).toEqual(['nothing.png'])
  })

  test('a file that is nowhere cannot need anything', async () => {
    const job = await bridge.job('POST', `${at}/dependencies/declare`, {
      path: 'no.blend',
      on: ['scene.blend'],
    })
    expect(job).toMatchObject({ state: 'failed', error: { code: 'asset-not-found' } })
  })
})

describe('lists', () => {
  test('say where pictures are: of versions on every page, of files the cover or the newest version', async () => {
    for (const name of ['plain', 'pictured', 'covered']) write(`${name}.blend`)
    await save(['plain.blend', 'pictured.blend'])
    appendFileSync(join(root, 'pictured.blend'), ' more')
    await save(['pictured.blend', 'covered.blend'], { previewData: PNG })
    appendFileSync(join(root, 'pictured.blend'), ' and more')
    await save(['pictured.blend'])
    await bridge.ask('PUT', `${at}/cover`, { body: { path: 'covered.blend', pictureData: PNG } })

    const page = await get('checkpoints?previews=true&limit=2')
    const rest = await get(`checkpoints?previews=true&cursor=${page.nextCursor}`)
    const versions = [...page.checkpoints, ...rest.checkpoints]
    expect(versions.filter((each: { hasPreview: boolean }) => each.hasPreview)).toHaveLength(2)
    for (const { hasPreview, previewPath, previewUrl } of versions) {
      expect(previewPath !== undefined, JSON.stringify(previewPath)).toBe(hasPreview)
      if (!hasPreview) continue
      expect(existsSync(previewPath)).toBe(true)
      expect((await bridge.ask('GET', previewUrl)).status).toBe(200)
    }
    expect((await get('checkpoints')).checkpoints[1].previewPath).toBeUndefined()

    for (const target of ['assets?previews=true', 'search?q=ext:blend&previews=true']) {
      const { items } = await get(target)
      const pictures = Object.fromEntries(
        items.map((item: Record<string, string>) => [item.path, item.previewUrl?.replace(at, '')]),
      )
      expect(pictures).toEqual({
        'plain.blend': undefined,
        'scene.blend': undefined,
        'pictured.blend': expect.stringMatching(/^\/checkpoints\/[0-9a-f-]+\/preview$/),
        'covered.blend': '/preview?cover=true&path=covered.blend',
      })
      for (const { path, absolutePath, previewPath, previewUrl } of items) {
        expect(absolutePath).toBe(join(root, path))
        if (previewUrl === undefined) continue
        expect(existsSync(previewPath)).toBe(true)
        expect((await bridge.ask('GET', previewUrl)).status).toBe(200)
      }
    }
  })

  test('say the states of their files', async () => {
    for (const name of ['gone', 'changed']) write(`${name}.blend`)
    await save(['gone.blend', 'changed.blend'])
    rmSync(join(root, 'gone.blend'))
    appendFileSync(join(root, 'changed.blend'), ' more')
    const { items } = await get('assets?states=true')
    expect(items.map((item: Record<string, string>) => [item.path, item.state])).toEqual([
      ['changed.blend', 'modified'],
      ['gone.blend', 'rebuild'],
      ['scene.blend', 'normal'],
    ])
    expect((await get('assets')).items[0].state).toBeUndefined()
  })

  test('know whose work it is: assigned, or with a version', async () => {
    for (const name of ['assigned', 'made', 'others']) write(`${name}.blend`)
    await save(['made.blend'], {}, { 'Clst-Author': 'Bo' })
    await save(['assigned.blend', 'others.blend'])
    await bridge.job('PATCH', `${at}/items`, { paths: ['assigned.blend'], assignee: 'Bo' })
    appendFileSync(join(root, 'made.blend'), ' more')
    await save(['made.blend'])
    const of = async (author: string, query: string) => {
      const asked = await bridge.ask('GET', `${at}/${query}`, { headers: { 'Clst-Author': author } })
      return asked.document.items.map(({ path }: { path: string }) => path)
    }
    expect(await of('Bo', 'assets?person=me')).toEqual(['assigned.blend', 'made.blend'])
    expect(await of('Bo', 'search?q=person:me')).toEqual(['assigned.blend', 'made.blend'])
    expect(await of('Cy', 'assets?person=me')).toEqual([])
    expect(await of('Cy', 'assets?person=bo')).toEqual(['assigned.blend', 'made.blend'])
  })

  test('have safety copies alone, in pages, and what was deleted of one file', async () => {
    for (const text of ['one', 'two', 'three']) {
      write('scene.blend', `unsaved ${text}`)
      await bridge.job('POST', `${at}/revert`, { path: 'scene.blend', to: 'v1' })
    }
    const first = await get('checkpoints?path=scene.blend&onlySafety=true&limit=2')
    const second = await get(
      `checkpoints?path=scene.blend&onlySafety=true&limit=2&cursor=${first.nextCursor}`,
    )
    const copies = [...first.checkpoints, ...second.checkpoints]
    expect(copies.map((each: Record<string, unknown>) => [each.number, each.isSafety])).toEqual([
      [3, true],
      [2, true],
      [1, true],
    ])
    expect(second.nextCursor).toBeUndefined()

    write('scene.blend', 'second')
    await save(['scene.blend'])
    write('other.blend')
    await save(['other.blend'])
    await bridge.job('POST', `${at}/checkpoints/delete`, { path: 'scene.blend', version: 'v1' })
    await bridge.job('POST', `${at}/delete`, { paths: ['other.blend'] })
    const within = async (path: string) => {
      const { items } = await get(`trash?path=${encodeURIComponent(path)}`)
      return items.map((item: Record<string, unknown>) => [item.path, item.kind])
    }
    expect(await within('scene.blend')).toEqual([['scene.blend', 'checkpoint']])
    expect(await within(join(root, 'other.blend'))).toEqual([['other.blend', 'asset']])
    expect(await within(root)).toHaveLength(2)
  })
})

test('the context names the place, and when the file was written', async () => {
  const look = async (path: string) => {
    const { document } = await bridge.ask('GET', `/v1/context?path=${encodeURIComponent(path)}`)
    return document
  }
  mkdirSync(join(root, 'folder'))
  write('left.tmp')
  await bridge.ask('POST', `${at}/ignore`, { body: { patterns: ['*.tmp'] } })
  expect((await look(join(root, 'left.tmp'))).place).toBe('ignored')
  expect((await look(join(root, 'folder'))).place).toBe('folder')
  expect((await look(join(root, 'not-yet.blend'))).place).toBe('unsaved')
  expect((await look(join(library, 'sky.exr'))).place).toBe('none')
  const before = await look(join(root, 'scene.blend'))
  expect(before.place).toBe('file')
  expect(before.item.modifiedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  appendFileSync(join(root, 'scene.blend'), ' by somebody else')
  const after = await look(join(root, 'scene.blend'))
  expect(after.item.sizeBytes).toBeGreaterThan(before.item.sizeBytes)
  expect(after.item.modifiedAt >= before.item.modifiedAt).toBe(true)
})
