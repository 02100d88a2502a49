import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { isId } from '../ids.js'
import { nameKey } from '../names.js'
import type { AssetRow } from '../store/asset-rows.js'
import {
  type CheckpointRow,
  findByLabel,
  findByNumber,
  findBySafetyNumber,
  findLiveCheckpoint,
  getCheckpoint,
} from '../store/checkpoint-rows.js'

/**
 * The checkpoint that a person means: `v012` or `12` by number, `s3` a safety copy, a label, or an id; without words
 * the newest. Throws `checkpoint-not-found`.
 */
export function resolveVersion(
  context: Context,
  asset: AssetRow,
  path: string,
  text: string | undefined,
): CheckpointRow {
  const found = find(context, asset, text?.trim())
  if (found !== undefined && found.assetId === asset.id) return found
  const message =
    text === undefined
      ? `"${path}" has no checkpoint yet.`
      : `"${path}" has no version "${text}". Its history shows which there are.`
  throw new ClstError('checkpoint-not-found', message, { details: { path, to: text ?? null } })
}

function find(context: Context, asset: AssetRow, text: string | undefined): CheckpointRow | undefined {
  const { store } = context
  if (text === undefined) return asset.headId === null ? undefined : getCheckpoint(store, asset.headId)
  const number = /^v?(\d{1,15})$/i.exec(text)?.[1]
  if (number !== undefined) return findByNumber(store, asset.id, Number(number))
  const safety = /^s(\d{1,15})$/i.exec(text)?.[1]
  if (safety !== undefined) return findBySafetyNumber(store, asset.id, Number(safety))
  if (isId(text.toLowerCase())) return findLiveCheckpoint(store, text.toLowerCase())
  return findByLabel(store, asset.id, nameKey(text))
}
