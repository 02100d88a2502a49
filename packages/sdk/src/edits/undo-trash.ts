/** Working files of what was deleted come back, and those of what was restored go again. */
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { ClstError, isClstError } from '../errors.js'
import { assertProjectPath } from '../paths.js'
import { ProgressMeter } from '../progress.js'
import { findAssetByPath, getAsset } from '../store/asset-rows.js'
import { findVersion, getCheckpoint } from '../store/checkpoint-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { collectionPath } from '../store/subtree.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import type { OperationOptions } from '../types.js'
import { removeKept } from '../working-files/keep-bytes.js'
import { returnToBase } from '../working-files/rebase.js'
import { removeEmptied } from '../working-files/remove-emptied.js'
import { isEqual } from '../working-files/tracked-file.js'
import { type MissingFile, writeMissing } from '../working-files/write-missing.js'
import type { FilePart } from './file-part.js'
import type { UndoEntry, UndoStep } from './undo-entries.js'

type StepOf<Kind extends UndoStep['did']> = UndoStep & { did: Kind }

/** What is on the disk is done when the records are as they were: a file that is missing then can always be rebuilt. */
export function trashUndone(context: Context, entry: UndoEntry, options: OperationOptions): FilePart {
  const of = <Kind extends UndoStep['did']>(kind: Kind) =>
    entry.steps.filter((step): step is StepOf<Kind> => step.did === kind)
  return {
    inTransaction: () => {
      for (const { kind, id } of of('row')) if (kind === 'checkpoint') recognise(context, id)
    },
    afterwards: async () => {
      await writeAgain(context, of('remove-file'), options)
      for (const step of of('write-file')) await removeAgain(context, step, options)
      removeEmptied(context, emptied(context, of('row')))
    },
  }
}

function recognise({ store }: Context, checkpointId: string): void {
  const back = getCheckpoint(store, checkpointId)
  const sql = 'SELECT 1 FROM checkpoint WHERE id = ? AND trashed_at IS NULL'
  if (back !== undefined && store.get(sql, checkpointId) !== undefined) returnToBase(store, back)
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

/** Only while it still holds what was written; a file that cannot be removed now stays, untracked. */
async function removeAgain(
  context: Context,
  { path, checkpointId }: StepOf<'write-file'>,
  { signal }: OperationOptions,
): Promise<void> {
  const checkpoint = getCheckpoint(context.store, checkpointId)
  const asset = checkpoint && getAsset(context.store, checkpoint.assetId)
  const version = findVersion(context.store, checkpointId)
  if (asset === undefined || version === undefined) return
  const remember = (contentHash: Uint8Array | null) =>
    context.store.write(() => {
      const sql = 'UPDATE working_file SET content_hash = ?, is_racy = 1 WHERE asset_id = ?'
      context.store.run(sql, contentHash, asset.id)
    })
  // What it holds now is not what a later restoration is about, unless it is removed here.
  await remember(null)
  try {
    assertProjectPath(context.fs, context.root, path)
    const absolutePath = workingFilePath(context, path, asset)
    const stat = context.fs.stat(absolutePath)
    if (stat?.kind !== 'file' || stat.sizeBytes !== version.sizeBytes) return
    const { fs, engineFor } = context
    const hashed = await hashFile({ fs, engineFor, signal }, absolutePath)
    if (!isEqual(hashed.contentHash, version.contentHash)) return
    await removeKept(context, absolutePath, path, { ...hashed, isRacy: true })
    await remember(version.contentHash)
  } catch (error) {
    if (!isClstError(error) || error.code === 'cancelled') throw error
  }
}

/** Folders of collections that are in the trash again, what is in one before it. */
function emptied({ store }: Context, steps: readonly StepOf<'row'>[]): string[] {
  return steps
    .filter(({ kind, before }) => kind === 'collection' && (before?.trashed_at ?? null) !== null)
    .filter(({ id }) => (getEntity(store, 'collection', id)?.trashed_at ?? null) !== null)
    .map(({ id }) => collectionPath(store, id))
    .sort((a, b) => b.length - a.length)
}
