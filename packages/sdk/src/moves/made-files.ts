/** Files that an operation put in their places and that no record knows, and how they go again. */
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { isClstError } from '../errors.js'
import { assertProjectPath, splitFolder, toAbsolute } from '../paths.js'
import { type FileStamp, isSameStamp } from '../ports/file-stamp.js'
import type { FileStat } from '../ports/file-system.js'
import { sequenceAt } from '../sequences/list-frames.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { isTemporaryName } from '../working-files/write-version.js'

export interface MadeFile {
  /** Project path as the disk spells it. */
  to: string
  /** What was written: SHA-256 in hexadecimal digits. */
  contentHash: string
  /** As it looked before it got its name. */
  seen: Pick<FileStat, 'sizeBytes' | 'modifiedUs' | 'inode'>
}

/** `stat`: that of the file under its temporary name. */
export function madeFile(to: string, contentHash: Uint8Array, stat: MadeFile['seen'] | undefined): MadeFile {
  const { sizeBytes = 0, modifiedUs = 0, inode = 0 } = stat ?? {}
  return { to, contentHash: Buffer.from(contentHash).toString('hex'), seen: { sizeBytes, modifiedUs, inode } }
}

/** One that was read and still is what was made. */
export interface ProvenFile {
  to: string
  stat: FileStamp
}

export interface Proof {
  proven: ProvenFile[]
  /** False when one of them could not be looked at now. */
  isComplete: boolean
}

/** Reads those that are there. What somebody has saved since, or has put there, is none of them. */
export async function proveMade(context: Context, files: readonly MadeFile[]): Promise<Proof> {
  const proof: Proof = { proven: [], isComplete: true }
  const { fs, root, engineFor } = context
  for (const { to, contentHash, seen } of files) {
    try {
      assertProjectPath(fs, root, to)
      const path = toAbsolute(root, to)
      const stat = fs.stat(path)
      const isSame =
        stat?.sizeBytes === seen.sizeBytes && stat.modifiedUs === seen.modifiedUs && stat.inode === seen.inode
      if (!isSame || stat.kind !== 'file') continue
      const found = await hashFile({ fs, engineFor }, path)
      if (Buffer.from(found.contentHash).toString('hex') === contentHash)
        proof.proven.push({ to, stat: found.stat })
    } catch (error) {
      if (!isClstError(error)) throw error
      proof.isComplete &&= error.code === 'path-outside-project' || error.code === 'file-not-found'
    }
  }
  return proof
}

/** Waits for nothing. A file that is tracked by now stays. False when one could not be removed now. */
export function removeProven(context: Context, files: readonly ProvenFile[]): boolean {
  const { fs, root } = context
  return files
    .map(({ to, stat }) =>
      isDone(() => {
        assertProjectPath(fs, root, to)
        const now = fs.stat(toAbsolute(root, to))
        if (now !== undefined && isSameStamp(now, stat) && !isTracked(context, to))
          fs.remove(toAbsolute(root, to))
      }),
    )
    .every(Boolean)
}

function isTracked(context: Context, path: string): boolean {
  return findAssetByPath(context.store, path) !== undefined || sequenceAt(context, path)?.asset !== undefined
}

/** Nothing but clst's own unfinished files, whatever a record says. False when one could not be removed now. */
export function removeTemporaries({ fs, root }: Context, paths: readonly string[]): boolean {
  return paths
    .map((path) =>
      isDone(() => {
        const { folder, fileName } = splitFolder(path)
        if (!isTemporaryName(fileName)) return
        assertProjectPath(fs, root, folder === '' ? 'file' : `${folder}/file`)
        if (fs.stat(toAbsolute(root, path))?.kind === 'file') fs.remove(toAbsolute(root, path))
      }),
    )
    .every(Boolean)
}

function isDone(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (isClstError(error)) return error.code === 'path-outside-project'
    throw error
  }
}
