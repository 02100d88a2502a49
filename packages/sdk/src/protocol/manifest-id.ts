import { ClstError } from '../errors.js'
import { HASH_BYTES } from './frames.js'
import type { WireChunker } from './wire.js'

/** Content versions with other bytes than these begin have another domain, so ids never change meaning. */
const DOMAIN = 'clst manifest 1\n'

const MAX_ALGORITHM_BYTES = 64

export interface ManifestContent {
  /** SHA-256 of the file, lower-case hex. */
  contentHash: string
  sizeBytes: number
  chunker: WireChunker
  /** Base64; null for plain files. */
  recipe: string | null
  /** Chunk hashes in file order, 32 bytes each. */
  hashes: Uint8Array
}

/**
 * The bytes whose SHA-256, in lower-case hex, is the id of a manifest: domain, content hash, size, chunker, recipe, number
 * of chunks and their hashes; each of a fixed size or after its length, so that no two manifests give the same bytes.
 * Throws `invalid-argument` for what cannot be a manifest.
 */
export function manifestIdBytes(manifest: ManifestContent): Uint8Array {
  const { contentHash, sizeBytes, chunker, hashes } = manifest
  const algorithm = new TextEncoder().encode(chunker.algorithm)
  const recipe = manifest.recipe === null ? undefined : fromBase64(manifest.recipe)
  if (hashes.length % HASH_BYTES !== 0) throw unusable('its chunk hashes are incomplete')
  if (algorithm.length === 0 || algorithm.length > MAX_ALGORITHM_BYTES) throw unusable('it has no chunker')
  const writer = new Writer(128 + algorithm.length + (recipe?.length ?? 0) + hashes.length)
  writer.bytes(new TextEncoder().encode(DOMAIN))
  writer.bytes(hashFromHex(contentHash))
  writer.number(sizeBytes)
  writer.number(algorithm.length)
  writer.bytes(algorithm)
  for (const size of [chunker.minBytes, chunker.avgBytes, chunker.maxBytes]) writer.number(size)
  // One more than its length, so that none and an empty one differ.
  writer.number(recipe === undefined ? 0 : recipe.length + 1)
  if (recipe !== undefined) writer.bytes(recipe)
  writer.number(hashes.length / HASH_BYTES)
  writer.bytes(hashes)
  return writer.written()
}

const HASH = /^[0-9a-f]{64}$/

/** A SHA-256 as the wire writes it. */
export function isHash(text: unknown): text is string {
  return typeof text === 'string' && HASH.test(text)
}

/** Throws `invalid-argument`. */
export function hashFromHex(text: string): Uint8Array {
  if (!isHash(text)) throw unusable('a hash in it is none')
  const bytes = new Uint8Array(HASH_BYTES)
  for (let index = 0; index < HASH_BYTES; index++) {
    bytes[index] = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16)
  }
  return bytes
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

function fromBase64(text: string): Uint8Array {
  if (!BASE64.test(text)) throw unusable('its recipe is not base64')
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

class Writer {
  private readonly target: Uint8Array
  private readonly view: DataView
  private at = 0

  constructor(capacity: number) {
    this.target = new Uint8Array(capacity)
    this.view = new DataView(this.target.buffer)
  }

  bytes(bytes: Uint8Array): void {
    this.target.set(bytes, this.at)
    this.at += bytes.length
  }

  number(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw unusable('a size in it is impossible')
    this.view.setBigUint64(this.at, BigInt(value))
    this.at += 8
  }

  written(): Uint8Array {
    return this.target.subarray(0, this.at)
  }
}

function unusable(reason: string): ClstError {
  return new ClstError('invalid-argument', `A content version cannot be used: ${reason}.`)
}
