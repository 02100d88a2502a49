/**
 * Frames carry chunks: the body of a pack that goes up and of a download that comes down (docs/decisions/0012).
 *
 * Bytes: `CLSF`, the version as one byte, then for each chunk its hash (32 bytes), codec (1), raw size (4), size of the
 * data (4) and the data. Numbers are big-endian. There is no count: a reader knows from elsewhere what it waits for.
 */
import { LARGEST_CHUNK_BYTES } from '../chunking/chunk-params.js'
import { ClstError } from '../errors.js'

export const HASH_BYTES = 32

/** Before the data of each frame. */
export const FRAME_HEADER_BYTES = HASH_BYTES + 1 + 4 + 4

/** Before the first frame. */
export const FRAMES_START_BYTES = 5

const MAGIC = [0x43, 0x4c, 0x53, 0x46] as const
const VERSION = 1

export interface Frame {
  /** SHA-256 of the raw bytes. */
  hash: Uint8Array
  codec: number
  rawBytes: number
  /** Coded bytes: never more than `rawBytes`, because a chunk that does not get smaller is kept raw. */
  data: Uint8Array
}

/** What stands before the first frame. */
export function framesStart(): Uint8Array {
  return Uint8Array.from([...MAGIC, VERSION])
}

/** What stands before the data of a frame. */
export function frameHeader(frame: Omit<Frame, 'data'> & { dataBytes: number }): Uint8Array {
  const bytes = new Uint8Array(FRAME_HEADER_BYTES)
  bytes.set(frame.hash)
  const view = new DataView(bytes.buffer)
  view.setUint8(HASH_BYTES, frame.codec)
  view.setUint32(HASH_BYTES + 1, frame.rawBytes)
  view.setUint32(HASH_BYTES + 5, frame.dataBytes)
  return bytes
}

/** A whole pack. Throws `invalid-argument` for a frame that no reader would take. */
export function writeFrames(frames: readonly Frame[]): Uint8Array {
  const length = frames.reduce((sum, { data }) => sum + FRAME_HEADER_BYTES + data.length, FRAMES_START_BYTES)
  const bytes = unwritten(length)
  bytes.set(framesStart())
  let offset = FRAMES_START_BYTES
  for (const { hash, codec, rawBytes, data } of frames) {
    if (hash.length !== HASH_BYTES || !isPossible(rawBytes, data.length)) {
      throw new ClstError('invalid-argument', 'A chunk of this size cannot be sent.')
    }
    bytes.set(frameHeader({ hash, codec, rawBytes, dataBytes: data.length }), offset)
    bytes.set(data, offset + FRAME_HEADER_BYTES)
    offset += FRAME_HEADER_BYTES + data.length
  }
  return bytes
}

/** A frame and where its data lies in the pack. */
export interface PlacedFrame extends Frame {
  offset: number
}

/**
 * The frames of a whole pack; `data` is a view of `bytes`. Throws `invalid-argument` when it is none or of a later
 * version, `chunk-damaged` when it ends too early or claims impossible sizes.
 */
export function* readFrames(bytes: Uint8Array): Generator<PlacedFrame> {
  if (bytes.length < FRAMES_START_BYTES) throw cutOff()
  checkStart(bytes)
  for (let at = FRAMES_START_BYTES; at < bytes.length; ) {
    const frame = frameAt(bytes, at)
    if (frame === undefined) throw cutOff()
    yield frame
    at = frame.offset + frame.data.length
  }
}

/**
 * Frames of a download, from pieces as they arrive. It keeps no more than one frame and one piece, whatever is claimed.
 * Throws what `readFrames` throws.
 */
export class FrameReader {
  private rest: Uint8Array[] = []
  private length = 0
  private needed = FRAMES_START_BYTES
  private isStarted = false

  push(piece: Uint8Array): Frame[] {
    if (piece.length === 0) return []
    this.rest.push(piece)
    this.length += piece.length
    const frames: Frame[] = []
    if (this.length < this.needed) return frames
    const bytes = joined(this.rest, this.length)
    let at = 0
    if (!this.isStarted) {
      checkStart(bytes)
      this.isStarted = true
      at = FRAMES_START_BYTES
    }
    for (;;) {
      const frame = frameAt(bytes, at)
      if (frame === undefined) break
      frames.push({ hash: frame.hash, codec: frame.codec, rawBytes: frame.rawBytes, data: frame.data })
      at = frame.offset + frame.data.length
    }
    const left = bytes.subarray(at)
    this.needed =
      left.length < FRAME_HEADER_BYTES ? FRAME_HEADER_BYTES : FRAME_HEADER_BYTES + sizesAt(left, 0).dataBytes
    this.rest = left.length === 0 ? [] : [left]
    this.length = left.length
    return frames
  }

  /** To be called after the last piece. */
  end(): void {
    if (!this.isStarted || this.length > 0) throw cutOff()
  }
}

function checkStart(bytes: Uint8Array): void {
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) {
    throw new ClstError('invalid-argument', 'These bytes are not chunks of clst.')
  }
  if (bytes[MAGIC.length] !== VERSION) {
    throw new ClstError(
      'invalid-argument',
      `Chunks are framed in a way (${bytes[4]}) that needs a newer clst.`,
    )
  }
}

/** Undefined when the bytes end before the frame does. */
function frameAt(bytes: Uint8Array, at: number): PlacedFrame | undefined {
  if (at + FRAME_HEADER_BYTES > bytes.length) return undefined
  const { rawBytes, dataBytes } = sizesAt(bytes, at)
  const offset = at + FRAME_HEADER_BYTES
  if (offset + dataBytes > bytes.length) return undefined
  const hash = bytes.subarray(at, at + HASH_BYTES)
  const codec = bytes[at + HASH_BYTES] as number
  return { hash, codec, rawBytes, data: bytes.subarray(offset, offset + dataBytes), offset }
}

function sizesAt(bytes: Uint8Array, at: number): { rawBytes: number; dataBytes: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at + HASH_BYTES + 1, 8)
  const rawBytes = view.getUint32(0)
  const dataBytes = view.getUint32(4)
  if (!isPossible(rawBytes, dataBytes)) throw new ClstError('chunk-damaged', 'A chunk has impossible sizes.')
  return { rawBytes, dataBytes }
}

function isPossible(rawBytes: number, dataBytes: number): boolean {
  return rawBytes > 0 && rawBytes <= LARGEST_CHUNK_BYTES && dataBytes > 0 && dataBytes <= rawBytes
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces
  if (first !== undefined && pieces.length === 1) return first
  const bytes = unwritten(length)
  let offset = 0
  for (const piece of pieces) {
    bytes.set(piece, offset)
    offset += piece.length
  }
  return bytes
}

/** For bytes that are all written at once: clearing megabytes before costs as much as copying them. */
function unwritten(length: number): Uint8Array {
  const { buffer } = Buffer.allocUnsafeSlow(length)
  return new Uint8Array(buffer)
}

function cutOff(): ClstError {
  return new ClstError('chunk-damaged', 'The chunks were cut off.')
}
