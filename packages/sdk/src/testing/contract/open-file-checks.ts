/** Open files: reading, writing, attributes. */
import assert from 'node:assert/strict'
import type { ContractCheck } from './contract-check.js'
import { assertFails, join, readFile, writeFile } from './helpers.js'

export const OPEN_FILE_CHECKS: readonly ContractCheck[] = [
  {
    title: 'openForReading fails for nothing and for a folder',
    check: ({ fs, folder }) => {
      assertFails(() => fs.openForReading(join(folder, 'none')), 'file-not-found')
      assertFails(() => fs.openForReading(folder), 'not-a-regular-file', 'permission-denied')
    },
  },
  {
    title: 'read fills the target from a position, and stops at the end',
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'a'), '0123456789')
      const file = fs.openForReading(join(folder, 'a'))
      const target = new Uint8Array(4)
      assert.equal(file.read(target, 3), 4)
      assert.equal(Buffer.from(target).toString(), '3456')
      assert.equal(file.read(target, 8), 2)
      assert.equal(file.read(target, 10), 0)
      assert.equal(file.read(target, 1000), 0)
      file.close()
    },
  },
  {
    title: 'createFile refuses a name that is taken, and a folder that is missing',
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'a'), 'content')
      assertFails(() => fs.createFile(join(folder, 'a'), 0o644), 'file-exists')
      assertFails(() => fs.createFile(join(folder, 'none', 'a'), 0o644), 'file-not-found')
      fs.makeFolder(join(folder, 'sub'))
      assertFails(() => fs.createFile(join(folder, 'sub'), 0o644), 'file-exists')
      assert.equal(readFile(fs, join(folder, 'a')), 'content')
    },
  },
  {
    title: 'write puts bytes at any position; what lies between reads as zeros',
    check: ({ fs, folder }) => {
      const file = fs.createFile(join(folder, 'a'), 0o644)
      file.write(Buffer.from('end'), 6)
      file.write(Buffer.from('go'), 0)
      file.sync()
      assert.equal(file.stat().sizeBytes, 9)
      file.close()
      assert.equal(readFile(fs, join(folder, 'a')), 'go\0\0\0\0end')
    },
  },
  {
    title: 'truncate makes a file shorter and longer',
    check: ({ fs, folder }) => {
      const file = fs.createFile(join(folder, 'a'), 0o644)
      file.write(Buffer.from('0123456789'), 0)
      file.truncate(4)
      file.truncate(6)
      file.close()
      assert.equal(readFile(fs, join(folder, 'a')), '0123\0\0')
    },
  },
  {
    title: 'a large file survives in pieces',
    check: ({ fs, folder }) => {
      const file = fs.createFile(join(folder, 'large'), 0o644)
      file.truncate(300_000)
      for (let at = 0; at < 300_000; at += 100_000)
        file.write(new Uint8Array(100_000).fill(at / 100_000 + 1), at)
      file.close()
      assert.equal(fs.stat(join(folder, 'large'))?.sizeBytes, 300_000)
      const back = fs.openForReading(join(folder, 'large'))
      const bytes = new Uint8Array(4)
      back.read(bytes, 199_998)
      assert.deepEqual([...bytes], [2, 2, 3, 3])
      back.close()
    },
  },
  {
    title: 'setMode and copyAttributes do no harm',
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'a'), 'one')
      writeFile(fs, join(folder, 'b'), 'other')
      fs.setMode(join(folder, 'a'), 0o600)
      fs.copyAttributes(join(folder, 'a'), join(folder, 'b'))
      fs.copyAttributes(join(folder, 'none'), join(folder, 'b'))
      assert.equal(readFile(fs, join(folder, 'b')), 'other')
      assertFails(() => fs.setMode(join(folder, 'none'), 0o600), 'file-not-found')
      assertFails(() => fs.setTimes(join(folder, 'none'), 0), 'file-not-found')
    },
  },
]
