/** docs/reference/project-format.md says what this program does: its tables, numbers and examples are compared with it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CHUNK_PARAMS, LARGEST_CHUNK_BYTES } from '../../chunking/chunk-params.js'
import { gearTable } from '../../chunking/gear-table.js'
import { encodeRuns } from '../../manifest/chunk-runs.js'
import { type CheckpointFields, checkpointFieldsHash } from '../checkpoint-rows.js'
import { CHUNKER_ALGORITHM } from '../manifest-rows.js'
import { hashValues, rowHash, type Value } from '../row-hash.js'
import { APPLICATION_ID, PAGE_BYTES, SCHEMA_VERSION, schemaSql, TABLES } from './schema.js'
import { tableHasRowHash } from './table.js'

const folder = new URL('../../../../../docs/reference/', import.meta.url)
const page = readFileSync(new URL('project-format.md', folder), 'utf8')
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('project-schema.sql has the statements of an empty project, to the letter', async () => {
  const text = `${schemaSql().join(';\n\n')};\n`
  // After a change of the schema: npx vitest run --project unit -u <this file>.
  await expect(text).toMatchFileSnapshot(fileURLToPath(new URL('project-schema.sql', folder)))
})

describe('the listing of tables', () => {
  const sections = page.split('\n### ').slice(1)
  const listed = new Map(sections.map((section) => [section.split('\n', 1)[0] as string, section]))

  test('has every table, in the order of the schema', () => {
    const names = new Set(TABLES.map(({ name }) => name))
    expect([...listed.keys()].filter((name) => names.has(name))).toEqual([...names])
  })

  test.each(TABLES.map((table) => [table.name, table] as const))('%s', (name, table) => {
    const rows = [...(listed.get(name) ?? '').matchAll(/^\| `(\w+)` \| `(.+?)` \| (.+) \|$/gm)]
    expect(rows.map(([, column, definition]) => `${column} ${definition}`)).toEqual(table.columns)
    for (const constraint of table.constraints ?? []) expect(listed.get(name)).toContain(`\`${constraint}\``)
  })

  test('names the tables without a row hash', () => {
    const without = TABLES.filter((table) => !tableHasRowHash(table)).map(({ name }) => `\`${name}\``)
    expect(without).toHaveLength(3)
    expect(page).toContain(`except ${without[0]}, ${without[1]} and ${without[2]}.`)
  })
})

describe('numbers', () => {
  test.each([
    ['page size', `| 16 | page size | ${PAGE_BYTES} in files that clst makes`],
    ['schema', `| 60 | \`user_version\` | the schema number: ${SCHEMA_VERSION} |`],
    ['application', `\`0x${APPLICATION_ID.toString(16)}\` = ${APPLICATION_ID}`],
    ['history of the schema', `\n| ${SCHEMA_VERSION} | 0.1.0 |`],
    ['algorithm', `\`chunker.algorithm\` is \`${CHUNKER_ALGORITHM}\``],
    ['sizes of new projects', Object.values(DEFAULT_CHUNK_PARAMS).join(', ')],
    ['largest chunk', `1 to ${LARGEST_CHUNK_BYTES.toLocaleString('en')}`],
    ['gear of 0', `\`gear[0]\` = ${gearTable()[0]}`],
    ['gear of 255', `\`gear[255]\` = ${gearTable()[255]}`],
  ])('%s', (_, text) => {
    expect(page).toContain(text)
  })
})

describe('examples', () => {
  test('a row hash', () => {
    expect(page).toContain(
      `t3:tagt1:xt3:nét3:nén\`, which gives \`${hex(rowHash('tag', ['x', 'né', 'né', null]))}\``,
    )
  })

  test('runs of a manifest', () => {
    const runs = encodeRuns([
      { first: 1, count: 10 },
      { first: 2001, count: 1 },
      { first: 12, count: 89 },
    ])
    expect(page).toContain(`(1, 10), (2001, 1), (12, 89)`)
    expect(page).toContain(`\`${hex(runs).replace(/..(?=.)/g, '$& ')}\``)
  })

  test('a trigger', () => {
    const trigger = schemaSql().find((sql) => sql.startsWith('CREATE TRIGGER tag_hash_insert')) as string
    expect(page).toContain(trigger.split('\n')[1]?.trim())
  })
})

test('the order of what the hash of a checkpoint covers', () => {
  const fields: CheckpointFields = {
    id: 'id',
    assetId: 'asset_id',
    contentHash: Uint8Array.of(1),
    sizeBytes: 2,
    baseId: 'base_id',
    afterId: 'after_id',
    groupId: 'group_id',
    comment: 'comment',
    authorId: 'author_id',
    createdAt: 3,
    statusId: 'status_id',
    previewHash: Uint8Array.of(4),
    hostProgram: 'host_program',
    hostVersion: 'host_version',
    fileModifiedUs: 5,
    isSafety: true,
  }
  const byName: Record<string, Value> = {
    'the text `checkpoint`': 'checkpoint',
    '`content_hash` of its manifest': fields.contentHash,
    '`size_bytes` of its manifest': fields.sizeBytes,
    '`created_at`': fields.createdAt,
    'hash of the preview, NULL without one': fields.previewHash,
    '`file_modified_us`': fields.fileModifiedUs,
    '1 for a safety checkpoint, else 0': 1,
  }
  const section = page.slice(page.indexOf('\n## 8.'), page.indexOf('\n## 9.'))
  const cells = [...section.matchAll(/\| (\d+) ([^|]+?) (?=\|)/g)].map(
    ([, place, name]) => [Number(place), name] as const,
  )
  const names = cells.sort(([a], [b]) => a - b).map(([, name]) => name as string)
  expect(names).toHaveLength(Object.keys(fields).length + 1)
  const values = names.map((name) => byName[name] ?? name.replaceAll('`', ''))
  expect(hex(hashValues(values))).toBe(hex(checkpointFieldsHash(fields)))
})
