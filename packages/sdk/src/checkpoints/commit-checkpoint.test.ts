import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../store/database.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'

type Colour = 'red' | 'blue'

let temporary: TemporaryProject
beforeEach(async () => {
  temporary = await temporaryProject()
})
afterEach(() => temporary.remove())

async function picture(colour: Colour): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp({ create: { width: 4, height: 4, channels: 3, background: colour } })
    .png()
    .toBuffer()
}

async function checkpoint(bytes: string, colour: Colour, cover: boolean): Promise<void> {
  temporary.write('scene.blend', bytes)
  const preview = await picture(colour)
  await temporary.project.checkpoint(['scene.blend'], { message: bytes, preview, cover })
}

function query<Row>(sql: string): Row[] {
  const store = openStore(temporary.project.info.path, { isReadOnly: true })
  try {
    return store.all<Row>(sql)
  } finally {
    store.close()
  }
}

/** What a studio would be told about covers, oldest first. */
function coverChanges(): string[] {
  const sql = "SELECT fields FROM change WHERE entity_kind = 'asset' AND action = 'update' ORDER BY sequence"
  return query<{ fields: string }>(sql).map(({ fields }) => JSON.parse(fields).coverHash)
}

function coverHash(): string {
  const sql = 'SELECT data FROM preview_data JOIN asset ON cover_id = preview_id'
  const [row] = query<{ data: Uint8Array }>(sql)
  return createHash('sha256')
    .update(row?.data ?? '')
    .digest('hex')
}

test('every new cover is recorded as a change, and nothing else is', async () => {
  await checkpoint('one', 'red', false)
  const first = coverHash()
  expect(coverChanges()).toEqual([first])
  await checkpoint('two', 'blue', false)
  await checkpoint('three', 'red', true)
  expect(coverHash()).toBe(first)
  expect(coverChanges()).toEqual([first])
  await checkpoint('four', 'blue', true)
  expect(coverHash()).not.toBe(first)
  expect(coverChanges()).toEqual([first, coverHash()])
})
