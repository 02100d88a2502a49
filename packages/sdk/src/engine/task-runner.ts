/** Does the tasks. The same code runs in a worker thread and, for small files and in tests, in place. */
import { createHash, type Hash, hash as hashOnce } from 'node:crypto'
import { chunkTag } from '../chunking/chunk-tag.js'
import { Cutter } from '../chunking/cutter.js'
import { CODEC_RAW } from '../codec/codec.js'
import { decodeChunkInto, encodeChunk } from '../codec/zstd.js'
import { isClstError } from '../errors.js'
import type {
  Answer,
  ByteTask,
  CutAnswer,
  CutTask,
  DecodeTask,
  EncodeAnswer,
  EncodeTask,
  HashTask,
} from './task.js'

interface CutStream {
  cutter: Cutter
  tagKey: Uint8Array
  /** Bytes of the chunk that was not complete at the end of the last piece. */
  tail: Uint8Array
}

const NO_BYTES = new Uint8Array(0)

export class TaskRunner {
  private readonly bytes: Uint8Array
  private readonly hashes = new Map<number, Hash>()
  private readonly cuts = new Map<number, CutStream>()

  constructor(memory: SharedArrayBuffer) {
    this.bytes = new Uint8Array(memory)
  }

  run<T extends ByteTask>(task: T): Answer<T>
  run(task: ByteTask): Answer<ByteTask> {
    switch (task.kind) {
      case 'hash':
        return this.hash(task)
      case 'cut':
        return this.cut(task)
      case 'encode':
        return this.encode(task)
      case 'decode':
        return this.decode(task)
      case 'drop':
        this.hashes.delete(task.stream)
        this.cuts.delete(task.stream)
        return undefined
    }
  }

  private hash(task: HashTask): Uint8Array | undefined {
    const hash = this.hashes.get(task.stream) ?? createHash('sha256')
    hash.update(this.bytes.subarray(task.start, task.end))
    if (!task.isLast) {
      this.hashes.set(task.stream, hash)
      return undefined
    }
    this.hashes.delete(task.stream)
    return Uint8Array.from(hash.digest())
  }

  private cut(task: CutTask): CutAnswer {
    const stream = this.cuts.get(task.stream) ?? this.beginCut(task)
    const start = task.start - stream.tail.length
    this.bytes.set(stream.tail, start)
    const ranges: number[] = []
    const hashes: Uint8Array[] = []
    const knownIndexes: number[] = []
    const tags: Uint8Array[] = []
    const stopped = stream.cutter.cut(
      this.bytes,
      start,
      task.end,
      task.isLast,
      (from, to, hash, knownIndex) => {
        ranges.push(from, to)
        hashes.push(hash)
        knownIndexes.push(knownIndex)
        if (knownIndex < 0) tags.push(chunkTag(stream.tagKey, this.bytes, from, to))
      },
    )
    stream.tail = this.bytes.slice(stopped, task.end)
    if (task.isLast) this.cuts.delete(task.stream)
    return { ranges, hashes: concat(hashes), knownIndexes, tags: concat(tags) }
  }

  private beginCut(task: CutTask): CutStream {
    if (task.begin === undefined) throw new Error('a stream must begin with its parameters')
    const { params, known, tagKey } = task.begin
    const tagRange = (data: Uint8Array, start: number, end: number) => chunkTag(tagKey, data, start, end)
    const stream = { cutter: new Cutter(params, sha256Range, known, tagRange), tail: NO_BYTES, tagKey }
    this.cuts.set(task.stream, stream)
    return stream
  }

  private encode(task: EncodeTask): EncodeAnswer {
    const codecs: number[] = []
    const parts: Uint8Array[] = []
    for (let i = 0; i < task.ranges.length; i += 2) {
      const chunk = encodeChunk(this.bytes.subarray(task.ranges[i], task.ranges[i + 1]))
      codecs.push(chunk.codec)
      parts.push(chunk.codec === CODEC_RAW ? NO_BYTES : chunk.bytes)
    }
    return { codecs, sizes: parts.map((part) => part.length), coded: concat(parts) }
  }

  private decode(task: DecodeTask): number[] {
    const damaged: number[] = []
    task.chunks.forEach((chunk, index) => {
      const target = this.bytes.subarray(chunk.start, chunk.end)
      try {
        if (chunk.coded !== undefined) decodeChunkInto(target, chunk.codec, chunk.coded)
      } catch (error) {
        if (!isClstError(error)) throw error
        damaged.push(index)
        return
      }
      if (chunk.hash === undefined) return
      if (Buffer.compare(sha256Range(this.bytes, chunk.start, chunk.end), chunk.hash) !== 0)
        damaged.push(index)
    })
    return damaged
  }
}

function sha256Range(data: Uint8Array, start: number, end: number): Uint8Array {
  return hashOnce('sha256', data.subarray(start, end), 'buffer')
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
