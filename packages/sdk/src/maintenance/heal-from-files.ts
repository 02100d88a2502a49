/** Looks for the bytes of damaged chunks in working files and in opened versions. */
import { Cutter } from '../chunking/cutter.js'
import { giveWay } from '../engine/give-way.js'
import { isClstError, throwIfAborted } from '../errors.js'
import { toAbsolute } from '../paths.js'
import type { OpenFile } from '../ports/file-system.js'
import { assetPaths } from '../store/asset-rows.js'
import { listChunkSizes } from '../store/chunk-rows.js'
import { getChunkParams, getManifest } from '../store/manifest-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import type { Repair } from './repair-job.js'
import { sha256, toKey, type WantedChunk, type WantedChunks } from './wanted-chunks.js'

const WINDOW_BYTES = 4 << 20

/** Takes bytes whose hash is right; answers whether they could be put in their place. */
type Take = (chunk: WantedChunk, bytes: Uint8Array, path: string) => Promise<boolean>

/** A file, and the manifests of the versions that it may resemble. */
interface Source {
  path: string
  manifests: ReadonlySet<number>
}

/**
 * First where the chunk lay in a version of the file, which costs one read of it; then by cutting files from their
 * beginning, those first whose versions are damaged. Ends when nothing is wanted any more.
 */
export async function searchFiles(job: Repair, wanted: WantedChunks, take: Take): Promise<void> {
  if (wanted.size === 0) return
  const places = placesOf(job, wanted)
  const sources = listSources(job)
  const isLikely = (source: Source) => [...source.manifests].some((id) => places.has(id))
  const likely = sources.filter(isLikely)
  for (const source of likely) {
    await withFile(job, source.path, async (file) => {
      for (const manifestId of source.manifests) {
        for (const place of places.get(manifestId) ?? []) await readPlace(file, place, wanted, source, take)
      }
    })
  }
  const rest = new Set(sources)
  for (const source of likely) rest.delete(source)
  for (const source of [...likely, ...rest]) {
    if (wanted.size === 0) return
    await withFile(job, source.path, (file) => cutThrough(job, file, wanted, source, take))
  }
}

/** Where wanted chunks lie in a version: from its beginning, and from its end. */
interface Place {
  chunk: WantedChunk
  offset: number
  fromEnd: number
  length: number
}

function placesOf(job: Repair, wanted: WantedChunks): Map<number, Place[]> {
  const { store } = job.context
  const byId = new Map([...wanted.values()].map((chunk) => [chunk.id, chunk]))
  const places = new Map<number, Place[]>()
  for (const [manifestId] of store.rows<[number]>('SELECT id FROM manifest WHERE runs IS NOT NULL')) {
    try {
      const manifest = getManifest(store, manifestId)
      const isHit = ({ first, count }: { first: number; count: number }) =>
        [...byId.keys()].some((id) => first <= id && id < first + count)
      if (!manifest.runs.some(isHit)) continue
      const found: Place[] = []
      let offset = 0
      for (const run of manifest.runs) {
        for (const [id, length] of listChunkSizes(store, run.first, run.first + run.count - 1)) {
          const chunk = byId.get(id)
          if (chunk !== undefined) found.push({ chunk, offset, fromEnd: manifest.sizeBytes - offset, length })
          offset += length
        }
      }
      places.set(manifestId, found)
    } catch (error) {
      if (!isClstError(error)) throw error
    }
  }
  return places
}

function listSources(job: Repair): Source[] {
  const { store } = job.context
  const paths = assetPaths(store)
  const manifests = new Map<string, Set<number>>()
  const opened = new Map<string, number>()
  const sql = 'SELECT id, asset_id, manifest_id FROM checkpoint'
  const manifestOf = new Map<string, number>()
  for (const [id, assetId, manifestId] of store.rows<[string, string, number]>(sql)) {
    manifestOf.set(id, manifestId)
    const own = manifests.get(assetId)
    if (own === undefined) manifests.set(assetId, new Set([manifestId]))
    else own.add(manifestId)
  }
  for (const [path, id] of store.rows<[string, string]>('SELECT path, checkpoint_id FROM opened_version')) {
    const manifestId = manifestOf.get(id)
    if (manifestId !== undefined) opened.set(path, manifestId)
  }
  return [
    ...[...opened].map(([path, manifestId]) => ({ path, manifests: new Set([manifestId]) })),
    ...[...manifests].flatMap(([assetId, own]) => {
      const path = paths.get(assetId)
      return path === undefined ? [] : [{ path, manifests: own }]
    }),
  ]
}

/** A file that cannot be read is no help. */
async function withFile(job: Repair, path: string, work: (file: OpenFile) => Promise<void>): Promise<void> {
  const { fs, root } = job.context
  throwIfAborted(job.signal)
  await giveWay()
  let file: OpenFile | undefined
  try {
    file = fs.openForReading(toAbsolute(root, path))
    job.meter.file(path)
    await work(file)
  } catch (error) {
    if (!isClstError(error) || !UNREADABLE.has(error.code)) throw error
  } finally {
    file?.close()
  }
}

const UNREADABLE: ReadonlySet<string> = new Set([
  'file-not-found',
  'permission-denied',
  'not-a-regular-file',
  'working-file-busy',
  'io-error',
])

async function readPlace(
  file: OpenFile,
  place: Place,
  wanted: WantedChunks,
  source: Source,
  take: Take,
): Promise<void> {
  const key = toKey(place.chunk.hash)
  const { sizeBytes } = file.stat()
  for (const offset of new Set([place.offset, sizeBytes - place.fromEnd])) {
    if (!wanted.has(key) || offset < 0 || !(place.length > 0 && place.length <= WINDOW_BYTES)) continue
    const bytes = new Uint8Array(place.length)
    if (file.read(bytes, offset) !== place.length || toKey(sha256(bytes)) !== key) continue
    if (await take(place.chunk, bytes, source.path)) wanted.delete(key)
  }
}

async function cutThrough(
  job: Repair,
  file: OpenFile,
  wanted: WantedChunks,
  source: Source,
  take: Take,
): Promise<void> {
  const { store } = job.context
  const params = getChunkParams(store, getProjectRow(store).chunkerId)
  const cutter = new Cutter(params, (data, start, end) => sha256(data.subarray(start, end)))
  const buffer = new Uint8Array(WINDOW_BYTES + params.maxBytes)
  let filled = 0
  for (let position = 0; ; ) {
    throwIfAborted(job.signal)
    await giveWay()
    const length = file.read(buffer.subarray(filled), position)
    position += length
    filled += length
    const hits: [WantedChunk, Uint8Array][] = []
    const used = cutter.cut(buffer, 0, filled, length === 0, (start, end, hash) => {
      const chunk = wanted.get(toKey(hash))
      if (chunk !== undefined) hits.push([chunk, buffer.slice(start, end)])
    })
    for (const [chunk, bytes] of hits) {
      if (await take(chunk, bytes, source.path)) wanted.delete(toKey(chunk.hash))
    }
    job.meter.addBytes(length)
    if (length === 0 || wanted.size === 0) return
    buffer.copyWithin(0, used, filled)
    filled -= used
  }
}
