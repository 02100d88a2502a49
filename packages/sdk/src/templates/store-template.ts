/** Stores the bytes of a starter file: in the project they are a content like that of a version, and share its chunks. */
import { automaticPreview } from '../checkpoints/automatic-preview.js'
import { ChunkLease } from '../checkpoints/chunk-lease.js'
import { type StoredFile, storeWorkingFile } from '../checkpoints/store-working-file.js'
import type { Context } from '../context.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { ClstError, isClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { ProgressMeter } from '../progress.js'
import { putManifest } from '../store/manifest-rows.js'
import { putPreview } from '../store/preview-rows.js'
import type { OperationOptions, PreviewData } from '../types.js'

/** Bytes that are stored, but that nothing names yet. */
export interface StoredTemplate {
  stored: StoredFile
  preview: PreviewData | undefined
  lease: ChunkLease
}

/** What a template row names. */
export interface TemplateContent {
  manifestId: number
  previewId: number | null
}

/**
 * Reads a file and stores its bytes, then runs `record`, which names them in a transaction through `nameContent`; once
 * more from the start when chunks disappeared between the two. Throws `file-not-found`, `not-a-regular-file`,
 * `working-file-changing`, and what storing throws.
 */
export async function withStoredTemplate<T>(
  context: Context,
  absolutePath: string,
  options: OperationOptions,
  record: (template: StoredTemplate) => Promise<T>,
): Promise<T> {
  assertOrdinaryFile(context, absolutePath)
  const lease = new ChunkLease(context, 'checkpoint')
  try {
    try {
      return await record(await storeOnce(context, absolutePath, lease, options))
    } catch (error) {
      if (!isClstError(error) || error.code !== 'chunk-missing') throw error
      await lease.holdEverything()
      return await record(await storeOnce(context, absolutePath, lease, options))
    }
  } finally {
    await lease.end()
  }
}

/** In the transaction that writes the row. Throws `chunk-missing` when chunks were pruned meanwhile. */
export function nameContent({ store }: Context, { stored, preview, lease }: StoredTemplate): TemplateContent {
  const manifestId = putManifest(store, { ...stored, runs: stored.runs() })
  lease.release()
  return { manifestId, previewId: preview === undefined ? null : putPreview(store, preview).id }
}

async function storeOnce(
  context: Context,
  absolutePath: string,
  lease: ChunkLease,
  options: OperationOptions,
): Promise<StoredTemplate> {
  const { signal } = options
  const { sizeBytes = 0 } = context.fs.stat(absolutePath) ?? {}
  const meter = new ProgressMeter(context.clock, options, 'storing', 1, sizeBytes)
  const inserter = new ChunkInserter(context.store, lease)
  let preview: PreviewData | undefined
  const stored = await storeWorkingFile(
    context,
    absolutePath,
    { inserter, signal, onBytes: meter.addBytes },
    async (file) => {
      preview = await automaticPreview(file, absolutePath, signal)
    },
  )
  await inserter.flush()
  failpoint('template:stored')
  return { stored, preview, lease }
}

function assertOrdinaryFile({ fs }: Context, path: string): void {
  const kind = fs.stat(path)?.kind
  if (kind === 'file') return
  const details = { path }
  if (kind === undefined) throw new ClstError('file-not-found', `There is no file "${path}".`, { details })
  throw new ClstError('not-a-regular-file', `"${path}" is not an ordinary file.`, { details })
}
