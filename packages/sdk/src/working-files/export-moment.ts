/** Writes the project as it was at a moment into a folder of its own. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { assertPlainPath, isOwnName, joinPath, splitFolder, splitPath } from '../paths.js'
import type { FileSystem } from '../ports/file-system.js'
import { ProgressMeter } from '../progress.js'
import { isFrameName } from '../sequences/version-members.js'
import { assetPath } from '../store/asset-rows.js'
import { findVersion, type Version } from '../store/checkpoint-rows.js'
import { listMembers } from '../store/sequence-rows.js'
import { pathKey } from '../store/tracked-tree.js'
import type { FileFailure, OperationOptions } from '../types.js'
import { FileBatch } from './file-batch.js'
import { versionsAt } from './moment.js'
import { type BegunFile, beginVersion, putInPlace } from './write-version.js'

export interface ExportMomentOptions extends OperationOptions {
  /** Milliseconds since 1970; absent: the newest version of every file. */
  at?: number
  /** Absolute path of a folder outside of the project that is empty, or is made. */
  folder: string
}

export interface ExportMomentResult {
  at?: string
  folder: string
  files: number
  writtenBytes: number
  failed: FileFailure[]
}

/**
 * Every file that was tracked at the moment, under its present name, in its newest checkpoint at or before the moment;
 * also one that was deleted since, as long as it is in the trash. Working files are not touched. What fails does not hold
 * up the others.
 *
 * Throws `file-exists` for a folder that is not empty, `invalid-argument` for one in the project, and `cancelled`.
 */
export async function exportMoment(
  context: Context,
  options: ExportMomentOptions,
): Promise<ExportMomentResult> {
  const { folder, signal } = options
  prepareFolder(context, folder)
  const files = filesAt(context, options.at).flatMap((file) => filesOf(context, file))
  const result: ExportMomentResult = {
    ...(options.at === undefined ? {} : { at: new Date(options.at).toISOString() }),
    ...{ folder, files: 0, writtenBytes: 0, failed: [] },
  }
  const meter = new ProgressMeter(context.clock, options, 'writing')
  meter.begin(
    'writing',
    files.length,
    files.reduce((sum, { version }) => sum + version.sizeBytes, 0),
  )
  const folders = new Set<string>()
  const batch = new FileBatch(context.fs)
  const surviving = async (path: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (!isClstError(error) || error.code === 'cancelled' || error.code === 'internal') throw error
      result.failed.push({ path, ...error.toJSON() })
    }
  }
  try {
    for (const { path, version, isFrame } of files) {
      throwIfAborted(signal)
      meter.file(path)
      const target = nodePath.join(folder, ...splitPath(path))
      const options = { signal, onBytes: meter.addBytes }
      await surviving(path, async () => {
        assertPlainPath(path)
        if (!isFrame) throw new ClstError('content-damaged', 'The list of files names one that is no frame.')
        folders.add(nodePath.dirname(target))
        context.fs.makeFolder(nodePath.dirname(target))
        const begun = await beginVersion(context, version.manifestId, target, options)
        await batch.add(begun, version.sizeBytes, () =>
          surviving(path, async () => {
            await put(context.fs, begun, target)
            result.files++
            result.writtenBytes += version.sizeBytes
          }),
        )
      })
      meter.addFile()
    }
    await batch.finish()
  } finally {
    await batch.discard()
  }
  for (const each of folders) if (context.fs.stat(each) !== undefined) context.fs.syncFolder(each)
  return result
}

async function put(fs: FileSystem, { temporaryPath, finish }: BegunFile, target: string): Promise<void> {
  await finish()
  const isFree = () => fs.stat(target) === undefined
  if (await putInPlace(fs, temporaryPath, target, { isReady: isFree })) return
  throw new ClstError('file-exists', `"${target}" exists already.`, { details: { path: target } })
}

/** Of a sequence all its files, and whether each has the name of a frame. */
function filesOf(context: Context, file: FileAt): (FileAt & { isFrame: boolean })[] {
  const members = listMembers(context.store, file.version.id)
  if (members.length === 0) return [{ ...file, isFrame: true }]
  const { folder, fileName: sequence } = splitFolder(file.path)
  return members.map(({ fileName, manifestId, contentHash, sizeBytes }) => {
    const version = { ...file.version, manifestId, contentHash, sizeBytes }
    return { path: joinPath(folder, fileName), version, isFrame: isFrameName(sequence, fileName) }
  })
}

function prepareFolder(context: Context, folder: string): void {
  const { fs, root } = context
  const details = { path: folder }
  if (isOwnName(nodePath.basename(folder))) {
    throw new ClstError('path-reserved', 'Names like this belong to clst itself.', { details })
  }
  const inside = nodePath.relative(root, realPlace(fs, folder))
  const isInside = inside === '' || !(inside.split(nodePath.sep)[0] === '..' || nodePath.isAbsolute(inside))
  if (isInside) {
    throw new ClstError('invalid-argument', 'Choose a folder outside of the project.', { details })
  }
  fs.makeFolder(folder)
  if (fs.list(folder).length > 0) {
    throw new ClstError('file-exists', `The folder "${folder}" is not empty.`, { details })
  }
}

/** Where a folder is or would be, without links. */
function realPlace(fs: FileSystem, folder: string): string {
  const parent = nodePath.dirname(folder)
  if (fs.stat(folder) !== undefined || parent === folder) return fs.realPath(folder)
  return nodePath.join(realPlace(fs, parent), nodePath.basename(folder))
}

interface FileAt {
  path: string
  version: Version
}

/** Of two files with one name (one was renamed since) the one that is not in the trash. */
function filesAt({ store }: Context, at: number | undefined): FileAt[] {
  const moment = at ?? Number.POSITIVE_INFINITY
  const versions = versionsAt(store, moment)
  const files = new Map<string, FileAt>()
  const sql = 'SELECT id, trashed_at FROM asset ORDER BY trashed_at IS NOT NULL, trashed_at DESC'
  for (const [id, trashedAt] of store.rows<[string, number | null]>(sql)) {
    const version = findVersion(store, versions.get(id) ?? null)
    const path = assetPath(store, id)
    if (version === undefined || path === '' || (trashedAt !== null && trashedAt <= moment)) continue
    if (!files.has(pathKey(path))) files.set(pathKey(path), { path, version })
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}
