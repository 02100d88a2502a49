/** Puts a version of a sequence in the place of its frames, one file at a time, each wholly the old or the new one. */

import nodePath from 'node:path'
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { isSameStamp } from '../ports/file-stamp.js'
import type { FileStat } from '../ports/file-system.js'
import { type MemberRow, type WorkingMemberRow, workingMemberRow } from '../store/sequence-rows.js'
import { isEqual } from '../working-files/tracked-file.js'
import { putInPlace, writeVersion } from '../working-files/write-version.js'
import type { FrameFile } from './list-frames.js'

export interface WriteSequenceInput {
  /** Absolute path of the folder of the frames. */
  folder: string
  target: readonly MemberRow[]
  /** What lies there, with its content; the caller has made sure that it is in some version. */
  present: readonly FrameFile[]
  contents: ReadonlyMap<string, Uint8Array>
  /** Frames that are read once more before they go: their look proves nothing. */
  racy: ReadonlySet<string>
  /** Called before the first file is replaced or removed. */
  before: () => Promise<void>
  signal?: AbortSignal | undefined
  onBytes?: ((bytes: number) => void) | undefined
  onFile?: (fileName: string) => void
}

/**
 * Writes the frames that differ and removes those that the version does not have. Answers what lies there then. Throws
 * `working-file-changing` when a frame was written meanwhile: what was done until then stays, each file whole.
 */
export async function writeSequence(
  context: Context,
  input: WriteSequenceInput,
): Promise<WorkingMemberRow[]> {
  const { folder, target, signal, onBytes } = input
  const present = new Map(input.present.map(({ fileName, stat }) => [fileName, stat]))
  const names = new Set(target.map(({ fileName }) => fileName))
  const members: WorkingMemberRow[] = []
  let isBegun = false
  const begin = async () => {
    if (!isBegun) await input.before()
    isBegun = true
  }
  for (const member of target) {
    throwIfAborted(signal)
    input.onFile?.(member.fileName)
    const path = nodePath.join(folder, member.fileName)
    const old = present.get(member.fileName)
    const content = input.contents.get(member.fileName)
    if (old === undefined || content === undefined || !isEqual(content, member.contentHash)) {
      const mode = old === undefined ? undefined : old.mode & 0o7777
      const { temporaryPath } = await writeVersion(context, member.manifestId, path, {
        signal,
        onBytes,
        mode,
      })
      const prepare = async () => {
        if (old !== undefined) context.fs.copyAttributes(path, temporaryPath)
        // First: it can wait long for its turn to write, and the frame may be rendered anew meanwhile.
        await begin()
        await assertUntouched(context, input, member.fileName, old)
      }
      await putInPlace(context.fs, temporaryPath, path, { prepare })
      failpoint('sequence:frame-written')
    } else onBytes?.(member.sizeBytes)
    const stat = context.fs.stat(path)
    // Counts as racy until it is looked at again, as after a revert of a file.
    if (stat !== undefined) members.push(workingMemberRow(member.fileName, { ...member, stat }, true))
  }
  for (const { fileName, stat } of input.present) {
    if (names.has(fileName)) continue
    throwIfAborted(signal)
    const path = nodePath.join(folder, fileName)
    await begin()
    await assertUntouched(context, input, fileName, stat)
    context.fs.remove(path)
    failpoint('sequence:frame-removed')
  }
  context.fs.syncFolder(folder)
  return members
}

/** Nothing may be waited for between its answer and what is done to the frame. */
async function assertUntouched(
  context: Context,
  { folder, contents, racy }: WriteSequenceInput,
  fileName: string,
  before: FileStat | undefined,
): Promise<void> {
  const path = nodePath.join(folder, fileName)
  const looksSame = () => {
    const now = context.fs.stat(path)
    return before === undefined || now === undefined ? before === now : isSameStamp(before, now)
  }
  if (looksSame()) {
    if (before === undefined || !racy.has(fileName)) return
    const { fs, engineFor } = context
    const { contentHash } = await hashFile({ fs, engineFor }, path)
    const known = contents.get(fileName)
    if (known !== undefined && isEqual(known, contentHash) && looksSame()) return
  }
  const message = 'Frames are being written. Try again when the renderer has finished.'
  throw new ClstError('working-file-changing', message, { details: { path } })
}
