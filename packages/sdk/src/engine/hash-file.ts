import { ClstError, throwIfAborted } from '../errors.js'
import { isSameStamp } from '../ports/file-stamp.js'
import type { FileStat, FileSystem, OpenFile } from '../ports/file-system.js'
import type { ChunkEngine } from './chunk-engine.js'
import { HASH_LANE, nextStream, type OnBytes, WEIGHT, weigh } from './content-io.js'
import { giveWay } from './give-way.js'

export interface HashedFile {
  contentHash: Uint8Array
  stat: FileStat
}

export interface HashInput {
  fs: FileSystem
  engineFor: (bytes: number) => ChunkEngine
  signal?: AbortSignal | undefined
  onBytes?: OnBytes | undefined
}

const ATTEMPTS = 3

/** The content hash of a file that holds still. Throws `working-file-changing` when it changes three times while read. */
export async function hashFile(input: HashInput, path: string): Promise<HashedFile> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const file = input.fs.openForReading(path)
    try {
      const before = file.stat()
      const contentHash = await hashBytes(input, file, before.sizeBytes)
      if (contentHash !== undefined && isSameStamp(before, file.stat())) return { contentHash, stat: before }
    } finally {
      file.close()
    }
  }
  throw new ClstError('working-file-changing', 'The file is being written. Try again when it is saved.', {
    details: { path },
  })
}

async function hashBytes(
  input: HashInput,
  file: OpenFile,
  sizeBytes: number,
): Promise<Uint8Array | undefined> {
  const engine = input.engineFor(sizeBytes)
  const stream = nextStream()
  const pieces: Promise<void>[] = []
  let digest: Promise<Uint8Array | undefined> = Promise.resolve(undefined)
  let position = 0
  try {
    for (let isLast = false; !isLast; ) {
      throwIfAborted(input.signal)
      await giveWay()
      const slot = await engine.ring.acquire()
      const start = engine.ring.dataStart(slot)
      const wanted = Math.min(engine.ring.shape.slotBytes, sizeBytes - position)
      let length: number
      try {
        length = file.read(engine.ring.bytes.subarray(start, start + wanted), position)
      } catch (error) {
        engine.ring.release(slot)
        throw error
      }
      isLast = position + length >= sizeBytes
      const isCut = length < wanted
      const end = start + length
      digest = engine.run({ kind: 'hash', stream, start, end, isLast }, weigh(WEIGHT.hash, length), HASH_LANE)
      pieces.push(digest.then(() => input.onBytes?.(length)).finally(() => engine.ring.release(slot)))
      if (isCut) return undefined
      position += length
    }
    await Promise.all(pieces)
    return await digest
  } finally {
    await Promise.allSettled(pieces)
    await engine.run({ kind: 'drop', stream }, 0, HASH_LANE)
  }
}
