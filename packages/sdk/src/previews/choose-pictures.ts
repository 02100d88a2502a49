/** Which picture stands for an asset in a list: its cover, else that of its newest version which has one. */
import type { Store } from '../store/store.js'

export interface ChosenPicture {
  /** Of the cover; the same for the same picture. */
  coverHash?: string
  /** Of the version that it is the picture of; `project.preview` reads it. */
  checkpointId?: string
}

interface Row {
  assetId: string
  coverHash: string | null
  checkpointId: string | null
}

const CHOICE = `SELECT a.id AS assetId, lower(hex(p.hash)) AS coverHash, (
    SELECT c.id FROM checkpoint c
    WHERE c.asset_id = a.id AND c.number IS NOT NULL AND c.trashed_at IS NULL AND c.preview_id IS NOT NULL
    ORDER BY c.created_at DESC, c.rowid DESC LIMIT 1
  ) AS checkpointId
  FROM asset a LEFT JOIN preview p ON p.id = a.cover_id WHERE a.id IN (SELECT value FROM json_each(?))`

export function choosePictures(store: Store, assetIds: readonly string[]): Map<string, ChosenPicture> {
  const rows = store.all<Row>(CHOICE, JSON.stringify(assetIds))
  const chosen = new Map<string, ChosenPicture>()
  for (const { assetId, coverHash, checkpointId } of rows) {
    if (coverHash !== null && coverHash !== '') chosen.set(assetId, { coverHash })
    else if (checkpointId !== null) chosen.set(assetId, { checkpointId })
  }
  return chosen
}
