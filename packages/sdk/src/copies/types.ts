import type { ChunkInserter } from '../engine/chunk-inserter.js'
import type { CheckpointRow } from '../store/checkpoint-rows.js'
import type { OperationOptions } from '../types.js'
import type { WantedFile } from './new-files.js'

export interface CopyContent {
  /** Of a sequence the listing of its files. */
  manifestId: number
  contentHash: Uint8Array
  sizeBytes: number
  /** Coded bytes that had to be added for it. */
  storedBytes: number
  /** The version of the original that holds these bytes. */
  version: CheckpointRow | undefined
  /** What is written: one file, or all of a sequence. */
  files: WantedFile[]
}

export interface CopyContentOptions extends OperationOptions {
  inserter: ChunkInserter
  onBytes: (bytes: number) => void
}
