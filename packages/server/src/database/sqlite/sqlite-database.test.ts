import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeSqlDatabase } from '../testing/sql-database-contract.js'
import { openSqliteDatabase } from './sqlite-database.js'

let folder: string | undefined

describeSqlDatabase(
  'SQLite',
  async (migrations) => {
    folder ??= await mkdtemp(join(tmpdir(), 'clst-database-'))
    return openSqliteDatabase(join(folder, 'studio.sqlite'), migrations)
  },
  async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
    folder = undefined
  },
)

test('a file that is no database is told as damage', async () => {
  const place = await mkdtemp(join(tmpdir(), 'clst-database-'))
  const path = join(place, 'studio.sqlite')
  await writeFile(path, 'not a database, though as long as the beginning of one'.repeat(100))
  await expect(openSqliteDatabase(path, [])).rejects.toMatchObject({ code: 'store-corrupt' })
  await rm(place, { recursive: true, force: true })
})

test('a folder that is not there is told as one that cannot be written', async () => {
  const path = join(tmpdir(), 'clst-none', 'deep', 'studio.sqlite')
  await expect(openSqliteDatabase(path, [])).rejects.toThrow()
})
