/** Which contents and pictures come here by themselves: metadata comes in full, bytes only where they are wanted. */
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { downloadedByDefault } from '../protocol/visibility.js'
import type { Store } from '../store/store.js'
import { chosenAssets } from './chosen-assets.js'
import { fetchContents } from './fetch-contents.js'
import { fetchPreviews } from './fetch-previews.js'
import { itemPath } from './item-path.js'
import type { SyncOptions, SyncResult } from './types.js'
import { allVersionsWanted } from './version-rules.js'
import { graphOf, viewerOf } from './viewer.js'

/** Answers how many bytes came down. A version that the studio cannot give is reported, and holds up no other. */
export async function download(
  context: Context,
  link: StudioLink,
  report: SyncResult,
  options: SyncOptions,
): Promise<number> {
  const { store } = context
  const viewer = viewerOf(context)
  // What was named is wanted, whosever it is.
  const wanted =
    chosenAssets(context, options.only) ?? downloadedByDefault(graphOf(store), viewer, assetsHere(store))
  const bytes = await fetchContents(context, link, contentsToFetch(store, wanted), {
    ...options,
    skips: (error) => isClstError(error) && (error.code === 'not-visible' || NOT_TO_BE_HAD.has(error.code)),
    onSkipped(error, manifestId) {
      if (!isClstError(error) || !NOT_TO_BE_HAD.has(error.code)) return
      const { code, message } = error
      report.refused.push({ path: pathOf(store, manifestId), code, message })
    },
  })
  return bytes + (await fetchPreviews(context, link, viewer, options))
}

/** The studio has lost it, or it did not arrive as what it is. */
const NOT_TO_BE_HAD: ReadonlySet<string> = new Set(['chunk-damaged', 'chunk-missing', 'codec-unknown'])

/** Of a file that has this content in one of its versions. */
function pathOf(store: Store, manifestId: string): string {
  const sql = `SELECT c.id FROM manifest_location l JOIN checkpoint c ON c.manifest_id = l.manifest_id OR EXISTS (
    SELECT 1 FROM checkpoint_member cm WHERE cm.checkpoint_id = c.id AND cm.manifest_id = l.manifest_id)
    WHERE l.wire_id = ? ORDER BY c.created_at DESC LIMIT 1`
  const row = store.get<{ id: string }>(sql, Buffer.from(manifestId, 'hex'))
  return itemPath(store, row === undefined ? 'template' : 'checkpoint', row?.id ?? '')
}

/** Assets with a working file that was seen. */
function assetsHere(store: Store): string[] {
  const sql = 'SELECT asset_id FROM working_file WHERE size_bytes IS NOT NULL'
  return store.rows<[string]>(sql).map(([id]) => id)
}

/** Contents of the newest versions, or of all where that was chosen, whose chunks are not here. */
function contentsToFetch(store: Store, assetIds: ReadonlySet<string>): number[] {
  const isAll = allVersionsWanted(store)
  const head = 'c.id = (SELECT head_id FROM asset WHERE id = c.asset_id)'
  const found = new Set<number>()
  for (const id of assetIds) {
    const which = isAll(id) ? 'c.number IS NOT NULL AND c.trashed_at IS NULL' : head
    const sql = `SELECT m.id FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id
      WHERE c.asset_id = ? AND ${which} AND m.runs IS NULL
      UNION SELECT m.id FROM checkpoint c JOIN checkpoint_member cm ON cm.checkpoint_id = c.id
      JOIN manifest m ON m.id = cm.manifest_id WHERE c.asset_id = ? AND ${which} AND m.runs IS NULL`
    for (const [manifestId] of store.rows<[number]>(sql, id, id)) found.add(manifestId)
  }
  for (const [id] of store.rows<[number]>(TEMPLATES)) found.add(id)
  return [...found]
}

/** Templates are for everybody. */
const TEMPLATES = `SELECT m.id FROM template t JOIN manifest m ON m.id = t.manifest_id
  WHERE m.runs IS NULL AND t.trashed_at IS NULL`
