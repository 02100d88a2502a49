/** What syncing, and what belongs to it, take and answer. */
import type { StudioLink } from '../protocol/studio-link.js'
import type { ConflictKind, OverwrittenField } from '../protocol/wire.js'
import type { FileFailure, OperationOptions } from '../types.js'

export type SyncPhase = 'pulling' | 'pushing' | 'uploading' | 'downloading'

export interface SyncProgress {
  phase: SyncPhase
  /** Changes that were sent, or things that arrived, in this phase. */
  doneChanges: number
  doneBytes: number
  /** 0 where it is not known. */
  totalBytes: number
}

export interface SyncOptions {
  signal?: AbortSignal
  /**
   * Files and collections, as project paths: edits of other files wait, and bytes come of these alone, also where they are
   * not for this person by default. Facts about everything come all the same. None: the whole project.
   */
  only?: readonly string[]
  /** From now on, of what is chosen by `only` or of the project: see `Studio.chooseVersions`. */
  versions?: 'newest' | 'all' | 'default'
  onProgress?: (progress: SyncProgress) => void
}

export interface Amount {
  changes: number
  bytes: number
}

export interface SyncConflict {
  id: string
  kind: ConflictKind
  /** Of the asset or collection; for vocabulary its kind and name. */
  path: string
  message: string
  /** How it can be settled. */
  ways: ResolutionWay[]
}

/** What they mean is said by `Resolution`. */
export type ResolutionWay = 'rename' | 'merge' | 'stack' | 'keep-as-new' | 'discard'

export interface SyncRefusal {
  path: string
  code: string
  message: string
  /** Number of the safety checkpoint that a refused version is from now on: 1 for `s1`. */
  sideCopy?: number
}

export interface SyncOverwritten extends OverwrittenField {
  path: string
}

export interface SyncWaiting {
  path: string
  /** Why: `missing`, `name-held`, `paused`, `working-files`, `unsent`, `in-use`, `head`, `circle`, `kept` (versions that were
   * kept aside hang on it). */
  reason: string
}

export interface SyncResult {
  pushed: Amount
  pulled: Amount
  conflicts: SyncConflict[]
  refused: SyncRefusal[]
  overwritten: SyncOverwritten[]
  /** What arrived and is not applied yet. */
  waiting: SyncWaiting[]
}

export interface UpdatedFile {
  path: string
  checkpointId: string
  number: number
  sizeBytes: number
}

/** A rename, move or deletion of somebody else that was carried out here. */
export interface AppliedMove {
  from: string
  /** Null: it went into the trash. */
  to: string | null
}

export interface UpdateResult {
  updated: UpdatedFile[]
  moved: AppliedMove[]
  /** Files with own work in them, which stay as they are. */
  modified: string[]
  failed: FileFailure[]
}

export interface UpdateOptions extends OperationOptions {
  /** Missing bytes are fetched through it; without one those files fail. */
  link?: StudioLink | undefined
}
