import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { ProgressMeter } from '../progress.js'
import { type CheckpointRow, getVersion } from '../store/checkpoint-rows.js'
import type { ExportedVersion, OperationOptions } from '../types.js'
import { temporaryPathBeside, writeVersion } from '../working-files/write-version.js'
import { membersToWrite, totalSize } from './version-members.js'

/**
 * Writes the files of a version into a new folder, which appears when all of them are written. Throws `file-exists` when
 * something is there. `mode`: permissions of the files.
 */
export async function exportSequence(
  context: Context,
  target: CheckpointRow,
  output: string,
  options: OperationOptions & { mode?: number },
): Promise<ExportedVersion> {
  const members = membersToWrite(context, getVersion(context.store, target.id))
  const sizeBytes = totalSize(members)
  assertFree(context, output)
  const meter = new ProgressMeter(context.clock, options, 'writing', members.length, sizeBytes)
  const { signal, mode } = options
  const folder = temporaryPathBeside(context, output)
  context.fs.makeFolder(folder)
  const written: string[] = []
  try {
    for (const { fileName, manifestId } of members) {
      throwIfAborted(signal)
      meter.file(fileName)
      const path = nodePath.join(folder, fileName)
      const { temporaryPath } = await writeVersion(context, manifestId, path, {
        signal,
        onBytes: meter.addBytes,
        mode,
      })
      written.push(temporaryPath)
      context.fs.rename(temporaryPath, path)
      written[written.length - 1] = path
      meter.addFile()
    }
    context.fs.syncFolder(folder)
    assertFree(context, output)
    context.fs.rename(folder, output)
  } catch (error) {
    removeUnfinishedFolder(context, folder, written)
    throw error
  }
  context.fs.syncFolder(nodePath.dirname(output))
  const number = target.number ?? target.safetyNumber ?? 0
  return { outputPath: output, checkpointId: target.id, number, isSafety: target.number === null, sizeBytes }
}

function assertFree(context: Context, output: string): void {
  if (context.fs.stat(output) === undefined) return
  const message = `"${output}" exists already. A sequence is written into a folder of its own.`
  throw new ClstError('file-exists', message, { details: { path: output, isReplaceable: false } })
}

/** Best effort: what made the export fail is what the person has to know. */
function removeUnfinishedFolder(context: Context, folder: string, written: readonly string[]): void {
  try {
    for (const path of written) context.fs.remove(path)
    context.fs.removeFolder(folder)
  } catch (error) {
    if (!isClstError(error)) throw error
  }
}
