/**
 * What the SDK answers. The same objects are printed by `clst … --json` and answered by the bridge, so a field is
 * added, never renamed. Times are ISO 8601 in UTC, sizes are bytes, paths are relative to the project folder with `/`.
 */
import type { ErrorJson } from './errors.js'

export interface ProjectInfo {
  id: string
  name: string
  /** Absolute path of the `.clst` file. */
  path: string
}

/** How a working file stands to its asset. See docs/reference/states.md for every transition. */
export type FileState = 'normal' | 'modified' | 'outdated' | 'untracked' | 'rebuild' | 'diverged' | 'pinned'

export const FILE_STATES: readonly FileState[] = [
  'normal',
  'modified',
  'outdated',
  'untracked',
  'rebuild',
  'diverged',
  'pinned',
]

/** A tracked file, or a collection with everything in it, that was renamed outside of clst: to be accepted or not. */
export interface FoundRename {
  kind: 'asset' | 'collection'
  from: string
  to: string
  /** Files that were recognised by their content. */
  files: number
}

export interface StatusItem {
  path: string
  state: FileState
  assetId?: string
  sizeBytes?: number
  /** Number of the checkpoint the working file started from. */
  baseNumber?: number
  /** Instead of `baseNumber` where that is a safety copy: 1 for `s1`. */
  baseSafetyNumber?: number
  /** Number of the newest checkpoint. */
  headNumber?: number
  /** Of a sequence: how many files it has on the disk. */
  fileCount?: number
  /** Of a sequence: files of the version that the work started from that are not there. */
  missingFiles?: number
  /** Of an untracked file: the missing file that has its content. */
  renamedFrom?: string
}

/** A file that was asked for but could not be handled; the others were. */
export interface FileFailure extends ErrorJson {
  path: string
}

/** Something the user should know although nothing failed. */
export interface Notice {
  code:
    | 'name-not-portable'
    | 'not-a-regular-file'
    | 'name-clash'
    | 'permission-denied'
    | 'working-file-busy'
    | 'working-file-changing'
    | 'io-error'
    | 'preview-failed'
    | 'ignore-rule-invalid'
  path: string
  message: string
}

export interface StatusResult {
  items: StatusItem[]
  counts: Record<FileState, number>
  /** What looks renamed: a folder as a whole, or single files. */
  renames: FoundRename[]
  /** Rendered sequences that nobody asked for; absent without any. */
  leftOut?: LeftOutSequences
  notices: Notice[]
}

/** Sequences that are not listed. */
export interface LeftOutSequences {
  sequences: number
  files: number
  /** Path of one of them: `renders/shot.####.exr`. */
  example: string
}

export interface CreatedCheckpoint {
  id: string
  number: number
  path: string
  contentHash: string
  sizeBytes: number
  /** Bytes that this checkpoint added to the project file (coded chunks that were not there before). */
  storedBytes: number
  assetId: string
  hasPreview: boolean
  /** The asset was not tracked before. */
  isFirst: boolean
  /** Number of the checkpoint it was made from when that was not the newest one. */
  divergedFromNumber?: number
}

export interface CheckpointResult {
  checkpoints: CreatedCheckpoint[]
  unchanged: string[]
  failed: FileFailure[]
  notices: Notice[]
}

export interface HistoryItem {
  id: string
  assetId: string
  path: string
  /** `v012`: the ordinary number of the version; of a safety copy its own series `s3`. */
  number: number
  label?: string
  labels: string[]
  baseId: string | null
  comment: string
  author: string
  createdAt: string
  status: string | null
  sizeBytes: number
  storedBytes: number
  contentHash: string
  hasPreview: boolean
  isOnDisk: boolean
  isSafety: boolean
  groupId: string | null
}

export interface HistoryResult {
  checkpoints: HistoryItem[]
  /** Give it back as `cursor` to read on; absent at the end. */
  nextCursor?: string
}

export interface RevertResult {
  path: string
  checkpointId: string
  /** Of a safety copy its own series: `s3`. */
  number: number
  isSafety: boolean
  /** Number of the newest checkpoint. */
  headNumber?: number
  sizeBytes: number
  /** The working file already had this content. */
  unchanged: boolean
  /** Set when the bytes that were replaced were in no checkpoint: the safety copy that now holds them. */
  safety?: { id: string; number: number }
}

export interface OpenedVersion {
  path: string
  absolutePath: string
  checkpointId: string
  number: number
  isSafety: boolean
}

export interface ExportedVersion {
  outputPath: string
  checkpointId: string
  number: number
  isSafety: boolean
  sizeBytes: number
}

export type VerifyProblemCode =
  | 'file-damaged'
  | 'schema-damaged'
  | 'row-damaged'
  | 'chunk-damaged'
  | 'chunk-missing'
  | 'manifest-damaged'
  | 'content-damaged'
  | 'checkpoint-damaged'
  | 'preview-damaged'
  | 'reference-missing'

export interface VerifyProblem {
  code: VerifyProblemCode
  path?: string
  number?: number
  detail: string
}

export interface VerifyResult {
  ok: boolean
  checkedChunks: number
  checkedCheckpoints: number
  problems: VerifyProblem[]
}

/** Damage that was healed. */
export interface HealedProblem extends VerifyProblem {
  /** Where the right bytes or values came from: a project path, or the file that was given as a copy. */
  source: string
}

/** What a repair healed, and what `verify` finds after it. */
export interface RepairResult extends VerifyResult {
  healed: HealedProblem[]
}

export interface AssetStats {
  path: string
  checkpoints: number
  versionBytes: number
  storedBytes: number
}

export interface KindStats {
  extension: string
  assets: number
  checkpoints: number
  versionBytes: number
  storedBytes: number
}

export interface StatsResult {
  /** Sum of the sizes of all versions, as if each had been saved as a file of its own. */
  versionBytes: number
  /** Coded chunk bytes in the project file. */
  storedBytes: number
  /** Size of the `.clst` on disk. */
  fileBytes: number
  assets: number
  checkpoints: number
  chunks: number
  byAsset: AssetStats[]
  byKind: KindStats[]
}

/** A picture that stands for a checkpoint. */
export interface PreviewData {
  mediaType: string
  width: number
  height: number
  data: Uint8Array
}

export type ProgressPhase =
  | 'scanning'
  | 'reading'
  | 'storing'
  | 'writing'
  | 'verifying'
  | 'pruning'
  | 'returning'
  | 'copying'
  | 'repairing'
  | 'receiving'
  | 'sending'

/** Reported while something slow runs, at most about ten times a second. */
export interface Progress {
  phase: ProgressPhase
  doneBytes: number
  totalBytes: number
  doneFiles: number
  totalFiles: number
  /** Bytes per second over the whole operation so far. */
  bytesPerSecond: number
  path?: string
}

/** Options that every slow operation takes. */
export interface OperationOptions {
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}
