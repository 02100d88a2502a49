/** Small disks of many kinds, mounted for one test file. They need the rights of root. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { isRoot, type ProbeResult } from './hosts.js'

/**
 * The shell commands that make a disk: `$1` is an image file that does not exist yet, `$2` the folder to mount on, `$3`
 * the size in MiB. `end` takes away what unmounting leaves.
 */
const KINDS = {
  tmpfs: { mount: 'mount -t tmpfs -o size=$3m,mode=755 clst-test "$2"' },
  'tmpfs without inodes': { mount: 'mount -t tmpfs -o size=$3m,nr_inodes=20 clst-test "$2"' },
  ext4: { mount: 'truncate -s $3M "$1"; mkfs.ext4 -q -m 0 -O ^has_journal "$1"; mount -o loop "$1" "$2"' },
  'ext3 with whole seconds': {
    mount: 'truncate -s $3M "$1"; mkfs.ext3 -q -m 0 -I 128 "$1"; mount -t ext3 -o loop "$1" "$2"',
  },
  'ext4 without case': {
    mount:
      'truncate -s $3M "$1"; mkfs.ext4 -q -m 0 -O casefold "$1"; mount -o loop "$1" "$2"; mkdir "$2/f"; chattr +F "$2/f"',
    folder: 'f',
  },
  vfat: { mount: 'truncate -s $3M "$1"; mkfs.vfat "$1"; mount -t vfat -o loop,utf8 "$1" "$2"' },
  'exFAT in user space': {
    mount: 'truncate -s $3M "$1"; mkfs.exfat "$1"; L=$(losetup -f --show "$1"); mount.exfat-fuse $L "$2"',
    end: 'losetup -d $L',
  },
  'read-only tmpfs': { mount: 'mount -t tmpfs -o size=$3m,ro clst-test "$2"' },
} satisfies Record<string, DiskCommands>

export type DiskKind = keyof typeof KINDS

interface DiskCommands {
  mount: string
  end?: string
  /** Where on the disk the tests work. */
  folder?: string
}

/**
 * A process of its own mounts the disk. When its input ends, also because the tests were killed, it unmounts the disk and
 * takes everything away. The line that it writes means that the disk is there.
 */
function script(kind: DiskKind): string {
  const { mount, end = ':' }: DiskCommands = KINDS[kind]
  const away = `umount -l "$2"; ${end}; rm -f "$1"; rmdir "$2" "$(dirname "$2")"`
  // Ctrl+C in the terminal of the tests must not keep it from that.
  return `trap '' INT; set -e; { ${mount}; } >&2; echo mounted; cat >/dev/null || :; ${away}`
}

/** Arguments for `sh`: a new folder holds the image and the mount point. */
function shellArguments(kind: DiskKind, sizeMib: number): { args: string[]; target: string } {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'clst-disk-')))
  const target = join(place, 'disk')
  mkdirSync(target)
  return { args: ['-c', script(kind), 'sh', join(place, 'image'), target, String(sizeMib)], target }
}

export interface SmallDisk {
  /** An empty folder on the disk, once the tests run. */
  readonly folder: string
  /** Fails while somebody has a file open for writing. */
  setReadOnly: (isReadOnly: boolean) => void
}

/** A disk for the tests of the `describe` that calls this: mounted before them and taken away after them. */
export function useDisk(kind: DiskKind, sizeMib: number): SmallDisk {
  const { folder = '' }: DiskCommands = KINDS[kind]
  let target = ''
  let child: ChildProcess
  beforeAll(async () => {
    const shell = shellArguments(kind, sizeMib)
    target = shell.target
    child = spawn('sh', shell.args)
    await untilMounted(child, kind)
  })
  afterAll(async () => {
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.stdin?.end()
    await ended
  })
  return {
    get folder() {
      return join(target, folder)
    },
    setReadOnly(isReadOnly) {
      const how = `mount -o remount,${isReadOnly ? 'ro' : 'rw'} "$1"`
      const done = spawnSync('sh', ['-c', how, 'sh', target])
      if (done.status !== 0) throw new Error(`${kind} could not be mounted again: ${done.stderr}`)
    },
  }
}

function untilMounted(child: ChildProcess, kind: DiskKind): Promise<void> {
  return new Promise((resolve, reject) => {
    let trouble = ''
    child.stderr?.on('data', (text) => {
      trouble += text
    })
    child.stdout?.once('data', () => resolve())
    child.once('error', reject)
    child.once('close', () => reject(new Error(`${kind} could not be mounted: ${trouble.trim()}`)))
  })
}

/** A probe for `optionalHost`: tries it out. */
export function isMountable(kind: DiskKind): ProbeResult {
  const root = isRoot()
  if (root !== true) return root
  const { args, target } = shellArguments(kind, 16)
  const tried = spawnSync('sh', args, { input: '' })
  if (tried.status === 0) return true
  rmSync(dirname(target), { recursive: true, force: true })
  return `${kind} cannot be mounted here: ${tried.stderr.toString().trim().split('\n').at(-1)}`
}
