/** Numbered files become one asset with a history. */
import { ChunkLease } from '../checkpoints/chunk-lease.js'
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { toAbsolute } from '../paths.js'
import { failpoint } from '../ports/failpoint.js'
import { ProgressMeter } from '../progress.js'
import { findAssetByPath } from '../store/asset-rows.js'
import type { FileFailure, OperationOptions } from '../types.js'
import { revert } from '../working-files/revert.js'
import { isEqual } from '../working-files/tracked-file.js'
import { commitImport, type ImportOrder } from './commit-import.js'
import { type PlannedAsset, type PlannedVersion, planImport } from './plan-import.js'
import { type Original, removeOriginals } from './remove-originals.js'
import { type StoredAsset, storeVersions } from './store-versions.js'
import { versionTimes } from './version-times.js'

export interface ImportOptions extends OperationOptions {
  /** Project path of the asset; made from the names when absent. */
  into?: string
  /** Comment of every version; absent: which file it was. */
  message?: string
  /** Only answers what would be done. */
  dryRun?: boolean
  /** Removes the files when every version was read back and is equal to its file. */
  removeOriginals?: boolean
  /** Who saved a file, where the caller can tell; else it is the person who works here. */
  authorOf?: (absolutePath: string) => string | undefined
}

export interface ImportedVersion {
  /** The file that it was. */
  path: string
  number: number
  sizeBytes: number
  /** When the file was saved; never before the version that it follows. */
  createdAt: string
  author: string
  /** It is the working file of the asset. */
  isWorkingFile: boolean
}

export interface ImportedAsset {
  path: string
  /**
   * Oldest first. A working file that holds what the newest of the numbered files does is no version of its own; a dry run,
   * which reads no file, does not know that yet.
   */
  versions: ImportedVersion[]
  /** It was imported before, with just these versions: nothing was added. */
  isKnown: boolean
}

export interface ImportResult {
  dryRun: boolean
  assets: ImportedAsset[]
  /** Originals that are gone. */
  removed: string[]
  /** Originals that were to be removed and are left, and working files that could not be written. */
  failed: FileFailure[]
}

/** Checkpoints of one import; the records of more would keep others from writing for too long. */
const MAX_VERSIONS = 2000
const MAX_MESSAGE_CHARACTERS = 20_000

/**
 * Makes an asset with a history of each row of numbered files (`scene_v001.blend`, `scene_v002.blend` … become
 * `scene.blend`), all in one step. Where the file itself is not there, it gets the newest version. The originals are only
 * read. Patterns are project paths whose names may hold `*`, `?` and `[ab]`; a single file means the row it is in.
 *
 * An asset that has just these versions is left as it is, so that an import can be repeated. Throws `name-clash` when
 * there is another asset of that name, `file-not-found`, `invalid-argument`, and what storing files throws: nothing of the
 * call is visible then.
 */
export async function importVersions(
  context: Context,
  patterns: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const comment = options.message?.trim() === '' ? undefined : options.message
  if (comment !== undefined && comment.length > MAX_MESSAGE_CHARACTERS) {
    throw new ClstError('invalid-argument', 'The comment is too long (at most 20,000 characters).')
  }
  const planned = planImport(context, patterns, options.into)
  assertFew(planned)
  const total = (plans: readonly PlannedAsset[]) =>
    plans.flatMap(({ versions }) => versions).reduce((sum, { stat }) => sum + stat.sizeBytes, 0)
  const count = (plans: readonly PlannedAsset[]) => plans.flatMap(({ versions }) => versions).length
  const meter = new ProgressMeter(context.clock, options, 'reading', count(planned), total(planned))
  const known = new Map<PlannedAsset, number>()
  for (const plan of planned) {
    if (plan.asset === undefined) continue
    known.set(plan, await findInHistory(context, plan, meter, options.signal))
  }
  const repeated = new Set<PlannedVersion>()
  const describe = (plan: PlannedAsset) => {
    const asset = describeAsset(context, plan, known.has(plan), options)
    return {
      ...asset,
      versions: asset.versions.filter((_, index) => !repeated.has(plan.versions[index] as PlannedVersion)),
    }
  }
  if (options.dryRun === true) {
    return { dryRun: true, assets: planned.map(describe), removed: [], failed: [] }
  }
  const fresh = planned.filter((plan) => !known.has(plan))
  const order = { comment, authorOf: options.authorOf }
  if (fresh.length > 0) {
    const stored = await storeAndCommit(context, fresh, order, meter, options.signal)
    const made = new Set(stored.flatMap(({ versions }) => versions.map(({ path }) => path)))
    for (const version of fresh.flatMap(({ versions }) => versions)) {
      if (!made.has(version.path)) repeated.add(version)
    }
  }
  const assets = planned.map(describe)
  const failed = await writeWorkingFiles(context, planned, options)
  if (options.removeOriginals !== true) return { dryRun: false, assets, removed: [], failed }
  meter.begin('verifying', count(planned), total(planned))
  const cleaned = await removeOriginals(context, originals(context, planned, known), meter, options.signal)
  return { dryRun: false, assets, removed: cleaned.removed, failed: [...failed, ...cleaned.failed] }
}

/** Chunks that were recognised can be pruned by another process before they are named. Then the files are read again. */
async function storeAndCommit(
  context: Context,
  planned: readonly PlannedAsset[],
  order: ImportOrder,
  meter: ProgressMeter,
  signal: AbortSignal | undefined,
): Promise<StoredAsset[]> {
  const files = planned.flatMap(({ versions }) => versions)
  const bytes = files.reduce((sum, { stat }) => sum + stat.sizeBytes, 0)
  const lease = new ChunkLease(context, 'import')
  const tryOnce = async () => {
    meter.begin('storing', files.length, bytes)
    const stored = await storeVersions(context, planned, meter, lease, signal)
    throwIfAborted(signal)
    await commitImport(context, stored, order, lease, signal)
    return stored
  }
  try {
    return await tryOnce()
  } catch (error) {
    if (!isClstError(error) || error.code !== 'chunk-missing') throw error
    await lease.holdEverything()
    return await tryOnce()
  } finally {
    await lease.end()
  }
}

function assertFew(planned: readonly PlannedAsset[]): void {
  const count = planned.reduce((sum, { versions }) => sum + versions.length, 0)
  if (count <= MAX_VERSIONS) return
  const message = `These are ${count} files. Import at most ${MAX_VERSIONS} in one go.`
  throw new ClstError('invalid-argument', message, { details: { count } })
}

/**
 * Answers after how many of the asset's versions those of the files begin: 1 where the first was the working file. Throws
 * `name-clash` unless the oldest versions are just these files.
 */
async function findInHistory(
  context: Context,
  plan: PlannedAsset,
  meter: ProgressMeter,
  signal: AbortSignal | undefined,
): Promise<number> {
  const sql = `SELECT m.content_hash AS hash FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id
    WHERE c.asset_id = ? AND c.number IS NOT NULL AND c.trashed_at IS NULL ORDER BY c.number LIMIT ?`
  const versions = plan.versions.filter(({ isWorkingFile }) => !isWorkingFile)
  const there = context.store.all<{ hash: Uint8Array }>(sql, plan.asset?.id ?? '', versions.length + 1)
  const input = { fs: context.fs, engineFor: context.engineFor, signal, onBytes: meter.addBytes }
  let offsets = plan.beginsWithWorkingFile ? [0, 1] : [0]
  for (const [index, { path, absolutePath }] of versions.entries()) {
    meter.file(path)
    const { contentHash } = await hashFile(input, absolutePath)
    offsets = offsets.filter((offset) => {
      const own = there[index + offset]?.hash
      return own !== undefined && isEqual(own, contentHash)
    })
    if (offsets.length > 0) continue
    const message = `"${plan.path}" is tracked already, with other versions than these files.`
    throw new ClstError('name-clash', message, { details: { path: plan.path, other: path } })
  }
  return offsets[0] ?? 0
}

function describeAsset(
  context: Context,
  plan: PlannedAsset,
  isKnown: boolean,
  options: ImportOptions,
): ImportedAsset {
  const times = versionTimes(
    plan.versions.map(({ stat }) => stat.modifiedUs),
    context.clock.now(),
  )
  const versions = plan.versions.map(({ path, absolutePath, number, stat, isWorkingFile }, index) => ({
    path,
    number,
    sizeBytes: stat.sizeBytes,
    createdAt: new Date(times[index] as number).toISOString(),
    author: options.authorOf?.(absolutePath) ?? context.personName,
    isWorkingFile,
  }))
  return { path: plan.path, versions, isKnown }
}

/** What is imported is safe whether or not its working file can be written; `revert` brings it later. */
async function writeWorkingFiles(
  context: Context,
  planned: readonly PlannedAsset[],
  options: OperationOptions,
): Promise<FileFailure[]> {
  const failed: FileFailure[] = []
  for (const { path, versions } of planned) {
    if (versions.some(({ isWorkingFile }) => isWorkingFile)) continue
    if (context.fs.stat(toAbsolute(context.root, path)) !== undefined) continue
    try {
      throwIfAborted(options.signal)
      await revert(context, path, options)
      failpoint('import:working-file-written')
    } catch (error) {
      if (!isClstError(error)) throw error
      failed.push({ path, ...error.toJSON() })
    }
  }
  return failed
}

/** The files whose versions are in the project now; a working file is no original. */
function originals(
  context: Context,
  planned: readonly PlannedAsset[],
  known: ReadonlyMap<PlannedAsset, number>,
): Original[] {
  const sql = `SELECT manifest_id AS manifestId, number FROM checkpoint
    WHERE asset_id = ? AND number IS NOT NULL AND trashed_at IS NULL ORDER BY number`
  return planned.flatMap((plan) => {
    const asset = findAssetByPath(context.store, plan.path)
    const offset = known.get(plan) ?? 0
    const rows = context.store.all<{ manifestId: number }>(sql, asset?.id ?? '')
    return plan.versions
      .map(({ path, absolutePath, isWorkingFile }, index) => {
        return { path, absolutePath, isWorkingFile, manifestId: rows[index + offset]?.manifestId ?? 0 }
      })
      .filter(({ isWorkingFile }) => !isWorkingFile)
  })
}
