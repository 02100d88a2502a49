/** Puts a version of an asset in the place of its working file. */

import nodePath from 'node:path'
import { assertSameFile, getAssetByPath, workingFilePath } from '../assets/find-asset.js'
import { whileItIsThere } from '../checkpoints/gone-version.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import { makeSafetyCheckpoint, type SafeFile } from '../checkpoints/safety-checkpoint.js'
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { ClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { isSameStamp, isUntouched } from '../ports/file-stamp.js'
import { ProgressMeter } from '../progress.js'
import { isSequence } from '../sequences/list-frames.js'
import { revertSequence } from '../sequences/revert-sequence.js'
import type { AssetRow } from '../store/asset-rows.js'
import { type CheckpointRow, findVersion, getVersion, type Version } from '../store/checkpoint-rows.js'
import { findWorkingFile, putWorkingFile, setWriting } from '../store/working-file-rows.js'
import type { OperationOptions, RevertResult } from '../types.js'
import { ensureFolder } from './ensure-folder.js'
import { versionWith } from './keep-bytes.js'
import { removeLeftovers } from './leftovers.js'
import { assertReplaceable } from './replaced-content.js'
import { openForReuse } from './reuse-working-file.js'
import { isEqual, workingFileRow } from './tracked-file.js'
import { putInPlace, writeVersion } from './write-version.js'

export interface RevertOptions extends OperationOptions {
  /** v012, 12, s3, a label or an id; the newest when absent. */
  to?: string
}

const ATTEMPTS = 3

/**
 * The working file becomes the version. Bytes that are in no checkpoint are kept as a safety copy first. At every moment
 * the file is wholly the old or wholly the new one; its modification time is now, its permissions stay.
 *
 * Throws `asset-not-found`, `checkpoint-not-found`, `chunk-missing`, `chunk-damaged`, `content-damaged`,
 * `name-clash`, `not-a-regular-file`, `working-file-busy`, `working-file-changing`, `storage-full`, `permission-denied`.
 */
export async function revert(
  context: Context,
  path: string,
  options: RevertOptions = {},
): Promise<RevertResult> {
  if (context.store.isReadOnly) {
    throw new ClstError(
      'read-only',
      'The project can only be read here. Export the version to another place instead.',
    )
  }
  context.store.assertSchemaUnchanged()
  const asset = getAssetByPath(context, path)
  const target = resolveVersion(context, asset, path, options.to)
  return whileItIsThere(context.store, target.id, path, () =>
    isSequence(asset)
      ? revertSequence(context, asset, target, options)
      : revertFile(context, path, asset, target, options),
  )
}

async function revertFile(
  context: Context,
  path: string,
  asset: AssetRow,
  target: CheckpointRow,
  options: RevertOptions,
): Promise<RevertResult> {
  assertSameFile(context, path, asset)
  const absolutePath = workingFilePath(context, path, asset)
  ensureFolder(context.fs, context.root, nodePath.dirname(absolutePath))
  removeLeftovers(context, nodePath.dirname(absolutePath))
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const result = await tryRevert(context, { path, absolutePath, asset, target }, options)
    if (result !== undefined) return result
  }
  throw new ClstError('working-file-changing', `"${path}" is being written. Try again when it is saved.`, {
    details: { path },
  })
}

interface Job {
  path: string
  absolutePath: string
  asset: AssetRow
  target: CheckpointRow
}

/** Undefined when the working file changed meanwhile. */
async function tryRevert(
  context: Context,
  job: Job,
  options: RevertOptions,
): Promise<RevertResult | undefined> {
  const { path, absolutePath, asset, target } = job
  const version = getVersion(context.store, target.id)
  const meter = new ProgressMeter(context.clock, options, 'reading', 1, version.sizeBytes)
  meter.file(path)
  const found = await lookAtWorkingFile(context, job, options, meter)
  const answer = {
    path,
    checkpointId: target.id,
    number: target.number ?? target.safetyNumber ?? 0,
    isSafety: target.number === null,
    ...headNumber(context, asset),
    sizeBytes: version.sizeBytes,
    ...(found?.safety === undefined ? {} : { safety: found.safety }),
  }
  if (found !== undefined && isEqual(found.contentHash, version.contentHash)) {
    await record(context, job, version)
    return { ...answer, unchanged: true }
  }
  if (found !== undefined && found.safety === undefined) {
    await assertReplaceable(context, found.contentHash, target.manifestId, options.signal)
  }
  meter.begin('writing', 1, version.sizeBytes)
  const bytes = found === undefined ? undefined : openForReuse(context, absolutePath, found.contentHash)
  let temporaryPath: string
  try {
    const { signal } = options
    const mode = found === undefined ? undefined : found.stat.mode & 0o7777
    const onBytes = meter.addBytes
    const written = await writeVersion(context, target.manifestId, absolutePath, {
      signal,
      onBytes,
      mode,
      reuse: bytes,
    })
    temporaryPath = written.temporaryPath
  } finally {
    bytes?.close()
  }
  if (!(await replaceOrForget(context, job, temporaryPath, found))) return undefined
  failpoint('revert:renamed')
  context.fs.syncFolder(nodePath.dirname(absolutePath))
  await record(context, job, version)
  failpoint('revert:recorded')
  context.store.settle()
  return { ...answer, unchanged: false }
}

function headNumber(context: Context, asset: AssetRow): { headNumber?: number } {
  const number = findVersion(context.store, asset.headId)?.number
  return number == null ? {} : { headNumber: number }
}

/**
 * Puts the file in its place; false when somebody wrote to the working file meanwhile. Where it is not put there, also
 * because another program holds the file, the intent to do so must not stay.
 */
async function replaceOrForget(
  context: Context,
  { absolutePath, asset, target }: Job,
  temporaryPath: string,
  found: SafeFile | undefined,
): Promise<boolean> {
  const { store, fs } = context
  let isIntended = false
  const prepare = async () => {
    if (found !== undefined) fs.copyAttributes(absolutePath, temporaryPath)
    // Before the last look at the file: it can wait long for its turn to write, and the file may be saved meanwhile.
    await store.write(() => setWriting(store, asset.id, target.id))
    isIntended = true
    failpoint('revert:intent-recorded')
    return !(await hasChanged(context, absolutePath, found))
  }
  const isReady = () => looksAsFound(context, absolutePath, found)
  const forget = () => store.write(() => setWriting(store, asset.id, null))
  try {
    if (await putInPlace(fs, temporaryPath, absolutePath, { prepare, isReady })) return true
  } catch (error) {
    if (isIntended) await forget().catch(() => {})
    throw error
  }
  await forget()
  return false
}

/** Whether somebody wrote to the working file, or made one, since it was looked at. */
async function hasChanged(
  context: Context,
  absolutePath: string,
  found: SafeFile | undefined,
): Promise<boolean> {
  if (!looksAsFound(context, absolutePath, found)) return true
  if (found === undefined || !found.isRacy) return false
  const again = await hashFile({ fs: context.fs, engineFor: context.engineFor }, absolutePath)
  return !isEqual(again.contentHash, found.contentHash)
}

function looksAsFound(context: Context, absolutePath: string, found: SafeFile | undefined): boolean {
  const now = context.fs.stat(absolutePath)
  if (found === undefined || now === undefined) return found === now
  return now.kind === 'file' && isSameStamp(found.stat, now)
}

/** What lies in the place now; makes sure that its bytes are in some checkpoint. */
async function lookAtWorkingFile(
  context: Context,
  job: Job,
  options: RevertOptions,
  meter: ProgressMeter,
): Promise<SafeFile | undefined> {
  const { path, absolutePath, asset } = job
  const stat = context.fs.stat(absolutePath)
  if (stat === undefined) return undefined
  if (stat.kind !== 'file') {
    const message = `At "${path}" there is a folder, a link or a special file. Move it away first.`
    throw new ClstError('not-a-regular-file', message, { details: { path } })
  }
  const row = findWorkingFile(context.store, asset.id)
  const isKnown = row?.contentHash != null && row.isBaseContent === 1 && isUntouched(row, stat)
  if (isKnown && versionWith(context, asset.id, row.contentHash as Uint8Array) !== undefined) {
    return { stat, contentHash: row.contentHash as Uint8Array, isRacy: false, safety: undefined }
  }
  const { signal } = options
  return makeSafetyCheckpoint(context, { path, absolutePath, asset, row, signal, onBytes: meter.addBytes })
}

/** Records what the working file is now. When it was replaced again already, its content says so at the next look. */
async function record(context: Context, job: Job, version: Version): Promise<void> {
  const { store } = context
  const stat = context.fs.stat(job.absolutePath)
  if (stat === undefined || stat.sizeBytes !== version.sizeBytes) return
  // Proof that these are the version's bytes needs them read again, unless the stamp is old enough: until then the row
  // counts as racy, so that the next look settles it.
  await store.write(() => {
    const isPinned =
      store.get<{ headId: string }>('SELECT head_id AS headId FROM asset WHERE id = ?', job.asset.id)
        ?.headId !== version.id
    const seen = { contentHash: version.contentHash, stat }
    putWorkingFile(store, workingFileRow(job.asset.id, seen, true, { base: version, isPinned }))
  })
}
