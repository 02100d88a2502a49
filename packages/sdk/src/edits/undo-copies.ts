/** Undo of copies: what was made goes into the trash, where it can be found; its working file is removed. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { madeFile, proveMade, removeProven } from '../moves/made-files.js'
import { RENAMING_MS } from '../moves/move-lease.js'
import { Notes } from '../moves/notes.js'
import { failpoint } from '../ports/failpoint.js'
import { isSameStamp } from '../ports/file-stamp.js'
import { ProgressMeter } from '../progress.js'
import { getEntity } from '../store/entity-rows.js'
import { hasLiveContent, nextTrashTime } from '../store/trash-rows.js'
import type { OperationOptions } from '../types.js'
import type { Edit } from './edit.js'
import type { FilePart } from './file-part.js'
import { editedSince, isAsMade } from './find-edited-since.js'
import { changedSince, type KeptFile, keepCopy } from './keep-copy.js'
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
  const kept: KeptFile[] = []
  for (const step of assets) {
    assertAsMade(context, step, entry)
    kept.push(...(await keepCopy(context, step, options, meter)))
    meter.addFile()
  }
  const notes = new Notes(context)
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
      for (const { path, absolutePath, stat } of kept) {
        const now = context.fs.stat(absolutePath)
        if (now === undefined || !isSameStamp(now, stat)) throw changedSince(path)
      }
      if (kept.length > 0) notes.insert({ made: kept.map(toMade) }, RENAMING_MS)
    },
    afterwards: () => removeKept(context, kept, notes),
  }
}

const toMade = ({ path, contentHash, stat }: KeptFile) => madeFile(path, contentHash, stat)

/**
 * Only when nobody tracks them any more, so that each may take its time: where the stamps prove nothing the file is read
 * once more. What was saved meanwhile stays, untracked.
 */
async function removeKept(context: Context, kept: readonly KeptFile[], notes: Notes): Promise<void> {
  if (kept.length === 0) return
  const sure = kept.filter(({ isRacy }) => !isRacy).map(({ path, stat }) => ({ to: path, stat }))
  const { proven, isComplete } = await proveMade(context, kept.filter(({ isRacy }) => isRacy).map(toMade))
  const isDone = removeProven(context, [...sure, ...proven])
  failpoint('undo:files-removed')
  for (const folder of new Set(kept.map(({ absolutePath }) => nodePath.dirname(absolutePath)))) {
    context.fs.syncFolder(folder)
  }
  // What could not be removed now is tried again when the project is next opened.
  if (isDone && isComplete) await notes.tryToForget()
}

function trash(current: Edit, kind: 'asset' | 'collection', id: string, trashedAt: number): void {
  current.update(kind, id, { trashed_at: trashedAt, trashed_by: current.personId })
}

function assertAsMade({ store }: Context, step: MadeAsset, entry: UndoEntry): void {
  if (isAsMade(store, step)) return
  throw editedSince(entry, { kind: 'asset', id: step.assetId })
}
