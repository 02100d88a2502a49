import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { joinName, nameKey, splitName } from '../names.js'
import { joinPath, splitFolder } from '../paths.js'
import { rootCollectionId } from '../store/collection-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import type { Store } from '../store/store.js'
import { type OpenContext, openContext } from '../testing/open-context.js'
import { PreparedQuery } from './asset-query.js'
import { listAssets, search } from './find-assets.js'
import { parseQuery, type QueryTerm } from './query.js'

/** An asset of a plain model of a project. */
interface Plain {
  path: string
  comments: string[]
  safety: string[]
  status: string | null
  tags: string[]
  type: string | null
  assignee: string | null
  description: string | null
  values: Record<string, string>
  isTrashed: boolean
}

const TAGS = ['wip', 'Hero', 'Ölfarbe']
const TYPES = ['Shot', 'Requisite']
const PEOPLE = ['Ada', 'Ana Lopez', 'Çağla Öz']
const STATUSES = [
  ['todo', 'Todo'],
  ['wip', 'Work in progress'],
  ['done', 'Done'],
] as const

let open: OpenContext
let statusIds: Map<string, string>
beforeAll(async () => {
  open = await openContext()
  const { store } = open.context
  statusIds = new Map(
    store
      .rows<[string, string]>('SELECT short_name, id FROM status')
      .map(([name, id]) => [nameKey(name), id]),
  )
  await store.write(() => {
    for (const name of PEOPLE)
      store.run('INSERT INTO person (id, name, created_at) VALUES (?, ?, 1)', `p-${name}`, name)
    for (const name of TAGS)
      store.run('INSERT INTO tag (id, name, name_key) VALUES (?, ?, ?)', `t-${name}`, name, nameKey(name))
    const sql = "INSERT INTO type (id, kind, name, name_key) VALUES (?, 'asset', ?, ?)"
    for (const name of TYPES) store.run(sql, `y-${name}`, name, nameKey(name))
    const manifest =
      'INSERT INTO manifest (content_hash, size_bytes, chunk_count, chunker_id) VALUES (?, 7, 0, ?)'
    store.run(manifest, new Uint8Array(32), getProjectRow(store).chunkerId)
  })
})
afterAll(() => open.close())

/** Makes the project hold exactly these assets. */
async function fill(assets: readonly Plain[]): Promise<void> {
  const { store } = open.context
  await store.write(() => {
    store.run('UPDATE asset SET head_id = NULL')
    for (const table of ['asset_tag', 'asset_value', 'checkpoint', 'asset']) store.run(`DELETE FROM ${table}`)
    for (const [index, asset] of assets.entries()) insert(store, asset, `a${index}`)
  })
}

function insert(store: Store, asset: Plain, id: string): void {
  const { folder, fileName } = splitFolder(asset.path)
  const { name, extension } = splitName(fileName)
  const sql = `INSERT INTO asset (id, collection_id, name, extension, name_key, status_id, type_id, assignee_id,
    description, created_at, trashed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`
  const status = asset.status === null ? null : (statusIds.get(asset.status) ?? null)
  const type = asset.type === null ? null : `y-${asset.type}`
  const assignee = asset.assignee === null ? null : `p-${asset.assignee}`
  const trashedAt = asset.isTrashed ? 1 : null
  const collection = collectionFor(store, folder)
  const key = nameKey(fileName)
  store.run(sql, id, collection, name, extension, key, status, type, assignee, asset.description, trashedAt)
  for (const tag of asset.tags) store.run('INSERT INTO asset_tag VALUES (?, ?, NULL)', id, `t-${tag}`)
  for (const [name, value] of Object.entries(asset.values))
    store.run('INSERT INTO asset_value VALUES (?, ?, ?, NULL)', id, name, value)
  const checkpoint = `INSERT INTO checkpoint (id, asset_id, number, safety_number, manifest_id, comment, author_id,
    created_at, stored_bytes, fields_hash) VALUES (?, ?, ?, ?, (SELECT id FROM manifest), ?, ?, ?, 0, x'00')`
  for (const [index, comment] of asset.comments.entries())
    store.run(checkpoint, `${id}-v${index}`, id, index + 1, null, comment, `p-${authorOf(index)}`, index)
  for (const [index, comment] of asset.safety.entries())
    store.run(checkpoint, `${id}-s${index}`, id, null, index + 1, comment, 'p-Çağla Öz', index)
  const last = asset.comments.length - 1
  if (last >= 0) store.run('UPDATE asset SET head_id = ? WHERE id = ?', `${id}-v${last}`, id)
}

/** Of a version; safety copies are of somebody else. */
function authorOf(index: number): string {
  return PEOPLE[index % 2] as string
}

function collectionFor(store: Store, path: string): string {
  if (path === '') return rootCollectionId(store)
  const { folder, fileName } = splitFolder(path)
  const parent = collectionFor(store, folder)
  const id = `c-${path}`
  const sql =
    'INSERT OR IGNORE INTO collection (id, parent_id, name, name_key, created_at) VALUES (?, ?, ?, ?, 1)'
  store.run(sql, id, parent, fileName, nameKey(fileName))
  return id
}

/** Case of single letters away, as texts are compared. */
const fold = (text: string) =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const folded = letter.toUpperCase().toLowerCase()
      return [...folded].length === 1 && [...letter.toUpperCase()].length === 1 ? folded : letter
    })
    .join('')
const textHas = (text: string | null, word: string) => text !== null && fold(text).includes(fold(word))
const nameHas = (name: string | null, word: string) => name !== null && nameKey(name).includes(nameKey(word))
const nameIs = (name: string | null, word: string) => name !== null && nameKey(name) === nameKey(word)

/** The rules of docs/reference/search.md, one asset at a time. */
function fits(asset: Plain, terms: readonly QueryTerm[]): boolean {
  return (
    !asset.isTrashed &&
    terms.every(
      ({ field, values, isNegated }) =>
        values.some(({ text, isQuoted }) => says(asset, field, text, isQuoted)) !== isNegated,
    )
  )
}

function says(asset: Plain, field: string | undefined, text: string, isQuoted: boolean): boolean {
  const isNone = !isQuoted && nameKey(text) === 'none'
  const { folder, fileName } = splitFolder(asset.path)
  const { extension } = splitName(fileName)
  switch (field) {
    case undefined:
      return (
        nameHas(asset.path, text) ||
        textHas(asset.description, text) ||
        nameHas(asset.type, text) ||
        nameHas(asset.assignee, text) ||
        asset.tags.some((tag) => nameHas(tag, text)) ||
        Object.values(asset.values).some((value) => textHas(value, text)) ||
        asset.comments.some((comment) => textHas(comment, text))
      )
    case 'name':
      return nameHas(fileName, text)
    case 'path':
      return nameHas(asset.path, text)
    case 'extension':
    case 'ext':
      return isNone ? extension === '' : extension !== '' && nameIs(extension, text.replace(/^\./, ''))
    case 'collection':
    case 'in': {
      const parts = folder === '' ? [] : folder.split('/').map(nameKey)
      const asked = nameKey(text).replace(/\/+$/, '')
      const names = asked.replace(/^\//, '').split('/')
      const isAt = (start: number) => names.every((name, index) => parts[start + index] === name)
      return asked === '' || (asked.startsWith('/') ? isAt(0) : parts.some((_, start) => isAt(start)))
    }
    case 'comment':
      return asset.comments.some((comment) => textHas(comment, text))
    case 'description':
      return isNone ? asset.description === null : textHas(asset.description, text)
    case 'tag':
      return isNone ? asset.tags.length === 0 : asset.tags.some((tag) => nameIs(tag, text))
    case 'status':
      return isNone
        ? asset.status === null
        : STATUSES.some(
            ([short, name]) => asset.status === short && (nameIs(name, text) || nameIs(short, text)),
          )
    case 'assignee':
      if (isNone) return asset.assignee === null
      return !isQuoted && nameIs('me', text) ? asset.assignee === 'Ada' : nameHas(asset.assignee, text)
    case 'person': {
      const isMe = !isQuoted && nameIs('me', text)
      const people = [asset.assignee, ...asset.comments.map((_, index) => authorOf(index))]
      return people.some((name) => (isMe ? name === 'Ada' : nameHas(name, text)))
    }
    case 'type':
      return isNone ? asset.type === null : nameIs(asset.type, text)
    case 'key':
      return Object.keys(asset.values).some((key) => nameIs(key, text))
    default: {
      const name = field.replace(/^key\./, '')
      const entries = Object.entries(asset.values).filter(([key]) => nameIs(key, name))
      return isNone ? entries.length === 0 : entries.some(([, value]) => fold(value) === fold(text))
    }
  }
}

const FOLDERS = ['', 'shots', 'shots/sh010', 'shots/sh010/anim', 'Größe', 'old/shots']
const NAMES = ['hero', 'Héros', 'scene.v2', '.hero', 'STRASSE', 'Straße', 'x y', 'none', '灯台']
const EXTENSIONS = ['', 'blend', 'PSD', 'é']
const COMMENTS = [
  'Blocking pass',
  'wip: Hände',
  'ÉMILE says "cut"',
  '100 % of _it_',
  'hero',
  'ΣΟΦΟΣ',
  '灯台 夜',
]
const pick = <T>(list: readonly T[]) => fc.constantFrom(...list)

const asset = fc.record({
  path: fc
    .tuple(pick(FOLDERS), pick(NAMES), pick(EXTENSIONS))
    .map(([folder, name, extension]) => joinPath(folder, joinName(name, extension))),
  comments: fc.array(pick(COMMENTS), { maxLength: 3 }),
  safety: fc.array(fc.constant('hero safety'), { maxLength: 1 }),
  status: pick([null, 'todo', 'wip', 'done']),
  tags: fc.uniqueArray(pick(TAGS)),
  type: pick([null, ...TYPES]),
  assignee: pick([null, ...PEOPLE]),
  description: pick([null, 'The Hero of it', 'ölig']),
  values: fc.dictionary(pick(['shot', 'Frames', 'tag']), pick(['sh010', '100', 'Ö']), {
    noNullPrototype: true,
  }),
  isTrashed: fc.boolean().map((is) => is),
})
/** No two in one place, the trash aside. */
const project = fc.uniqueArray(asset, {
  maxLength: 12,
  selector: ({ path, isTrashed }) => (isTrashed ? `trash ${path}` : nameKey(path)),
})

const FIELDS = [
  undefined,
  'name',
  'path',
  'extension',
  'ext',
  'collection',
  'in',
  'comment',
  'description',
  'tag',
  'assignee',
  'person',
  'type',
  'key',
  'key.shot',
  'key.tag',
  'key.missing',
]
const WORDS = [
  'hero',
  'HÉROS',
  'none',
  'me',
  'shots',
  '/shots',
  'sh010/',
  'shots/sh010',
  '10/h',
  'o/s',
  '/',
  'strasse',
  'blend',
  '.psd',
  'é',
  'wip',
  'ölfarbe',
  'ana',
  'öz',
  'shot',
  'Frames',
  '100',
  '%',
  '_',
  'σοφος',
  'hände',
  '"cut"',
  'Blocking pass',
  '灯',
  'o',
]
const value = fc.record({ text: pick(WORDS), isQuoted: fc.boolean() })
const term = fc.oneof(
  {
    arbitrary: fc.record({
      isNegated: fc.boolean(),
      field: pick(FIELDS),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
    weight: 8,
  },
  {
    arbitrary: fc.record({
      isNegated: fc.boolean(),
      field: fc.constant('status'),
      values: fc.array(
        fc.record({ text: pick(['todo', 'WIP', 'Work in Progress', 'none']), isQuoted: fc.constant(false) }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    }),
    weight: 1,
  },
)

function write(terms: readonly QueryTerm[]): string {
  return terms
    .map(({ isNegated, field, values }) => {
      const texts = values.map(({ text, isQuoted }) =>
        isQuoted || /[\s",]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text,
      )
      return `${isNegated ? '-' : ''}${field === undefined ? '' : `${field}:`}${texts.join(',')}`
    })
    .join(' ')
}

describe('a search finds what a look at each asset finds', () => {
  test('for any project and any search', async () => {
    await fc.assert(
      fc.asyncProperty(
        project,
        fc.array(fc.array(term, { maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        async (assets, searches) => {
          await fill(assets)
          for (const list of searches) {
            const where = write(list)
            const terms = parseQuery(where)
            const expected = assets
              .filter((each) => fits(each, terms))
              .map(({ path }) => path)
              .sort()
            const { items } = await listAssets(open.context, [], { where })
            expect(items.map(({ path }) => path).sort(), where).toEqual(expected)
            const query = new PreparedQuery(open.context, { terms, paths: [], states: undefined })
            const { text, values } = query.probe
            const probed = open.context.store.rows(`SELECT a.id FROM asset a WHERE ${text}`, ...values)
            expect(probed.length, `asked one by one: ${where}`).toBe(expected.length)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('pages', () => {
  const plain = (path: string): Plain => ({
    path,
    comments: ['Blocking pass'],
    safety: [],
    status: 'todo',
    tags: ['wip'],
    type: null,
    assignee: null,
    description: null,
    values: {},
    isTrashed: false,
  })

  beforeEach(async () => {
    const paths = Array.from({ length: 300 }, (_, index) => {
      const folder = FOLDERS[index % FOLDERS.length] as string
      return joinPath(folder, `f${(index * 7919) % 300}.${EXTENSIONS[index % 3] || 'x'}`)
    })
    await fill([...new Map(paths.map((path) => [nameKey(path), plain(path)])).values()])
  })

  async function readPages(
    where: string,
    sort: 'path' | 'name' | 'newest' | 'largest' | 'status',
    limit: number,
  ) {
    const paths: string[] = []
    let cursor: string | undefined
    do {
      const page = await listAssets(open.context, [], {
        where,
        sort,
        limit,
        ...(cursor === undefined ? {} : { cursor }),
      })
      expect(page.items.length).toBeLessThanOrEqual(limit)
      paths.push(...page.items.map(({ path }) => path))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    return paths
  }

  // A common search walks through the folders, a rare one gathers what it finds: both give one order.
  test.each(['', 'tag:wip', 'comment:blocking', 'name:f1', 'name:f29 ext:psd', 'ext:psd,blend -in:old'])(
    'of %j are the whole list, in any order',
    async (where) => {
      for (const sort of ['path', 'name', 'newest', 'largest', 'status'] as const) {
        const { items } = await listAssets(open.context, [], { where, sort })
        expect(items.length).toBeGreaterThan(0)
        const whole = items.map(({ path }) => path)
        expect(await readPages(where, sort, 7)).toEqual(whole)
        expect(await readPages(where, sort, 100)).toEqual(whole)
      }
    },
  )

  test('come as in a tree, the files of a folder before the folders in it', async () => {
    await fill(['b.x', 'a/z.x', 'a.x', 'a/b/c.x', 'a-b/c.x', 'a/B.x'].map(plain))
    const { items } = await listAssets(open.context, [])
    expect(items.map(({ path }) => path)).toEqual(['a.x', 'b.x', 'a/B.x', 'a/z.x', 'a/b/c.x', 'a-b/c.x'])
  })

  test('a cursor of another order, or none at all, is refused', async () => {
    const { nextCursor = '' } = await listAssets(open.context, [], { limit: 1 })
    for (const cursor of [nextCursor, 'x', '', 'bnVsbA', '\0'])
      await expect(listAssets(open.context, [], { limit: 1, sort: 'name', cursor })).rejects.toMatchObject({
        code: 'invalid-argument',
      })
  })
})

describe('what is shown', () => {
  test('everything about an asset, and the newest comment that was meant', async () => {
    await fill([
      {
        path: 'shots/hero.blend',
        comments: ['Blocking pass', 'Second pass', 'Notes'],
        safety: ['pass'],
        status: 'wip',
        tags: ['wip', 'Hero'],
        type: 'Shot',
        assignee: 'Ana Lopez',
        description: 'The Hero',
        values: { shot: 'sh010' },
        isTrashed: false,
      },
    ])
    const { items } = await search(open.context, 'pass')
    expect(items).toEqual([
      {
        path: 'shots/hero.blend',
        assetId: 'a0',
        extension: 'blend',
        status: expect.any(String),
        type: 'Shot',
        assignee: 'Ana Lopez',
        description: 'The Hero',
        tags: ['Hero', 'wip'],
        values: { shot: 'sh010' },
        headNumber: 3,
        comment: 'Notes',
        author: 'Ada',
        createdAt: '1970-01-01T00:00:00.002Z',
        sizeBytes: 7,
        match: { number: 2, comment: 'Second pass' },
      },
    ])
  })

  test('what is in a collection in the trash is not found', async () => {
    await fill(
      ['old/shots/a.x', 'a.x'].map((path) => ({
        ...({
          path,
          comments: [],
          safety: [],
          status: null,
          tags: [],
          type: null,
          assignee: null,
          description: null,
          values: {},
        } as Omit<Plain, 'isTrashed'>),
        isTrashed: false,
      })),
    )
    const { store } = open.context
    await store.write(() => store.run("UPDATE collection SET trashed_at = 1 WHERE id = 'c-old'"))
    for (const sort of ['path', 'name'] as const)
      expect((await listAssets(open.context, [], { sort })).items.map(({ path }) => path)).toEqual(['a.x'])
    await store.write(() => store.run("UPDATE collection SET trashed_at = NULL WHERE id = 'c-old'"))
  })
})

describe('a search that means nothing is refused', () => {
  test.each([
    [
      'foo:bar',
      /^There is no field "foo"\. Known are: name, path, extension, .*To search for the text, quote it: "foo:bar"\.$/,
    ],
    ['status:nope', /^There is no status "nope"\. Known are: .*Todo/i],
    ['state:nope', /^There is no state "nope"\. Known are: normal, modified/],
    ['state:untracked', /^Only tracked files are searched\./],
    ['', /^There is nothing to search for\.$/],
  ])('%j', async (query, message) => {
    await expect(search(open.context, query)).rejects.toMatchObject({
      code: 'invalid-argument',
      message: expect.stringMatching(message),
    })
  })

  test('and the statuses that it names are those that were not deleted', async () => {
    await open.context.store.write(() =>
      open.context.store.run("UPDATE status SET position = -1 WHERE name_key = 'done'"),
    )
    await expect(search(open.context, 'status:nope')).rejects.toMatchObject({
      message: expect.not.stringMatching(/done/i),
    })
  })

  test('a bad limit or order, too', async () => {
    for (const options of [{ limit: 0 }, { limit: -1 }, { limit: Number.NaN }, { sort: 'size' as 'path' }])
      await expect(search(open.context, 'x', options)).rejects.toMatchObject({ code: 'invalid-argument' })
  })

  test('and so is a path where nothing is tracked', async () => {
    await expect(listAssets(open.context, ['gone'])).rejects.toMatchObject({ code: 'asset-not-found' })
  })
})
