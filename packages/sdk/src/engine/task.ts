/**
 * What a worker is asked to do. Every offset is a byte position in the shared memory of the ring; every answer is small
 * or handed over without a copy.
 */
import type { ChunkParams } from '../chunking/chunk-params.js'
import type { KnownChunks } from '../chunking/known-chunks.js'
import type { StructureProblem } from '../store/check-structure.js'

/** Feeds the content hash of a file. `isLast` answers the digest. */
export interface HashTask {
  kind: 'hash'
  stream: number
  start: number
  end: number
  isLast: boolean
}

/** Cuts a piece of a file into chunks and hashes them. The first piece brings the parameters and the old version. */
export interface CutTask {
  kind: 'cut'
  stream: number
  start: number
  end: number
  isLast: boolean
  begin?: { params: ChunkParams; macKey: Uint8Array; known: KnownChunks | undefined }
}

/** Codes chunks: pairs of start and end. */
export interface EncodeTask {
  kind: 'encode'
  ranges: number[]
}

/** Decodes chunks to their places. With a hash, checks the bytes; with a key, also the MACs. */
export interface DecodeTask {
  kind: 'decode'
  chunks: DecodeOrder[]
  macKey?: Uint8Array | undefined
}

export interface DecodeOrder {
  codec: number
  /** Absent when the bytes are in place already. */
  coded?: Uint8Array
  start: number
  end: number
  hash?: Uint8Array
  mac?: Uint8Array | undefined
}

/** Forgets a stream that was not brought to its end. */
export interface DropTask {
  kind: 'drop'
  stream: number
}

/** Has SQLite check a project file; done in a thread because it cannot give way meanwhile. */
export interface StructureTask {
  kind: 'structure'
  path: string
  isQuick: boolean
}

/** Tasks on the bytes in the ring. */
export type ByteTask = HashTask | CutTask | EncodeTask | DecodeTask | DropTask
export type Task = ByteTask | StructureTask

export interface CutAnswer {
  /** Pairs of start and end. */
  ranges: number[]
  /** 32 bytes a chunk. */
  hashes: Uint8Array
  /** Place in the old version, or −1. */
  knownIndexes: number[]
  /** 16 bytes for each chunk whose place is −1. */
  macs: Uint8Array
}

export interface EncodeAnswer {
  /** Coded size of each chunk; 0 for one that is kept raw, whose bytes are still in the ring. */
  sizes: number[]
  /** The coded chunks behind each other. */
  coded: Uint8Array
}

/** Indexes into the chunks of the task. */
export interface DecodeAnswer {
  /** They cannot be decoded, or their bytes are not what their hash says. */
  damaged: number[]
  /** Their bytes are sound, but not what their MAC says. */
  wrongMacs: number[]
}

export interface TaskAnswers {
  hash: Uint8Array | undefined
  cut: CutAnswer
  encode: EncodeAnswer
  decode: DecodeAnswer
  drop: undefined
  structure: StructureProblem[]
}

export type Answer<T extends Task> = TaskAnswers[T['kind']]
