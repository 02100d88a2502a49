/** Undo of copies: what was made goes into the trash, where it can be found; its working file is removed. */
import nodePath from 'node:path'
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { ProgressMeter } from '../progress.js'
import { type AssetRow, assetPath, getAsset } from '../store/asset-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { hasLiveContent, nextTrashTime } from '../store/trash-rows.js'
import type { OperationOptions } from '../types.js'
import { assertKept, keepBytes, removeSeen } from '../working-files/keep-bytes.js'
import type { Edit } from './edit.js'
import type { FilePart } from './file-part.js'
import { editedSince } from './find-edited-since.js'
import type { UndoEntry, UndoStep } from './undo-entries.js'

type MadeAsset = UndoStep & { did: 'make-asset' }

/**
 * Makes sure that the bytes of every copy are in a checkpoint of it. Throws `edited-since` for a copy that has got
 * another version, another place, or is in the trash already.
 */
export async function copiesUndone(
  context: Context,
  entry: UndoEntry,
  options: OperationOptions,
): Promise<FilePart> {
  const assets = entry.steps.filter((step): step is MadeAsset => step.did === 'make-asset')
  const collections = entry.steps.flatMap((step) =>
    step.did === 'make-collection' ? [step.collectionId] : [],
  )
  if (assets.length + collections.length === 0) return {}
  const meter = new ProgressMeter(context.clock, options, 'reading', assets.length)
  const removals: (() => void)[] = []
  for (const step of assets) {
    const removal = await keepWorkingFile(context, step, entry, options, meter)
    if (removal !== undefined) removals.push(removal)
    meter.addFile()
  }
  return {
    inTransaction(current) {
      const trashedAt = nextTrashTime(context.store, current.now)
      for (const step of assets) {
        assertAsMade(context, step, entry)
        trash(current, 'asset', step.assetId, trashedAt)
      }
      // The lowest first; one that somebody has put something into since stays.
      for (const id of [...collections].reverse()) {
        const row = getEntity(context.store, 'collection', id)
        if (row?.trashed_at === null && !hasLiveContent(context.store, id)) {
          trash(current, 'collection', id, trashedAt)
        }
      }
      for (const remove of removals) remove()
    },
  }
}

function trash(current: Edit, kind: 'asset' | 'collection', id: string, trashedAt: number): void {
  current.update(kind, id, { trashed_at: trashedAt, trashed_by: current.personId })
}

function assertAsMade({ store }: Context, step: MadeAsset, entry: UndoEntry): void {
  const row = getEntity(store, 'asset', step.assetId)
  const isAsMade =
    row?.trashed_at === null &&
    row.head_id === step.checkpointId &&
    assetPath(store, step.assetId) === step.path
  if (isAsMade) return
  throw editedSince(entry, { kind: 'asset', id: step.assetId })
}

/** Answers what removes it. */
async function keepWorkingFile(
  context: Context,
  step: MadeAsset,
  entry: UndoEntry,
  options: OperationOptions,
  meter: ProgressMeter,
): Promise<(() => void) | undefined> {
  assertAsMade(context, step, entry)
  const asset = getAsset(context.store, step.assetId)
  if (asset === undefined) return undefined
  const { path } = step
  const absolutePath = ownPlace(context, path, asset)
  const stat = absolutePath === undefined ? undefined : context.fs.stat(absolutePath)
  if (absolutePath === undefined || stat?.kind !== 'file') return undefined
  meter.file(path)
  const input = { path, absolutePath, asset, signal: options.signal, onBytes: meter.addBytes }
  const kept = await keepBytes(context, input, stat)
  await assertKept(context, absolutePath, path, kept)
  return () => {
    removeSeen(context, absolutePath, path, kept.stat)
    context.fs.syncFolder(nodePath.dirname(absolutePath))
  }
}

/** Undefined where a link took the place of its folder: what lies there is not the copy. */
function ownPlace(context: Context, path: string, asset: AssetRow): string | undefined {
  try {
    return workingFilePath(context, path, asset)
  } catch (error) {
    if (isClstError(error) && error.code === 'path-outside-project') return undefined
    throw error
  }
}
