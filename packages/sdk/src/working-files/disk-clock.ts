/**
 * The time as the project's disk tells it: a network disk stamps files with its server's clock. Asked with a file of
 * our own, at most once a minute. A disk that cannot be asked tells nothing: every file is then read again.
 */
import nodePath from 'node:path'
import type { Clock } from '../ports/clock.js'
import type { FileStat, FileSystem } from '../ports/file-system.js'
import type { RandomSource } from '../ports/random.js'

const REFRESH_MS = 60_000

/**
 * A file that changed this short a time before it was read could change again without a visible trace. FAT counts in
 * steps of two seconds. A stamp with a fraction of a millisecond comes from a disk that takes the kernel's clock, whose
 * ticks are at most 10 ms apart.
 */
const RACY_COARSE_US = 2_100_000
const RACY_FINE_US = 50_000

export class DiskClock {
  private offsetUs = 0
  private askedAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly fs: FileSystem,
    private readonly clock: Clock,
    private readonly random: RandomSource,
    private readonly root: string,
  ) {}

  /** Microseconds since 1970 by the disk's clock. */
  nowUs(): number {
    if (Math.abs(this.clock.now() - this.askedAt) > REFRESH_MS) {
      const stampUs = this.askDisk()
      // Read afterwards: a disk that takes its time to answer then seems to be behind, never ahead.
      this.askedAt = this.clock.now()
      this.offsetUs = stampUs - this.askedAt * 1000
    }
    return this.clock.now() * 1000 + this.offsetUs
  }

  /** Whether a file with this stat, looked at no earlier than `seenUs`, could have changed again unnoticed. */
  isRacy(stat: FileStat, seenUs: number): boolean {
    const latest = Math.max(stat.modifiedUs, stat.changedUs)
    return latest > seenUs - (latest % 1000 === 0 ? RACY_COARSE_US : RACY_FINE_US)
  }

  private askDisk(): number {
    const path = nodePath.join(this.root, `.clst-clock-${Buffer.from(this.random.bytes(6)).toString('hex')}`)
    try {
      const file = this.fs.createFile(path, 0o600)
      try {
        return file.stat().changedUs
      } finally {
        try {
          file.close()
        } finally {
          this.fs.remove(path)
        }
      }
    } catch {
      return Number.NEGATIVE_INFINITY
    }
  }
}
