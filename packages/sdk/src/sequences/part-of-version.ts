/** A sequence of which frames are missing: what lies there is a part of a version. */
import type { Context } from '../context.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findVersion, type Version } from '../store/checkpoint-rows.js'
import { listMembers, listWorkingMembers, type WorkingMemberRow } from '../store/sequence-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import type { InspectOptions } from '../working-files/tracked-file.js'
import { isEqual } from '../working-files/tracked-file.js'
import { readMembers } from './inspect-sequence.js'
import { type FrameFile, placeOf } from './list-frames.js'

export interface PartOfVersion {
  version: Version
  /** The files that are there, as they were seen. */
  members: WorkingMemberRow[]
}

/**
 * The version that the work started from, else the newest one, when every file that lies there is of it and others are
 * missing. Undefined where none is missing, and where a file is another. Read are only files that nothing proves to be
 * unchanged, and none where names or sizes tell. Throws what reading throws.
 */
export async function partOfVersion(
  context: Context,
  asset: AssetRow,
  frames: readonly FrameFile[],
  options: InspectOptions = {},
): Promise<PartOfVersion | undefined> {
  const { store } = context
  if (frames.length === 0) return undefined
  const ids = new Set([findWorkingFile(store, asset.id)?.baseId ?? null, asset.headId])
  for (const id of ids) {
    const version = findVersion(store, id)
    if (version === undefined) continue
    const own = new Map(listMembers(store, version.id).map((member) => [member.fileName, member]))
    const mayBe =
      frames.length < own.size &&
      frames.every(({ fileName, stat }) => own.get(fileName)?.sizeBytes === stat.sizeBytes)
    if (!mayBe) continue
    const cached = listWorkingMembers(store, asset.id)
    const members = await readMembers(context, placeOf(context, asset).path, frames, cached, options)
    const isPart = members.every(({ fileName, contentHash }) => {
      const member = own.get(fileName)
      return member !== undefined && isEqual(member.contentHash, contentHash)
    })
    if (isPart) return { version, members }
  }
  return undefined
}
