/** A disk that can only be read. */
import assert from 'node:assert/strict'
import type { ContractCheck } from './contract-check.js'
import { assertFails, join } from './helpers.js'

export const READ_ONLY_CHECKS: readonly ContractCheck[] = [
  {
    title: 'looking works, every change is refused',
    check: ({ fs, folder }) => {
      assert.equal(fs.stat(folder)?.kind, 'folder')
      assert.deepEqual(fs.list(folder), [])
      assert.equal(fs.isWritable(folder), false)
      assertFails(() => fs.createFile(join(folder, 'a'), 0o644), 'permission-denied')
      assertFails(() => fs.makeFolder(join(folder, 'a')), 'permission-denied')
      assertFails(() => fs.setMode(folder, 0o700), 'permission-denied')
      assertFails(() => fs.setTimes(folder, 0), 'permission-denied')
      fs.syncFolder(folder)
      assert.deepEqual(fs.list(folder), [])
    },
  },
]
