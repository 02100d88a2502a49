/** My versions were made without knowing a newer one: they follow it, become a file of their own, or stay aside. */
import { workingFilePath } from '../assets/find-asset.js'
import { makeId } from '../context.js'
import { recordChange } from '../edits/record-change.js'
import { ClstError } from '../errors.js'
import type { FileMove } from '../moves/file-move.js'
import { moveFiles } from '../moves/move-files.js'
import { assertNamesFree } from '../moves/plan-move.js'
import { joinName, nameKey, splitName } from '../names.js'
import { joinPath, splitFolder } from '../paths.js'
import { ensurePerson } from '../people/ensure-person.js'
import { isSequence } from '../sequences/list-frames.js'
import { type AssetRow, assetPath, findAsset, getAsset, insertAsset } from '../store/asset-rows.js'
import { openChangesOf, setOutcome } from '../store/change-rows.js'
import { setResolved } from '../store/conflict-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import { ownVersions, putOnTop, sendVersions, setNumbersAside } from './own-versions.js'
import type { Resolving } from './resolution.js'
import { keepAside, returnHead } from './side-copy.js'
import { takeVersions } from './take-theirs.js'

export async function stackMine({ context, conflict }: Resolving): Promise<void> {
  const { store, clock } = context
  const assetId = assetIn(conflict)
  await store.write(() => {
    setResolved(store, conflict.id, 'stack', clock.now())
    const versions = ownVersions(store, assetId)
    setNumbersAside(store, versions)
    const headId = takeVersions(context, assetId, conflict.theirs?.fields?.headId)
    putOnTop(store, assetId, headId, versions)
    sendVersions(context, versions)
  })
}

/** The versions stay as safety copies that no age removes. */
export async function setMineAside({ context, conflict }: Resolving): Promise<void> {
  const { store, clock } = context
  const assetId = assetIn(conflict)
  await store.write(() => {
    setResolved(store, conflict.id, 'discard', clock.now())
    for (const id of ownVersions(store, assetId)) {
      for (const { sequence } of openChangesOf(store, 'checkpoint', id)) {
        setOutcome(store, sequence, 'discarded', undefined)
      }
      keepAside(context, id, { code: 'discarded', message: 'It gave way to a newer version.' })
    }
    takeVersions(context, assetId, conflict.theirs?.fields?.headId)
    returnHead(store, assetId)
  })
}

/** A new file with my versions, and the working file when it continues from them. Throws `name-clash`, `file-exists`. */
export async function keepMineAsNew({ context, conflict }: Resolving, name: string): Promise<void> {
  const { store, clock } = context
  const asset = getAsset(store, assetIn(conflict))
  if (asset === undefined) throw new ClstError('asset-not-found', 'The file is not tracked any more.')
  const from = assetPath(store, asset.id)
  if (isSequence(asset)) {
    throw new ClstError(
      'invalid-argument',
      `"${from}" is a sequence: its versions hold the names of its files.`,
    )
  }
  const fileName = splitName(name).extension === '' ? joinName(name, asset.extension) : name
  const to = joinPath(splitFolder(from).folder, fileName)
  assertNamesFree(context, [{ to }])
  if (findAsset(store, asset.collectionId, fileName) !== undefined) {
    throw new ClstError('name-clash', `A tracked file is already called "${to}".`, { details: { path: to } })
  }
  const versions = ownVersions(store, asset.id)
  const id = makeId(context)
  const move = fileToMove(context, asset, versions, { from, to, assetId: id })
  await moveFiles(context, { description: `kept ${to}`, isUndoable: false }, move, () => {
    setResolved(store, conflict.id, 'keep-as-new', clock.now())
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
    takeVersions(context, asset.id, conflict.theirs?.fields?.headId)
    returnHead(store, asset.id)
  })

  function dropLabels(ids: readonly string[]): void {
    for (const each of ids) store.run('DELETE FROM checkpoint_label WHERE checkpoint_id = ?', each)
  }
}

/** Where the working file continues from one of the versions, it goes along. */
function fileToMove(
  context: Resolving['context'],
  asset: AssetRow,
  versions: readonly string[],
  move: FileMove,
): FileMove[] {
  const baseId = findWorkingFile(context.store, asset.id)?.baseId
  if (baseId == null || !versions.includes(baseId)) return []
  const isThere = context.fs.stat(workingFilePath(context, move.from, asset))?.kind === 'file'
  return isThere ? [move] : []
}

/** Throws `invalid-argument`. */
function assetIn({ mine, kind }: Resolving['conflict']): string {
  if (mine.assetId !== undefined) return mine.assetId
  throw new ClstError('invalid-argument', `This conflict (${kind}) is about no file.`)
}
