/** Makes the histories of an import visible, all in one transaction. */
import { ensureAsset } from '../assets/ensure-asset.js'
import { insertGroup } from '../checkpoints/checkpoint-group.js'
import type { ChunkLease } from '../checkpoints/chunk-lease.js'
import { insertCheckpointRow } from '../checkpoints/commit-checkpoint.js'
import type { Context } from '../context.js'
import { Edit } from '../edits/edit.js'
import { recordChange } from '../edits/record-change.js'
import { ClstError } from '../errors.js'
import { splitFolder } from '../paths.js'
import { addPerson, ensurePerson } from '../people/ensure-person.js'
import { failpoint } from '../ports/failpoint.js'
import { getVersion, type Version } from '../store/checkpoint-rows.js'
import { putPreview } from '../store/preview-rows.js'
import { findPersonId } from '../store/project-rows.js'
import { putWorkingFile } from '../store/working-file-rows.js'
import { isEqual, workingFileRow } from '../working-files/tracked-file.js'
import type { StoredAsset, StoredVersion } from './store-versions.js'
import { versionTimes } from './version-times.js'

export interface ImportOrder {
  /** Of every version; undefined: which file it was. */
  comment: string | undefined
  authorOf: ((absolutePath: string) => string | undefined) | undefined
}

/** Throws `name-clash` when an asset or a collection of that name was made meanwhile, and `chunk-missing`. */
export async function commitImport(
  context: Context,
  assets: readonly StoredAsset[],
  order: ImportOrder,
  lease: ChunkLease,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { store } = context
  const authors = new Map(
    assets
      .flatMap(({ versions }) => versions)
      .map(({ absolutePath }) => [absolutePath, order.authorOf?.(absolutePath) ?? context.personName]),
  )
  await store.write(() => {
    const edit = new Edit(context, ensurePerson(context))
    const comment = order.comment ?? 'Imported from numbered files'
    const groupId = insertGroup(context, edit.personId, comment)
    const people = new Map<string, string>()
    const personOf = (version: StoredVersion) => {
      const name = authors.get(version.absolutePath) as string
      const id = people.get(name) ?? findPersonId(store, name) ?? addPerson(context, name)
      people.set(name, id)
      return id
    }
    for (const asset of assets) commitAsset(edit, asset, { groupId, comment: order.comment, personOf })
    lease.release()
    failpoint('import:before-commit')
  }, signal)
  failpoint('import:committed')
  store.settle()
}

interface Shared {
  groupId: string
  comment: string | undefined
  personOf: (version: StoredVersion) => string
}

function commitAsset(edit: Edit, { path, versions, workingFile }: StoredAsset, shared: Shared): void {
  const { context } = edit
  const { store } = context
  const made = ensureAsset(edit, path)
  if (!made.isNew) throw new ClstError('name-clash', `"${path}" is tracked already.`, { details: { path } })
  let { asset } = made
  const times = versionTimes(
    versions.map(({ stored }) => stored.stat.modifiedUs),
    context.clock.now(),
  )
  let cover: number | null = null
  let working: Version | undefined
  for (const [index, version] of versions.entries()) {
    const { stored, number } = version
    const preview = version.preview === undefined ? null : putPreview(store, version.preview)
    const comment = shared.comment ?? `Imported from ${splitFolder(version.path).fileName}`
    const order = { groupId: shared.groupId, personId: shared.personOf(version), comment }
    const item = { stored, baseId: asset.headId }
    const { statusId } = asset
    const row = insertCheckpointRow(context, order, item, asset, {
      number,
      safetyNumber: null,
      statusId,
      preview,
      imported: { createdAt: times[index] as number },
    })
    recordChange(context, 'checkpoint', row.id, 'create', row)
    store.run('UPDATE asset SET head_id = ? WHERE id = ?', row.id, asset.id)
    asset = { ...asset, headId: row.id }
    cover = preview?.id ?? cover
    if (workingFile !== undefined && isEqual(workingFile.contentHash, stored.contentHash)) {
      working = getVersion(store, row.id)
    }
  }
  if (cover !== null) edit.update('asset', asset.id, { cover_id: cover })
  if (workingFile !== undefined) {
    const seen = { contentHash: workingFile.contentHash, stat: workingFile.stat }
    const is = { base: working, isPinned: false }
    putWorkingFile(store, workingFileRow(asset.id, seen, workingFile.isRacy, is))
  }
}
