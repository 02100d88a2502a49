import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-project.js'
import { createStore, type JournalKind } from './database.js'

const SYNC = ['OFF', 'NORMAL', 'FULL', 'EXTRA']

test.each<[journal: JournalKind, ahead: string, usual: string]>([
  ['wal', 'NORMAL', 'FULL'],
  ['rollback', 'EXTRA', 'EXTRA'],
])('%s: a commit ahead is synced with %s, and every other one with %s', async (journal, ahead, usual) => {
  const store = createStore(join(temporaryFolder(), 'film.clst'), journal)
  const sync = () => SYNC[store.pragma('synchronous') as number]
  expect(await store.writeAhead(sync)).toBe(ahead)
  expect(await store.write(sync)).toBe(usual)
  await expect(
    store.writeAhead(() => {
      throw new Error('stopped')
    }),
  ).rejects.toThrow()
  expect(sync()).toBe(usual)
  // One that has to wait for its turn changes nothing for those who have theirs.
  const together = [store.write(sync), store.writeAhead(sync), store.write(sync)]
  expect(await Promise.all(together)).toEqual([usual, ahead, usual])
  store.close()
})
