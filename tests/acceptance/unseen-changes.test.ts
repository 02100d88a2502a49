import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import { openStore, seededBytes } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { realDisk } from '../helpers/disks.js'
import { optionalHost, requireHost } from '../helpers/hosts.js'
import { type DiskKind, isMountable, useDisk } from '../helpers/small-disks.js'

/**
 * Real programs change a file without changing its size, on real disks, right after it was looked at and when it has been
 * known for a while. tests/property/status-cache.test.ts does the same on simulated disks, with every timing.
 */

const SIZE = 20_000
let writes = 0

/** Begins with a letter that a line editor can find. */
function newContent(): Uint8Array {
  const bytes = seededBytes(++writes, SIZE)
  bytes.fill('A'.charCodeAt(0), 0, 8)
  return bytes
}

interface Scene {
  folder: string
  project: Project
}

/** A way to change `path`; `other` is a file beside it that holds the new content already. */
interface Change {
  name: string
  change: (path: string, other: string) => void
  /** Puts back the old time of modification: only a disk that keeps more than that can show the change. */
  keepsTime?: boolean
  /** Writes through a memory map, which a disk in memory gives no new time. */
  isMapped?: boolean
  program?: string
}

const MMAP = `
import mmap, sys
new = open(sys.argv[2], 'rb').read()
with open(sys.argv[1], 'r+b') as file:
    with mmap.mmap(file.fileno(), 0) as view:
        view[:] = new
`

function keepingTime(path: string, work: () => void): void {
  const { atime, mtime } = statSync(path)
  work()
  utimesSync(path, atime, mtime)
}

const run = (program: string, ...args: string[]) => void execFileSync(program, args, { stdio: 'pipe' })

const CHANGES: readonly Change[] = [
  {
    name: 'written in place',
    change: (path) => realDisk(join(path, '..')).overwrite('scene.blend', newContent()),
  },
  { name: 'cut short and written again', change: (path) => writeFileSync(path, newContent()) },
  { name: 'replaced by a new file', change: (path, other) => renameSync(other, path) },
  {
    name: 'a part of it written with dd',
    program: 'dd',
    change: (path, other) =>
      run('dd', `if=${other}`, `of=${path}`, 'conv=notrunc', 'bs=100', 'count=3', 'seek=20'),
  },
  { name: 'changed with sed -i', program: 'sed', change: (path) => run('sed', '-i', '1s/^A/Z/', path) },
  {
    name: 'copied over with cp -p',
    program: 'cp',
    keepsTime: true,
    change: (path, other) => run('cp', '-p', other, path),
  },
  {
    name: 'written in place, with its old time put back by touch -r',
    program: 'touch',
    keepsTime: true,
    change: (path) => {
      run('touch', '-r', path, `${path}.time`)
      realDisk(join(path, '..')).overwrite('scene.blend', newContent())
      run('touch', '-r', `${path}.time`, path)
      rmSync(`${path}.time`)
    },
  },
  {
    name: 'replaced by a file of the same time',
    keepsTime: true,
    change: (path, other) => keepingTime(path, () => renameSync(other, path)),
  },
  {
    name: 'removed and made again with the same time, probably with the same inode',
    keepsTime: true,
    change: (path) =>
      keepingTime(path, () => {
        rmSync(path)
        writeFileSync(path, newContent())
      }),
  },
  {
    name: 'written by rsync --inplace --times from a file of the same time',
    program: 'rsync',
    keepsTime: true,
    change: (path, other) => {
      run('touch', '-r', path, other)
      run('rsync', '--inplace', '--times', '--ignore-times', other, path)
    },
  },
  {
    name: 'written through a memory map',
    program: 'python3',
    isMapped: true,
    change: (path, other) => run('python3', '-c', MMAP, path, other),
  },
  {
    name: 'written through a memory map, with its old time put back',
    program: 'python3',
    isMapped: true,
    keepsTime: true,
    change: (path, other) => keepingTime(path, () => run('python3', '-c', MMAP, path, other)),
  },
]

/** Until no file need be read again as long as it looks the same. */
async function untilRemembered({ project }: Scene): Promise<void> {
  for (;;) {
    await project.status()
    const store = openStore(project.info.path, { isReadOnly: true })
    const row = store.get<{ count: number }>('SELECT count(*) AS count FROM working_file WHERE is_racy = 1')
    store.close()
    if (row?.count === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function expectModified({ project }: Scene, path: string): Promise<void> {
  const { items } = await project.status()
  expect(items.find((item) => item.path === path)?.state).toBe('modified')
  const { checkpoints } = await project.history(path, { limit: 1 })
  expect(checkpoints[0]?.isOnDisk).toBe(false)
}

interface DiskTraits {
  keepsMoreThanTime: boolean
  showsMaps: boolean
}

function describeDisk(traits: DiskTraits, makeFolder: () => string): void {
  const seen = CHANGES.filter(
    ({ keepsTime, isMapped }) => (traits.keepsMoreThanTime || !keepsTime) && (traits.showsMaps || !isMapped),
  )
  const pathOf = (change: Change) => `${seen.indexOf(change)}/scene.blend`
  let scene: Scene

  beforeAll(async () => {
    const folder = makeFolder()
    scene = { folder, project: await createProject(folder, { name: 'Robot', workers: 0 }) }
    for (const change of seen) {
      mkdirSync(join(folder, pathOf(change), '..'))
      writeFileSync(join(folder, pathOf(change)), newContent())
    }
    await scene.project.checkpoint([], { message: 'All', all: true, preview: null })
    await untilRemembered(scene)
  })

  afterAll(() => scene.project.close())

  function apply(change: Change): void {
    const path = join(scene.folder, pathOf(change))
    writeFileSync(`${path}.other`, newContent())
    change.change(path, `${path}.other`)
    expect(statSync(path).size).toBe(SIZE)
  }

  for (const change of seen) {
    const host = change.program === undefined ? { test } : requireHost(change.program)

    host.test(`${change.name}, when it has been known for a while`, async () => {
      apply(change)
      await expectModified(scene, pathOf(change))
    })

    host.test(`${change.name}, right after a checkpoint`, async () => {
      writeFileSync(join(scene.folder, pathOf(change)), newContent())
      await scene.project.checkpoint([pathOf(change)], { message: change.name, preview: null })
      apply(change)
      await expectModified(scene, pathOf(change))
    })
  }
}

describe('on the disk of this computer', () => {
  // Where temporary files lie in memory, maps cannot be seen; "ext4" below always shows them.
  describeDisk({ keepsMoreThanTime: process.platform !== 'win32', showsMaps: false }, () => {
    const folder = mkdtempSync(join(parent, 'project-'))
    return folder
  })
})

const parent = temporaryFolder()

const DISKS: readonly [kind: DiskKind, traits: DiskTraits][] = [
  ['ext4', { keepsMoreThanTime: true, showsMaps: true }],
  ['ext3 with whole seconds', { keepsMoreThanTime: true, showsMaps: true }],
  ['tmpfs', { keepsMoreThanTime: true, showsMaps: false }],
  ['exFAT in user space', { keepsMoreThanTime: false, showsMaps: false }],
  ['vfat', { keepsMoreThanTime: false, showsMaps: true }],
]

for (const [kind, traits] of DISKS) {
  optionalHost(`a disk of the kind "${kind}"`, () => isMountable(kind)).describe(`on ${kind}`, () => {
    const disk = useDisk(kind, 32)
    describeDisk(traits, () => {
      mkdirSync(join(disk.folder, 'project'))
      return join(disk.folder, 'project')
    })
  })
}
