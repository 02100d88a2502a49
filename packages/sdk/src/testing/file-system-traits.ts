/**
 * How file systems differ, as far as clst can notice. The in-memory file system takes these as its settings; the
 * conformance suite takes them as what it may expect.
 */
import type { PlaceKind } from '../ports/file-system.js'

export interface FileSystemTraits {
  /** Two names that differ in upper and lower case are two files. */
  isCaseSensitive: boolean
  /**
   * `distinct`: the composed and the decomposed spelling of a letter make two names. `decomposed`: one name, kept
   * decomposed whatever was given, as HFS+ does.
   */
  unicode: 'distinct' | 'decomposed'
  /** Smallest difference between two times, in microseconds. */
  timestampStepUs: number
  /** Times are whole steps plus this: a kernel's ticks do not fall on whole milliseconds. */
  timestampPhaseUs: number
  /** There is a time of the last change that no program can set. Otherwise it equals the time of modification. */
  hasChangeTime: boolean
  /** Files have a number that a file put in their place does not share. */
  hasInodes: boolean
  /** A file that another program holds open cannot be replaced or removed, and not read unless that program allows it. */
  deniesSharing: boolean
  isReadOnly: boolean
  /** Bytes that fit; undefined: no limit worth noticing. */
  capacityBytes: number | undefined
  /** The clock of the disk is ahead of the computer's by this, as that of a server may be. */
  clockSkewUs: number
  place: PlaceKind
}

/** A Linux disk: ticks of 4 ms, everything that POSIX promises. */
export const POSIX_DISK: FileSystemTraits = {
  isCaseSensitive: true,
  unicode: 'distinct',
  timestampStepUs: 4000,
  timestampPhaseUs: 137,
  hasChangeTime: true,
  hasInodes: true,
  deniesSharing: false,
  isReadOnly: false,
  capacityBytes: undefined,
  clockSkewUs: 0,
  place: 'local',
}

/** A Windows disk: names without case, files that are open are held. */
export const WINDOWS_DISK: FileSystemTraits = {
  ...POSIX_DISK,
  isCaseSensitive: false,
  timestampStepUs: 10_000,
  timestampPhaseUs: 513,
  deniesSharing: true,
}

/** A USB stick: two-second times, no time of change, no inodes. */
export const FAT_DISK: FileSystemTraits = {
  ...POSIX_DISK,
  isCaseSensitive: false,
  timestampStepUs: 2_000_000,
  timestampPhaseUs: 0,
  hasChangeTime: false,
  hasInodes: false,
}

/** An old Mac disk: whole seconds, names without case and decomposed. */
export const OLD_MAC_DISK: FileSystemTraits = {
  ...POSIX_DISK,
  isCaseSensitive: false,
  unicode: 'decomposed',
  timestampStepUs: 1_000_000,
  timestampPhaseUs: 0,
}

/** A studio's server: its own clock, ticks of 10 ms, neither inodes nor a time of change that could be relied on. */
export const NETWORK_DISK: FileSystemTraits = {
  ...POSIX_DISK,
  timestampStepUs: 10_000,
  timestampPhaseUs: 0,
  hasChangeTime: false,
  hasInodes: false,
  clockSkewUs: -3_700_000_000,
  place: 'network',
}

export const TRAITS_BY_NAME: Readonly<Record<string, FileSystemTraits>> = {
  'POSIX disk': POSIX_DISK,
  'Windows disk': WINDOWS_DISK,
  'FAT disk': FAT_DISK,
  'old Mac disk': OLD_MAC_DISK,
  'network disk': NETWORK_DISK,
}
