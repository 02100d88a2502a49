/** The working file of an asset that is deleted: its bytes are made safe, then it goes. */
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { joinName } from '../names.js'
import { joinPath } from '../paths.js'
import { failpoint } from '../ports/failpoint.js'
import type { ProgressMeter } from '../progress.js'
import { isSequence } from '../sequences/list-frames.js'
import { type AssetRow, getAsset } from '../store/asset-rows.js'
import { collectionPath } from '../store/subtree.js'
import { type KeptBytes, keepBytes, removeKept } from '../working-files/keep-bytes.js'
import type { ChosenAsset } from './select-items.js'
import type { DeleteOptions, DeleteResult } from './types.js'

/** An asset that can be deleted. */
export interface ReadyAsset extends ChosenAsset {
  /** Where its working file is that has to go; its bytes are safe. */
  file: { absolutePath: string; kept: KeptBytes } | undefined
  /** Nothing lies in the place of the working file. */
  isMissing: boolean
}

/** Makes sure that the bytes of the working file are in a checkpoint. Throws `cancelled`, and what `keepBytes` throws. */
export async function keepFile(
  context: Context,
  { path, asset }: ChosenAsset,
  options: DeleteOptions,
  meter: ProgressMeter,
  result: DeleteResult,
): Promise<ReadyAsset> {
  if (options.signal?.aborted) {
    throw new ClstError('cancelled', 'Cancelled. What was deleted until then is in the trash.')
  }
  // Frames stay: they are left out of the status like all that is rendered, and a restored sequence finds them there.
  const isKept = options.keepFiles === true || isSequence(asset)
  const absolutePath = isKept ? undefined : ownPlace(context, path, asset)
  const stat = absolutePath === undefined ? undefined : context.fs.stat(absolutePath)
  const isMissing = absolutePath !== undefined && stat === undefined
  // What is not an ordinary file is not the working file.
  if (absolutePath === undefined || stat?.kind !== 'file') return { path, asset, file: undefined, isMissing }
  const input = { path, absolutePath, asset, signal: options.signal, onBytes: meter.addBytes }
  const kept = await keepBytes(context, input, stat)
  if (kept.safety !== undefined) result.safety.push({ path, ...kept.safety })
  return { path, asset, file: { absolutePath, kept }, isMissing }
}

/** Takes the file away and counts it in `result`. Throws `working-file-changing` when it is another one by now. */
export async function removeFile(
  context: Context,
  { path, asset, file }: ReadyAsset,
  folderOf: (collectionId: string) => string,
  result: DeleteResult,
): Promise<void> {
  if (file === undefined) return
  assertHere(context, path, asset, folderOf)
  await removeKept(context, file.absolutePath, path, file.kept)
  failpoint('delete:file-removed')
  result.removedFiles++
  result.removedBytes += file.kept.stat.sizeBytes
}

/** While others were deleted, somebody may have moved the asset: what lies at its old path is then another's file. */
function assertHere(
  { store }: Context,
  path: string,
  asset: AssetRow,
  folderOf: (collectionId: string) => string,
): void {
  const now = getAsset(store, asset.id)
  const isHere = now && joinPath(folderOf(now.collectionId), joinName(now.name, now.extension)) === path
  if (isHere) return
  const message = `"${path}" was moved just now. Delete it where it is.`
  throw new ClstError('working-file-changing', message, { details: { path } })
}

/** Paths of collections, asked for again whenever somebody has written to the project. */
export function freshFolders({ store }: Context): (collectionId: string) => string {
  const known = new Map<string, string>()
  let seen = ''
  return (collectionId) => {
    const { others, own } = store.writes()
    if (seen !== `${others} ${own}`) known.clear()
    seen = `${others} ${own}`
    const path = known.get(collectionId) ?? collectionPath(store, collectionId)
    known.set(collectionId, path)
    return path
  }
}

/** What a record that names no place in the project is refused with. */
const NO_PLACE: ReadonlySet<string> = new Set(['path-outside-project', 'path-reserved', 'invalid-argument'])

/** Undefined where a link leads out of the project folder: what lies there is not touched. Throws what a look throws. */
function ownPlace(context: Context, path: string, asset: AssetRow): string | undefined {
  try {
    return workingFilePath(context, path, asset)
  } catch (error) {
    if (isClstError(error) && NO_PLACE.has(error.code)) return undefined
    throw error
  }
}
