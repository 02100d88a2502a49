/** Versions of one file become a file of their own. */
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { makeId } from '../context.js'
import { recordChange } from '../edits/record-change.js'
import { ClstError } from '../errors.js'
import type { FileMove } from '../moves/file-move.js'
import { moveFiles } from '../moves/move-files.js'
import { assertNamesFree } from '../moves/plan-move.js'
import { nameKey, withExtension } from '../names.js'
import { joinPath, splitFolder } from '../paths.js'
import { ensurePerson } from '../people/ensure-person.js'
import { isSequence } from '../sequences/list-frames.js'
import { type AssetRow, assetPath, findAsset, insertAsset } from '../store/asset-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import { putOnTop, sendVersions, setNumbersAside } from './own-versions.js'

/** What else happens in the transaction. */
export interface AlongWith {
  before(): void
  after?(): void
}

/**
 * Beside the old file; the working file goes along when it continues from one of the versions. Throws `invalid-argument` for a sequence, `name-clash`, `file-exists`.
 */
export async function keepVersionsAsNew(
  context: Context,
  asset: AssetRow,
  versions: readonly string[],
  name: string,
  along: AlongWith,
): Promise<void> {
  const { store, clock } = context
  const from = assetPath(store, asset.id)
  if (isSequence(asset)) {
    throw new ClstError(
      'invalid-argument',
      `"${from}" is a sequence: its versions hold the names of its files.`,
    )
  }
  const fileName = withExtension(name, asset.extension)
  const to = joinPath(splitFolder(from).folder, fileName)
  assertNamesFree(context, [{ to }])
  if (findAsset(store, asset.collectionId, fileName) !== undefined) {
    throw new ClstError('name-clash', `A tracked file is already called "${to}".`, { details: { path: to } })
  }
  const id = makeId(context)
  const move = fileToMove(context, asset, versions, { from, to, assetId: id })
  await moveFiles(context, { description: `kept ${to}`, isUndoable: false }, move, () => {
    along.before()
    const person = { createdAt: clock.now(), createdBy: ensurePerson(context) }
    insertAsset(store, {
      id,
      collectionId: asset.collectionId,
      fileName,
      statusId: asset.statusId,
      ...person,
    })
    recordChange(context, 'asset', id, 'create', {
      ...getEntity(store, 'asset', id),
      name_key: nameKey(fileName),
    })
    dropLabels(versions)
    setNumbersAside(store, versions)
    putOnTop(store, id, null, versions)
    if (move.length > 0) store.run('UPDATE working_file SET asset_id = ? WHERE asset_id = ?', id, asset.id)
    sendVersions(context, versions)
    along.after?.()
  })

  function dropLabels(ids: readonly string[]): void {
    for (const each of ids) store.run('DELETE FROM checkpoint_label WHERE checkpoint_id = ?', each)
  }
}

/** Where the working file continues from one of the versions, it goes along. */
function fileToMove(
  context: Context,
  asset: AssetRow,
  versions: readonly string[],
  move: FileMove,
): FileMove[] {
  const baseId = findWorkingFile(context.store, asset.id)?.baseId
  if (baseId == null || !versions.includes(baseId)) return []
  const isThere = context.fs.stat(workingFilePath(context, move.from, asset))?.kind === 'file'
  return isThere ? [move] : []
}
