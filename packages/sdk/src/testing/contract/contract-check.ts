import type { FileSystem } from '../../ports/file-system.js'
import type { FileSystemTraits } from '../file-system-traits.js'

/** A file system, an existing empty folder in it, and what other programs can do there. */
export interface FileSystemSubject {
  fs: FileSystem
  /** Absolute path. */
  folder: string
  traits: FileSystemTraits
  /** Lets time pass, so that two changes can have different times; absent: they always do. */
  letTimePass?: () => void | Promise<void>
  /** Opens a file as another program does; answers what closes it there. */
  hold?: (path: string) => () => void
  /** Puts something in a place that is neither a file nor a folder. */
  addSpecial?: (path: string) => void
}

export interface ContractCheck {
  title: string
  /** Absent: for every file system. */
  appliesTo?: (traits: FileSystemTraits) => boolean
  check: (subject: FileSystemSubject) => void | Promise<void>
}
