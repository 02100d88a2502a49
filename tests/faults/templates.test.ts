/** Templates and scaffolds on a full disk, and with damaged bytes: a clear failure, and nothing is left behind. */
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import { openStore, seededBytes } from '@clst/sdk/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { expectFailure, expectSound } from '../helpers/failures.js'
import { optionalHost } from '../helpers/hosts.js'
import { isMountable, useDisk } from '../helpers/small-disks.js'

const MIB = 1 << 20
const SEED = seededBytes(3, 4 * MIB)
const SCAFFOLD = {
  format: 'clst-scaffold',
  version: 1,
  name: 'Shot',
  assets: [{ path: '{shot}/anim', template: 'Setup' }],
}

let project: Project
let folder: string

async function prepare(place: string): Promise<void> {
  folder = place
  project = await createProject(folder, { name: 'film', workers: 0 })
  const seed = join(folder, 'setup.bin')
  const scaffold = join(folder, 'shot.json')
  writeFileSync(seed, SEED)
  writeFileSync(scaffold, JSON.stringify(SCAFFOLD))
  await project.templates.add(seed, { name: 'Setup' })
  await project.scaffolds.add(scaffold)
  rmSync(seed)
  rmSync(scaffold)
}

/** Names of working files and folders, without the project and what fills the disk. */
const there = () => readdirSync(folder).filter((name) => !/^(film\.clst|filler|lost\+found)/.test(name))

const host = optionalHost('a disk of the kind "tmpfs"', () => isMountable('tmpfs'))
host.describe('a full disk', () => {
  const disk = useDisk('tmpfs', 24)

  function fill(leaveBytes: number): void {
    const { bavail, bsize } = statfsSync(folder)
    const file = openSync(join(folder, 'filler'), 'w')
    const piece = Buffer.alloc(64 << 10, 0x5a)
    for (let wanted = bavail * bsize - leaveBytes; wanted > 0; wanted -= piece.length) {
      writeSync(file, piece, 0, Math.min(wanted, piece.length))
    }
    closeSync(file)
  }

  beforeEach(async () => {
    for (const name of readdirSync(disk.folder)) rmSync(join(disk.folder, name), { recursive: true })
    await prepare(disk.folder)
    return () => project.close()
  })

  test.each([
    ['a new file', () => project.templates.newAsset('a/b/one', { template: 'Setup' })],
    ['the third of many', () => project.scaffolds.apply('Shot', 'shots', { series: { shot: '1..20' } })],
    [
      'a vocabulary with its templates',
      () => project.vocabularyFile.save({ output: join(folder, 'v.json'), templates: true }),
    ],
  ])('has no room for %s', async (_, work) => {
    fill(2 * MIB)
    await expectFailure(work(), 'storage-full')
    expect(there().filter((name) => name !== 'v.templates')).toEqual([])
    rmSync(join(folder, 'filler'))
    await expectSound(project)
    expect((await project.status()).items).toEqual([])
    await project.templates.newAsset('a/b/one', { template: 'Setup' })
    expect(readFileSync(join(folder, 'a/b/one.bin')).equals(SEED)).toBe(true)
  })

  test('has no room for a template', async () => {
    const large = join(folder, 'large.bin')
    writeFileSync(large, seededBytes(4, 6 * MIB))
    fill(1 * MIB)
    await expectFailure(project.templates.add(large), 'storage-full')
    rmSync(join(folder, 'filler'))
    expect((await project.templates.list()).map(({ name }) => name)).toEqual(['Setup'])
    await expectSound(project)
    await project.templates.add(large)
    expect(await project.templates.list()).toHaveLength(2)
  })
})

describe('damaged bytes of a template', () => {
  beforeEach(async () => {
    await prepare(join(temporaryFolder(), 'film'))
    const store = openStore(project.info.path)
    await store.write(() => {
      const sql = 'SELECT chunk_id AS id, data FROM chunk_data ORDER BY chunk_id DESC LIMIT 1'
      const { id, data } = store.get(sql) as { id: number; data: Uint8Array }
      data[data.length >> 1] = (data[data.length >> 1] ?? 0) ^ 1
      store.run('UPDATE chunk_data SET data = ? WHERE chunk_id = ?', data, id)
    })
    store.close()
    return () => project.close()
  })

  test('are found before anything is made of them', async () => {
    await expectFailure(project.templates.newAsset('one', { template: 'Setup' }), 'chunk-damaged')
    const many = project.scaffolds.apply('Shot', '', { series: { shot: '1..3' } })
    await expectFailure(many, 'chunk-damaged')
    await expectFailure(
      project.templates.export('Setup', { output: join(folder, 'out.bin') }),
      'chunk-damaged',
    )
    expect(there()).toEqual([])
    expect((await project.status()).items).toEqual([])
  })
})

describe('a file that cannot become a template', () => {
  beforeEach(async () => {
    await prepare(join(temporaryFolder(), 'film'))
    return () => project.close()
  })

  test.each([
    ['is not there', 'none.bin', 'file-not-found'],
    ['is a folder', '.', 'not-a-regular-file'],
  ] as const)('%s', async (_, name, code) => {
    await expectFailure(project.templates.add(join(folder, name)), code)
    expect(await project.templates.list()).toHaveLength(1)
  })

  test('a cancelled scaffold makes nothing', async () => {
    const signal = AbortSignal.abort()
    await expectFailure(project.scaffolds.apply('Shot', '', { set: { shot: 'a' }, signal }), 'cancelled')
    const controller = new AbortController()
    const onProgress = () => controller.abort()
    const work = project.scaffolds.apply('Shot', '', {
      series: { shot: '1..9' },
      signal: controller.signal,
      onProgress,
    })
    await expectFailure(work, 'cancelled')
    expect(there()).toEqual([])
  })
})
