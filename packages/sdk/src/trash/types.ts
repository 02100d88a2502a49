/** What deleting, and the operations on the trash, take and answer. */
import type { FileFailure, OperationOptions } from '../types.js'

export interface DeleteOptions extends OperationOptions {
  /** The working files stay where they are; they are untracked then. */
  keepFiles?: boolean
  /** A path that is not a collection is refused. */
  only?: 'collections'
}

export interface DeletedItem {
  kind: 'asset' | 'collection'
  id: string
  path: string
  /** Assets that went into the trash with it, itself included. */
  assets: number
}

/** A safety checkpoint that was made because the bytes of a working file were in no checkpoint. */
export interface SafetyNote {
  path: string
  id: string
  /** Of the series `s1`, `s2` … */
  number: number
}

export interface DeleteResult {
  deleted: DeletedItem[]
  /** Working files that were removed. */
  removedFiles: number
  removedBytes: number
  safety: SafetyNote[]
  /** Folders of deleted collections that stay, because files that are not tracked lie in them. */
  keptFolders: string[]
  failed: FileFailure[]
}

export interface DeletedCheckpoint {
  path: string
  checkpointId: string
  /** Of a safety copy its own series: `s3`. */
  number: number
  isSafety: boolean
  /** Number of the newest checkpoint now. */
  headNumber?: number
}

/** Something in the trash that was deleted by itself. */
export interface TrashEntry {
  kind: 'asset' | 'collection' | 'checkpoint' | 'template'
  id: string
  /** Of a template its file name. */
  path: string
  /** Of a checkpoint: its number, of a safety copy in its own series. */
  number?: number
  isSafety?: boolean
  trashedAt: string
  /** Name of the person. */
  trashedBy: string
  /** Assets in it: 1 for an asset, those that went with a collection; 0 for a checkpoint and a template. */
  assets: number
  checkpoints: number
  /** Sum of the sizes of its versions. */
  sizeBytes: number
  /** What its versions added to the project file when they were made. */
  storedBytes: number
}

export interface RestoreOptions extends OperationOptions {
  /** The name that one asset, collection or template gets. */
  as?: string
  /** A checkpoint of the asset instead of the asset: v003, 3, s1 or an id. */
  checkpoint?: string
}

export interface RestoredItem {
  kind: TrashEntry['kind']
  id: string
  path: string
  number?: number
  isSafety?: boolean
  /** Assets that came back with it, itself included; 0 for a checkpoint and a template. */
  assets: number
}

export interface RestoreResult {
  restored: RestoredItem[]
  /** Collections that came back because something in them did. */
  parents: string[]
  /** Working files that were written. */
  writtenFiles: number
  writtenBytes: number
  /** Working files that were there already and stayed as they are. */
  present: string[]
  failed: FileFailure[]
}

export interface PurgeOptions extends OperationOptions {
  /** Only what was put into the trash at least this long ago. */
  olderThanMs?: number
  /** A checkpoint of the asset instead of the asset: v003, 3, s1 or an id. */
  checkpoint?: string
}

export interface PurgeResult {
  purged: TrashEntry[]
  /** Rows that are gone for good. */
  assets: number
  collections: number
  checkpoints: number
}
