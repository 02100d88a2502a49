/** What lies where: looking, replacing, removing. */
import assert from 'node:assert/strict'
import type { ContractCheck } from './contract-check.js'
import { assertFails, join, namesIn, readFile, writeFile } from './helpers.js'

export const PLACE_CHECKS: readonly ContractCheck[] = [
  {
    title: 'where nothing is, stat answers undefined, also below a file',
    check: ({ fs, folder }) => {
      assert.equal(fs.stat(join(folder, 'none')), undefined)
      assert.equal(fs.stat(join(folder, 'none', 'deeper')), undefined)
      writeFile(fs, join(folder, 'file'), 'x')
      assert.equal(fs.stat(join(folder, 'file', 'below')), undefined)
    },
  },
  {
    title: 'stat tells kind and size',
    check: ({ fs, folder }) => {
      assert.equal(fs.stat(folder)?.kind, 'folder')
      writeFile(fs, join(folder, 'a'), '12345')
      const stat = fs.stat(join(folder, 'a'))
      assert.equal(stat?.kind, 'file')
      assert.equal(stat?.sizeBytes, 5)
      assert.ok(Number.isSafeInteger(stat?.modifiedUs))
      assert.ok(Number.isSafeInteger(stat?.inode))
    },
  },
  {
    title: 'the stat of an open file is that of its path',
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'a'), 'content')
      const file = fs.openForReading(join(folder, 'a'))
      assert.deepEqual(file.stat(), fs.stat(join(folder, 'a')))
      file.close()
    },
  },
  {
    title: 'list names files and folders once, with their kind',
    check: ({ fs, folder }) => {
      assert.deepEqual(fs.list(folder), [])
      writeFile(fs, join(folder, 'b.txt'), '')
      fs.makeFolder(join(folder, 'a'))
      const byName = fs.list(folder).sort((one, other) => (one.name < other.name ? -1 : 1))
      assert.deepEqual(byName, [
        { name: 'a', kind: 'folder' },
        { name: 'b.txt', kind: 'file' },
      ])
    },
  },
  {
    title: 'list of no folder fails',
    check: ({ fs, folder }) => {
      assertFails(() => fs.list(join(folder, 'none')), 'file-not-found')
      writeFile(fs, join(folder, 'file'), '')
      assertFails(() => fs.list(join(folder, 'file')), 'file-not-found', 'not-a-regular-file')
    },
  },
  {
    title: 'rename moves a file',
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'a'), 'content')
      fs.makeFolder(join(folder, 'sub'))
      fs.rename(join(folder, 'a'), join(folder, 'sub', 'b'))
      assert.deepEqual([namesIn(fs, folder), namesIn(fs, join(folder, 'sub'))], [['sub'], ['b']])
      assert.equal(readFile(fs, join(folder, 'sub', 'b')), 'content')
    },
  },
  {
    title: 'rename replaces a file in one step; who had it open still reads the old one',
    check: ({ fs, folder, traits }) => {
      writeFile(fs, join(folder, 'a'), 'old')
      writeFile(fs, join(folder, 'b'), 'newer')
      const old = traits.deniesSharing ? undefined : fs.openForReading(join(folder, 'a'))
      fs.rename(join(folder, 'b'), join(folder, 'a'))
      assert.equal(readFile(fs, join(folder, 'a')), 'newer')
      const bytes = new Uint8Array(9)
      if (old !== undefined) {
        assert.equal(Buffer.from(bytes.subarray(0, old.read(bytes, 0))).toString(), 'old')
        old.close()
      }
      assert.deepEqual(namesIn(fs, folder), ['a'])
    },
  },
  {
    title: 'rename of nothing, into nowhere or onto a folder fails and changes nothing',
    check: ({ fs, folder }) => {
      assertFails(() => fs.rename(join(folder, 'none'), join(folder, 'a')), 'file-not-found')
      writeFile(fs, join(folder, 'a'), 'content')
      assertFails(() => fs.rename(join(folder, 'a'), join(folder, 'none', 'a')), 'file-not-found')
      fs.makeFolder(join(folder, 'sub'))
      assertFails(
        () => fs.rename(join(folder, 'a'), join(folder, 'sub')),
        'not-a-regular-file',
        'file-exists',
        'permission-denied',
      )
      assert.equal(readFile(fs, join(folder, 'a')), 'content')
      assert.equal(fs.stat(join(folder, 'sub'))?.kind, 'folder')
    },
  },
  {
    title: 'remove takes away a file, and only that',
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'a'), 'content')
      fs.remove(join(folder, 'a'))
      assert.deepEqual(fs.list(folder), [])
      assertFails(() => fs.remove(join(folder, 'a')), 'file-not-found')
      fs.makeFolder(join(folder, 'sub'))
      assertFails(() => fs.remove(join(folder, 'sub')), 'not-a-regular-file', 'permission-denied')
      assert.equal(fs.stat(join(folder, 'sub'))?.kind, 'folder')
    },
  },
  {
    title: 'a path with a NUL character is refused',
    check: ({ fs, folder }) => {
      assertFails(() => fs.stat(`${folder}/a\0b`), 'invalid-argument')
      assertFails(() => fs.createFile(`${folder}/a\0b`, 0o644), 'invalid-argument')
    },
  },
  {
    title: 'something that is neither file nor folder is shown as such and is not opened',
    check: ({ fs, folder, addSpecial }) => {
      if (addSpecial === undefined) return
      addSpecial(join(folder, 'special'))
      assert.equal(fs.stat(join(folder, 'special'))?.kind, 'other')
      assert.deepEqual(fs.list(folder), [{ name: 'special', kind: 'other' }])
      assertFails(() => fs.openForReading(join(folder, 'special')), 'not-a-regular-file')
    },
  },
]
