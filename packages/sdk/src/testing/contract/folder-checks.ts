/** Folders, names, and where a place really is. */
import assert from 'node:assert/strict'
import type { ContractCheck } from './contract-check.js'
import { assertFails, join, namesIn, readFile, writeFile } from './helpers.js'

export const FOLDER_CHECKS: readonly ContractCheck[] = [
  {
    title: 'makeFolder makes all folders on the way and is content with what is there',
    check: ({ fs, folder }) => {
      fs.makeFolder(join(folder, 'a', 'b', 'c'))
      fs.makeFolder(join(folder, 'a', 'b'))
      assert.equal(fs.stat(join(folder, 'a', 'b', 'c'))?.kind, 'folder')
    },
  },
  {
    title: 'makeFolder fails where a file is in the way, which stays',
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'a'), 'content')
      assertFails(() => fs.makeFolder(join(folder, 'a')), 'file-exists')
      assertFails(() => fs.makeFolder(join(folder, 'a', 'b')), 'file-exists', 'file-not-found')
      assert.equal(readFile(fs, join(folder, 'a')), 'content')
    },
  },
  {
    title: 'removeFolder removes an empty folder and leaves one that holds something, and a file',
    check: ({ fs, folder }) => {
      fs.makeFolder(join(folder, 'a', 'b'))
      writeFile(fs, join(folder, 'file'), 'content')
      assertFails(() => fs.removeFolder(join(folder, 'a')), 'file-exists')
      fs.removeFolder(join(folder, 'a', 'b'))
      fs.removeFolder(join(folder, 'a'))
      assert.deepEqual(namesIn(fs, folder), ['file'])
      assertFails(() => fs.removeFolder(join(folder, 'a')), 'file-not-found')
      assertFails(() => fs.removeFolder(join(folder, 'file')), 'file-not-found')
      assert.equal(readFile(fs, join(folder, 'file')), 'content')
    },
  },
  {
    title: 'syncFolder never fails',
    check: ({ fs, folder }) => {
      fs.syncFolder(folder)
      fs.syncFolder(join(folder, 'none'))
    },
  },
  {
    title: 'realPath answers an existing path, and fails where nothing is',
    check: ({ fs, folder }) => {
      fs.makeFolder(join(folder, 'a'))
      assert.equal(fs.realPath(join(folder, 'a')), join(fs.realPath(folder), 'a'))
      assertFails(() => fs.realPath(join(folder, 'none')), 'file-not-found')
    },
  },
  {
    title: 'placeKind answers, also where nothing is',
    check: ({ fs, folder, traits }) => {
      assert.equal(fs.placeKind(folder), traits.place)
      assert.match(fs.placeKind(join(folder, 'none')), /^(local|network|cloud)$/)
    },
  },
  {
    title: 'isWritable is true for files and folders that can be written',
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'a'), '')
      assert.equal(fs.isWritable(folder), true)
      assert.equal(fs.isWritable(join(folder, 'a')), true)
      assert.equal(fs.isWritable(join(folder, 'none')), false)
    },
  },
  {
    title: 'names keep their spelling',
    check: ({ fs, folder, traits }) => {
      const names = ['.hidden', 'Scene (v012).blend', 'UPPER.PSD', 'räuber 猫.kra', "it's.txt"]
      for (const name of names) writeFile(fs, join(folder, name), name)
      const shown = traits.unicode === 'decomposed' ? names.map((name) => name.normalize('NFD')) : names
      assert.deepEqual(namesIn(fs, folder), [...shown].sort())
      for (const name of names) assert.equal(readFile(fs, join(folder, name)), name)
    },
  },
  {
    title: 'a name of 255 bytes works, a longer one is refused',
    check: ({ fs, folder }) => {
      const name = `${'n'.repeat(251)}.psd`
      writeFile(fs, join(folder, name), 'content')
      assert.deepEqual(namesIn(fs, folder), [name])
      assertFails(() => fs.createFile(join(folder, `n${name}`), 0o644), 'name-not-portable')
    },
  },
  {
    title: 'upper and lower case make two names',
    appliesTo: (traits) => traits.isCaseSensitive,
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'Scene.blend'), 'one')
      assert.equal(fs.stat(join(folder, 'scene.blend')), undefined)
      writeFile(fs, join(folder, 'scene.blend'), 'other')
      assert.deepEqual(namesIn(fs, folder), ['Scene.blend', 'scene.blend'])
      assert.equal(readFile(fs, join(folder, 'Scene.blend')), 'one')
    },
  },
  {
    title: 'upper and lower case make one name, which keeps its spelling until it is renamed',
    appliesTo: (traits) => !traits.isCaseSensitive,
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'Scene.blend'), 'content')
      assert.equal(readFile(fs, join(folder, 'SCENE.BLEND')), 'content')
      assertFails(() => fs.createFile(join(folder, 'scene.blend'), 0o644), 'file-exists')
      assert.deepEqual(namesIn(fs, folder), ['Scene.blend'])
      fs.rename(join(folder, 'Scene.blend'), join(folder, 'scene.blend'))
      assert.deepEqual(namesIn(fs, folder), ['scene.blend'])
      assert.equal(readFile(fs, join(folder, 'scene.blend')), 'content')
    },
  },
  {
    title: 'composed and decomposed letters make one name',
    appliesTo: (traits) => traits.unicode === 'decomposed',
    check: ({ fs, folder }) => {
      writeFile(fs, join(folder, 'caf\u00e9.blend'), 'content')
      assert.deepEqual(namesIn(fs, folder), ['cafe\u0301.blend'])
      assert.equal(readFile(fs, join(folder, 'cafe\u0301.blend')), 'content')
      assertFails(() => fs.createFile(join(folder, 'cafe\u0301.blend'), 0o644), 'file-exists')
    },
  },
]
