/** A version of a sequence in a folder beside it, to be looked at. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { listMembers, type MemberRow } from '../store/sequence-rows.js'
import { isEqual } from '../working-files/tracked-file.js'

/** Whether the folder holds just the files of the version, none of which can be written to. */
export async function holdsVersion(
  context: Context,
  folder: string,
  members: readonly MemberRow[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { fs, engineFor } = context
  if (members.length === 0 || fs.stat(folder)?.kind !== 'folder') return false
  const expected = new Map(members.map((member) => [member.fileName, member]))
  const names = fs.list(folder).map(({ name }) => name)
  if (names.length !== expected.size) return false
  for (const name of names) {
    const path = nodePath.join(folder, name)
    const stat = fs.stat(path)
    const member = expected.get(name)
    const isLike = stat?.kind === 'file' && (stat.mode & 0o222) === 0 && stat.sizeBytes === member?.sizeBytes
    if (!isLike || member === undefined) return false
    const { contentHash } = await hashFile({ fs, engineFor, signal }, path)
    if (!isEqual(contentHash, member.contentHash)) return false
  }
  return true
}

/** Removes it unless somebody has changed something in it, which is theirs then; answers whether it is gone. */
export async function removeOpenedFolder(
  context: Context,
  folder: string,
  checkpointId: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const members = listMembers(context.store, checkpointId)
  if (!(await holdsVersion(context, folder, members, signal))) return false
  for (const { fileName } of members) context.fs.remove(nodePath.join(folder, fileName))
  context.fs.removeFolder(folder)
  return true
}
