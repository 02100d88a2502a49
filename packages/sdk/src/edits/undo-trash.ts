/** Working files of what was deleted come back, and those of what was restored go again. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { ProgressMeter } from '../progress.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { findLiveCheckpoint, findVersion, getCheckpoint } from '../store/checkpoint-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { collectionPath } from '../store/subtree.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import type { OperationOptions } from '../types.js'
import { leaveBase, returnToBase, takeBaseAgain } from '../working-files/rebase.js'
import { removeEmptied } from '../working-files/remove-emptied.js'
import { type MissingFile, writeMissing } from '../working-files/write-missing.js'
import type { FilePart } from './file-part.js'
import { removeRestored } from './remove-restored.js'
import type { UndoEntry, UndoStep } from './undo-entries.js'

type StepOf<Kind extends UndoStep['did']> = UndoStep & { did: Kind }

/** What is on the disk is done when the records are as they were: a file that is missing then can always be rebuilt. */
export function trashUndone(context: Context, entry: UndoEntry, options: OperationOptions): FilePart {
  const of = <Kind extends UndoStep['did']>(kind: Kind) =>
    entry.steps.filter((step): step is StepOf<Kind> => step.did === kind)
  return {
    inTransaction: () => {
      const checkpoints = of('row').filter(({ kind }) => kind === 'checkpoint')
      for (const { id } of checkpoints) rebase(context, id, of('leave-base'))
    },
    afterwards: async () => {
      await writeAgain(context, of('remove-file'), options)
      await removeRestored(context, of('write-file'), options.signal)
      removeEmptied(context, emptied(context, of('row')))
    },
  }
}

/** Work continues from a version that is back from the trash, and no longer from one that is in it again. */
function rebase({ store }: Context, checkpointId: string, left: readonly StepOf<'leave-base'>[]): void {
  const version = getCheckpoint(store, checkpointId)
  if (version === undefined) return
  if (findLiveCheckpoint(store, checkpointId) === undefined) {
    leaveBase(store, version)
    return
  }
  const before = left.find((step) => step.checkpointId === checkpointId)
  if (before !== undefined) takeBaseAgain(store, version, before)
  returnToBase(store, version)
}

async function writeAgain(
  context: Context,
  steps: readonly StepOf<'remove-file'>[],
  options: OperationOptions,
): Promise<void> {
  const { store } = context
  const files = steps.flatMap(({ path, checkpointId }): MissingFile[] => {
    const asset = findAssetByPath(store, path)
    const content = findVersion(store, checkpointId)
    if (asset === undefined || content === undefined) return []
    const row = findWorkingFile(store, asset.id)
    const base = findVersion(store, row?.baseId ?? null) ?? content
    return [{ path, asset, content, base, isPinned: row?.isPinned === 1 }]
  })
  if (files.length === 0) return
  const meter = new ProgressMeter(context.clock, options, 'writing', files.length)
  const { failed } = await writeMissing(context, files, meter, options.signal)
  const [first] = failed
  if (first === undefined) return
  const message = `${first.message} "clst rebuild" writes the files that are missing.`
  throw new ClstError(first.code, message, { details: first.details })
}

/** Folders of collections that are in the trash again, what is in one before it. */
function emptied({ store }: Context, steps: readonly StepOf<'row'>[]): string[] {
  return steps
    .filter(({ kind, before }) => kind === 'collection' && (before?.trashed_at ?? null) !== null)
    .filter(({ id }) => (getEntity(store, 'collection', id)?.trashed_at ?? null) !== null)
    .map(({ id }) => collectionPath(store, id))
    .sort((a, b) => b.length - a.length)
}
