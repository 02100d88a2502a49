/** Contents as a client sends them. */
import { createHash } from 'node:crypto'
import { CODEC_RAW } from '@clst/sdk/codec'
import {
  type Frame,
  FrameReader,
  manifestIdBytes,
  type StudioLink,
  type WireManifest,
  writeFrames,
} from '@clst/sdk/protocol'

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const CHUNKER = { algorithm: 'fastcdc', minBytes: 64, avgBytes: 64, maxBytes: 4096 }

export interface TestContent {
  manifest: WireManifest
  pack: Uint8Array
  packHash: string
  chunks: Uint8Array[]
}

/** A file of the given chunks. */
export function makeContent(...texts: string[]): TestContent {
  const chunks = texts.map((text) => new TextEncoder().encode(text))
  const hashes = chunks.map(sha256)
  const content = {
    contentHash: sha256(Buffer.concat(chunks)),
    sizeBytes: chunks.reduce((sum, { length }) => sum + length, 0),
    chunker: CHUNKER,
    recipe: null,
  }
  const joined = new Uint8Array(Buffer.from(hashes.join(''), 'hex'))
  const manifestId = sha256(manifestIdBytes({ ...content, hashes: joined }))
  const segments = [{ hashes, rawBytes: chunks.map(({ length }) => length) }]
  const pack = packOf(chunks)
  return { manifest: { manifestId, ...content, segments }, pack, packHash: sha256(pack), chunks }
}

export function packOf(chunks: readonly Uint8Array[]): Uint8Array {
  const frames: Frame[] = []
  const seen = new Set<string>()
  for (const data of chunks) {
    const hash = sha256(data)
    if (seen.has(hash)) continue
    seen.add(hash)
    frames.push({ hash: Buffer.from(hash, 'hex'), codec: CODEC_RAW, rawBytes: data.length, data })
  }
  return writeFrames(frames)
}

/** Sends what is missing of a content, as a client does. */
export async function upload(link: StudioLink, ...texts: string[]): Promise<TestContent> {
  const content = makeContent(...texts)
  const [answer] = await link.offerManifests([content.manifest])
  if ((answer?.missing.length ?? 0) > 0) {
    const pack = packOf((answer?.missing ?? []).map((at) => content.chunks[at] as Uint8Array))
    await link.putPack(sha256(pack), pack)
    await link.offerManifests([content.manifest])
  }
  return content
}

/** All chunks of a manifest, by hash. */
export async function download(
  link: StudioLink,
  manifestId: string,
  ranges: readonly { first: number; count: number }[],
): Promise<Map<string, Uint8Array>> {
  const reader = new FrameReader()
  const chunks = new Map<string, Uint8Array>()
  for await (const piece of link.getChunks(manifestId, ranges)) {
    for (const { hash, data } of reader.push(piece))
      chunks.set(Buffer.from(hash).toString('hex'), data.slice())
  }
  reader.end()
  return chunks
}
