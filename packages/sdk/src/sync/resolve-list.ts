import { ClstError } from '../errors.js'
import { HASH_BYTES } from '../protocol/frames.js'
import type { StudioLink } from '../protocol/studio-link.js'
import type { WireManifest } from '../protocol/wire.js'
import type { Store } from '../store/store.js'
import { manifestId, wireManifest } from './wire-manifest.js'

/** Earlier contents that an answer may refer to. */
const MOST_KNOWN = 50

/** Names of contents that are here, of the assets that the wanted ones belong to: the newest few. */
export function wireIdsHere(store: Store, wanted: readonly string[]): string[] {
  const sql = `SELECT DISTINCT lower(hex(l.wire_id)) FROM checkpoint mine
    JOIN manifest_location w ON w.manifest_id = mine.manifest_id
    JOIN checkpoint c ON c.asset_id = mine.asset_id
    JOIN manifest m ON m.id = c.manifest_id AND m.runs IS NOT NULL
    JOIN manifest_location l ON l.manifest_id = m.id AND l.is_at_studio = 1
    WHERE w.wire_id = ? ORDER BY c.number DESC LIMIT 2`
  const known = new Set<string>()
  for (const name of wanted) {
    for (const [each] of store.rows<[string]>(sql, Buffer.from(name, 'hex'))) known.add(each)
    if (known.size >= MOST_KNOWN) break
  }
  return [...known]
}

/**
 * The chunk hashes of a content in order. Its name proves them; where a part by position does not fit (what is here was cut in
 * another way), the list is asked for in full. Throws `content-damaged`.
 */
export async function resolveList(
  store: Store,
  link: StudioLink,
  manifest: WireManifest,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const hashes = listOf(store, manifest)
  if (hashes !== undefined && manifestId(manifest, hashes) === manifest.manifestId) return hashes
  const [full] = await link.getManifests([manifest.manifestId], [], signal)
  const again = full && listOf(store, full)
  if (full !== undefined && again !== undefined && manifestId(full, again) === manifest.manifestId)
    return again
  throw new ClstError('content-damaged', 'The chunk list of a version is not what its name says.')
}

function listOf(store: Store, manifest: WireManifest): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  for (const segment of manifest.segments) {
    if ('hashes' in segment) {
      for (const hash of segment.hashes) parts.push(Buffer.from(hash, 'hex'))
      continue
    }
    const sql = 'SELECT manifest_id AS id FROM manifest_location WHERE wire_id = ?'
    const row = store.get<{ id: number }>(sql, Buffer.from(segment.manifestId, 'hex'))
    if (row === undefined) return undefined
    const { list } = wireManifest(store, row.id)
    const { first, count } = segment
    if (first + count > list.ids.length) return undefined
    parts.push(list.hashes.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES))
  }
  return Buffer.concat(parts)
}
