import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describePackStore } from '../testing/pack-store-contract.js'
import { FolderPackStore } from './folder-pack-store.js'

let folder: string | undefined

describePackStore(
  'a folder',
  async () => {
    folder ??= await mkdtemp(join(tmpdir(), 'clst-packs-'))
    return new FolderPackStore(folder)
  },
  async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
    folder = undefined
  },
)

test('what a process that ended left behind is removed, and other files are let alone', async () => {
  const place = await mkdtemp(join(tmpdir(), 'clst-packs-'))
  const hash = 'ab'.repeat(32)
  await mkdir(join(place, 'ab'))
  await writeFile(join(place, 'ab', 'abababab-x.tmp'), 'half')
  await writeFile(join(place, 'ab', 'notes.txt'), 'mine')
  const packs = new FolderPackStore(place)
  await packs.put(hash, new Uint8Array(3))
  await packs.removeUnfinished()
  expect((await readdir(join(place, 'ab'))).sort()).toEqual([`${hash}.pack`, 'notes.txt'])
  const listed: string[] = []
  for await (const pack of packs.list()) listed.push(pack.hash)
  expect(listed).toEqual([hash])
  await rm(place, { recursive: true, force: true })
})
