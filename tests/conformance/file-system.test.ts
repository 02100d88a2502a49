import { mkdtempSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import {
  besideRealProject,
  FaultyFileSystem,
  type FileSystemSubject,
  type FileSystemTraits,
  fileSystemContract,
  MemoryFileSystem,
  nodeFileSystem,
  POSIX_DISK,
  SimulatedClock,
  TRAITS_BY_NAME,
} from '@clst/sdk/testing'
import { describe, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { optionalHost } from '../helpers/hosts.js'
import { type DiskKind, isMountable, useDisk } from '../helpers/small-disks.js'

/** Every check gets a folder of its own. */
function runContract(traits: FileSystemTraits, makeSubject: () => FileSystemSubject): void {
  for (const { title, check } of fileSystemContract(traits)) test(title, () => check(makeSubject()))
}

function memorySubject(traits: FileSystemTraits): FileSystemSubject {
  const clock = new SimulatedClock()
  const fs = new MemoryFileSystem({ ...traits, clockUs: () => clock.nowUs() })
  const folder = '/disk/project'
  if (!traits.isReadOnly) fs.makeFolder(folder)
  return {
    fs,
    folder: traits.isReadOnly ? '/' : folder,
    traits,
    letTimePass: () => clock.advanceUs(traits.timestampStepUs),
    hold: (path) => fs.hold(path),
    addSpecial: (path) => fs.addSpecial(path),
  }
}

describe('in memory', () => {
  const variants: Record<string, FileSystemTraits> = {
    ...TRAITS_BY_NAME,
    'read-only disk': { ...POSIX_DISK, isReadOnly: true },
    'small disk': { ...POSIX_DISK, capacityBytes: 1 << 20 },
    'cloud folder': { ...POSIX_DISK, place: 'cloud' },
  }
  describe.each(Object.entries(variants))('%s', (_name, traits) =>
    runContract(traits, () => memorySubject(traits)),
  )

  describe('behind faults that never come', () => {
    runContract(POSIX_DISK, () => {
      const subject = memorySubject(POSIX_DISK)
      return { ...subject, fs: new FaultyFileSystem(subject.fs) }
    })
  })

  describe('beside a real project file', () => {
    const folder = temporaryFolder()
    runContract(POSIX_DISK, () => {
      const place = mkdtempSync(join(folder, 'project-'))
      const subject = memorySubject(POSIX_DISK)
      return { ...subject, folder: place, fs: besideRealProject(subject.fs, place) }
    })
  })
})

/**
 * Nothing is known about when the ticks of a real disk fall, so every microsecond counts as one. Disks of Windows and
 * macOS usually do not tell upper from lower case.
 */
const REAL: FileSystemTraits = {
  ...POSIX_DISK,
  isCaseSensitive: process.platform === 'linux',
  timestampStepUs: 1,
  timestampPhaseUs: 0,
}

function realSubject(parent: string, traits: FileSystemTraits): FileSystemSubject {
  const folder = mkdtempSync(join(parent, 'check-'))
  const hasLinks = traits.hasChangeTime && process.platform !== 'win32'
  return {
    fs: nodeFileSystem,
    folder,
    traits,
    letTimePass: () => waitForTick(parent, traits),
    ...(hasLinks ? { addSpecial: (path) => symlinkSync('elsewhere', path) } : {}),
  }
}

/** Until a new file gets a later time than one made at the beginning. */
async function waitForTick(parent: string, traits: FileSystemTraits): Promise<void> {
  const stampOf = () => {
    const path = join(mkdtempSync(join(parent, 'tick-')), 'file')
    nodeFileSystem.createFile(path, 0o644).close()
    return nodeFileSystem.stat(path)?.modifiedUs ?? 0
  }
  const pause = Math.min(100, Math.max(2, traits.timestampStepUs / 1000))
  for (const first = stampOf(); stampOf() === first; )
    await new Promise((resolve) => setTimeout(resolve, pause))
}

describe('the disk of this computer', () => {
  const folder = temporaryFolder()
  runContract(REAL, () => realSubject(folder, REAL))
})

const SMALL_DISKS: readonly [kind: DiskKind, traits: FileSystemTraits][] = [
  ['tmpfs', { ...REAL, capacityBytes: 8 << 20 }],
  ['ext4', { ...REAL, capacityBytes: 8 << 20 }],
  ['ext3 with whole seconds', { ...REAL, timestampStepUs: 1_000_000, capacityBytes: 8 << 20 }],
  ['ext4 without case', { ...REAL, isCaseSensitive: false, capacityBytes: 8 << 20 }],
  ['vfat', { ...REAL, isCaseSensitive: false, timestampStepUs: 2_000_000, hasChangeTime: false }],
  [
    'exFAT in user space',
    { ...REAL, isCaseSensitive: false, timestampStepUs: 1_000_000, hasChangeTime: false },
  ],
  ['read-only tmpfs', { ...REAL, isReadOnly: true }],
]

for (const [kind, traits] of SMALL_DISKS) {
  optionalHost(`a disk of the kind "${kind}"`, () => isMountable(kind)).describe(
    `a real disk: ${kind}`,
    () => {
      const disk = useDisk(kind, (traits.capacityBytes ?? 16 << 20) >> 20)
      runContract(traits, () =>
        traits.isReadOnly
          ? { fs: nodeFileSystem, folder: disk.folder, traits }
          : realSubject(disk.folder, traits),
      )
    },
  )
}
