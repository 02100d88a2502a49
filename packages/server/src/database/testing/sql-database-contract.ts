/** What every adapter of the database has to keep. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Migration } from '../migrate.js'
import type { SqlDatabase } from '../sql-database.js'

const TABLE: Migration = {
  name: 'contract',
  statements: [
    'CREATE TABLE item (id BIGINT PRIMARY KEY NOT NULL, name TEXT, data BYTES, size BIGINT)',
    'CREATE UNIQUE INDEX item_name ON item (name)',
  ],
}

/** `open` opens the same database again and again; `clear` is called at the end of each test, when it is closed. */
export function describeSqlDatabase(
  name: string,
  open: (migrations: readonly Migration[]) => Promise<SqlDatabase>,
  clear: () => Promise<void>,
): void {
  describe(`the database of ${name}`, () => {
    let database: SqlDatabase
    beforeEach(async () => {
      database = await open([TABLE])
    })
    afterEach(async () => {
      await database.close()
      await clear()
    })

    const insert = (id: number, text: string | null = null) =>
      database.transaction((transaction) =>
        transaction.run('INSERT INTO item (id, name) VALUES (?, ?)', id, text),
      )
    const ids = async () =>
      (await database.all<{ id: number }>('SELECT id FROM item ORDER BY id')).map(({ id }) => Number(id))

    test('gives back texts, bytes, large numbers and nothing as they were', async () => {
      const data = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
      const size = Number.MAX_SAFE_INTEGER
      await database.transaction((transaction) =>
        transaction.run(
          'INSERT INTO item (id, name, data, size) VALUES (?, ?, ?, ?)',
          1,
          'Ä 🎬 \u2028',
          data,
          size,
        ),
      )
      const row = await database.get<{ name: string; data: Uint8Array; size: number }>('SELECT * FROM item')
      expect(row?.name).toBe('Ä 🎬 \u2028')
      expect(new Uint8Array(row?.data ?? [])).toEqual(data)
      expect(row?.size).toBe(size)
      await database.transaction((transaction) =>
        transaction.run('UPDATE item SET name = ?, data = ?', null, null),
      )
      expect(await database.get('SELECT name, data FROM item')).toEqual({ name: null, data: null })
      expect(await database.get('SELECT name FROM item WHERE id = 2')).toBeUndefined()
    })

    test('tells how many rows were changed', async () => {
      await insert(1)
      await insert(2)
      const changed = await database.transaction(async (transaction) => [
        await transaction.run('UPDATE item SET size = 1'),
        await transaction.run('UPDATE item SET size = 2 WHERE id = 9'),
        await transaction.run('INSERT INTO item (id) VALUES (1) ON CONFLICT DO NOTHING'),
      ])
      expect(changed).toEqual([2, 0, 0])
    })

    test('keeps nothing of a transaction that fails, and goes on', async () => {
      const failing = database.transaction(async (transaction) => {
        await transaction.run('INSERT INTO item (id) VALUES (1)')
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      await insert(2)
      expect(await ids()).toEqual([2])
    })

    test('takes back an attempt that fails, and nothing else', async () => {
      await database.transaction(async (transaction) => {
        await transaction.run('INSERT INTO item (id, name) VALUES (1, ?)', 'a')
        const attempt = transaction.attempt(async () => {
          await transaction.run('INSERT INTO item (id, name) VALUES (2, ?)', 'b')
          await transaction.attempt(() => transaction.run('INSERT INTO item (id, name) VALUES (3, ?)', 'c'))
          await transaction.run('INSERT INTO item (id, name) VALUES (4, ?)', 'a')
        })
        await expect(attempt).rejects.toThrow()
        await transaction.attempt(() => transaction.run('INSERT INTO item (id) VALUES (5)'))
      })
      expect(await ids()).toEqual([1, 5])
    })

    test('does one transaction after the other, so that nothing is lost between reading and writing', async () => {
      await insert(1)
      await database.transaction((transaction) => transaction.run('UPDATE item SET size = 0'))
      const add = () =>
        database.transaction(async (transaction) => {
          const row = await transaction.get<{ size: number }>('SELECT size FROM item')
          await new Promise((resolve) => setImmediate(resolve))
          await transaction.run('UPDATE item SET size = ?', Number(row?.size) + 1)
        })
      await Promise.all(Array.from({ length: 20 }, add))
      expect(await database.get('SELECT size FROM item')).toEqual({ size: 20 })
    })

    test('shows what is committed only, and what a transaction did to itself', async () => {
      await database.transaction(async (transaction) => {
        await transaction.run('INSERT INTO item (id) VALUES (1)')
        expect(await transaction.all('SELECT id FROM item')).toHaveLength(1)
        expect(await ids()).toEqual([])
      })
      expect(await ids()).toEqual([1])
    })

    test('allows many without a name, and none with the same', async () => {
      await insert(1)
      await insert(2)
      await insert(3, 'a')
      await expect(insert(4, 'a')).rejects.toThrow()
      expect(await ids()).toEqual([1, 2, 3])
    })

    test('keeps what was committed, and migrates once and only forward', async () => {
      await insert(1)
      await database.close()
      const more = { name: 'contract-2', statements: ['ALTER TABLE item ADD COLUMN note TEXT'] }
      database = await open([TABLE, more])
      await database.close()
      database = await open([TABLE, more])
      expect(await database.all('SELECT id, note FROM item')).toEqual([{ id: 1, note: null }])
    })

    test('is not opened by a server that does not know all of its migrations', async () => {
      await database.close()
      await expect(open([])).rejects.toMatchObject({ code: 'schema-too-new' })
      database = await open([TABLE])
    })

    test('keeps nothing of a migration that fails', async () => {
      await database.close()
      const broken = { name: 'broken', statements: ['CREATE TABLE extra (id BIGINT)', 'CREATE NONSENSE'] }
      await expect(open([TABLE, broken])).rejects.toThrow()
      const whole = { name: 'broken', statements: ['CREATE TABLE extra (id BIGINT)'] }
      database = await open([TABLE, whole])
      expect(await database.all('SELECT id FROM extra')).toEqual([])
    })
  })
}
