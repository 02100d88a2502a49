/** Does the tasks. The same code runs in a worker thread and, for small files and in tests, in place. */
import { createHash, type Hash, hash as hashOnce } from 'node:crypto'
import { chunkMac } from '../chunking/chunk-mac.js'
import { Cutter } from '../chunking/cutter.js'
import { decodeChunkInto, encodeChunkInto, encodedBound } from '../codec/zstd.js'
import { isClstError } from '../errors.js'
import type {
  Answer,
  ByteTask,
  CutAnswer,
  CutTask,
  DecodeAnswer,
  DecodeOrder,
  DecodeTask,
  EncodeAnswer,
  EncodeTask,
  HashTask,
} from './task.js'

interface CutStream {
  cutter: Cutter
  macKey: Uint8Array
  /** Bytes of the chunk that was not complete at the end of the last piece, in the first `tailBytes` bytes. */
  tail: Uint8Array
  tailBytes: number
}

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
    const start = task.start - stream.tailBytes
    this.bytes.set(stream.tail.subarray(0, stream.tailBytes), start)
    const ranges: number[] = []
    const hashes: Uint8Array[] = []
    const knownIndexes: number[] = []
    const macs: Uint8Array[] = []
    const stopped = stream.cutter.cut(
      this.bytes,
      start,
      task.end,
      task.isLast,
      (from, to, hash, knownIndex) => {
        ranges.push(from, to)
        hashes.push(hash)
        knownIndexes.push(knownIndex)
        if (knownIndex < 0) macs.push(chunkMac(stream.macKey, this.bytes, from, to))
      },
    )
    // Copying within shared memory is slow in JavaScript, so the tail goes through a buffer that is kept.
    stream.tailBytes = task.end - stopped
    stream.tail.set(this.bytes.subarray(stopped, task.end))
    if (task.isLast) this.cuts.delete(task.stream)
    return { ranges, hashes: concat(hashes), knownIndexes, macs: concat(macs) }
  }

  private beginCut(task: CutTask): CutStream {
    if (task.begin === undefined) throw new Error('a stream must begin with its parameters')
    const { params, known, macKey } = task.begin
    const macRange = (data: Uint8Array, start: number, end: number) => chunkMac(macKey, data, start, end)
    const cutter = new Cutter(params, sha256Range, known, macRange)
    const stream = { cutter, tail: new Uint8Array(task.isLast ? 0 : params.maxBytes), tailBytes: 0, macKey }
    this.cuts.set(task.stream, stream)
    return stream
  }

  private encode(task: EncodeTask): EncodeAnswer {
    const chunks: Uint8Array[] = []
    for (let i = 0; i < task.ranges.length; i += 2) {
      chunks.push(this.bytes.subarray(task.ranges[i], task.ranges[i + 1]))
    }
    const room = chunks.reduce((sum, chunk) => sum + encodedBound(chunk.length), 0)
    // Not from the shared pool: the memory is handed over to the thread that asked.
    const coded = Buffer.allocUnsafeSlow(room)
    const sizes: number[] = []
    let end = 0
    for (const chunk of chunks) {
      const size = encodeChunkInto(coded.subarray(end), chunk)
      sizes.push(size)
      end += size
    }
    return { sizes, coded }
  }

  private decode({ chunks, macKey }: DecodeTask): DecodeAnswer {
    const answer: DecodeAnswer = { damaged: [], wrongMacs: [] }
    chunks.forEach((chunk, index) => {
      const { start, end, mac } = chunk
      if (!this.decodeOne(chunk)) answer.damaged.push(index)
      else if (macKey !== undefined && mac !== undefined) {
        if (Buffer.compare(chunkMac(macKey, this.bytes, start, end), mac) !== 0) answer.wrongMacs.push(index)
      }
    })
    return answer
  }

  /** False when the chunk is damaged. */
  private decodeOne({ codec, coded, start, end, hash }: DecodeOrder): boolean {
    try {
      if (coded !== undefined) decodeChunkInto(this.bytes.subarray(start, end), codec, coded)
    } catch (error) {
      if (!isClstError(error)) throw error
      return false
    }
    return hash === undefined || Buffer.compare(sha256Range(this.bytes, start, end), hash) === 0
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
