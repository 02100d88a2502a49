import { ChunkLease } from '../checkpoints/chunk-lease.js'
import { type Context, makeId } from '../context.js'
import { edit } from '../edits/edit.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { noticesAbout } from '../moves/plan-move.js'
import { failpoint } from '../ports/failpoint.js'
import type { FileStat } from '../ports/file-system.js'
import { ProgressMeter } from '../progress.js'
import type { Notice, OperationOptions } from '../types.js'
import { type CopyContent, contentToCopy } from './copy-content.js'
import { assertNotTracked, type CopyPlan, planCopy } from './plan-copy.js'
import { insertCopyGroup, recordCollection, recordCopy } from './record-copies.js'
import { CopyFiles, type WrittenCopy } from './write-copies.js'

export interface CopyOptions extends OperationOptions {
  /** The destination is a collection to copy into, made when it is missing. */
  into?: boolean
}

export interface CopiedFile {
  from: string
  to: string
  assetId: string
  checkpointId: string
  sizeBytes: number
  /** Coded bytes that were added to the project file: 0 when all of them were stored before. */
  storedBytes: number
}

export interface CopyResult {
  kind: 'asset' | 'collection'
  from: string
  to: string
  /** One for each tracked file. */
  copied: CopiedFile[]
  notices: Notice[]
}

/** Copies in one transaction, which takes about as many milliseconds as they are. */
const SLICE = 200

/**
 * Makes new assets with the content of others: of one, or of all in a collection. They share the stored chunks, and have
 * one version each that says what it is a copy of; the history stays with the original. A working file that is not in a
 * checkpoint is copied as it is, of a missing one the newest version. Status, type, description, tags and picture come along;
 * files that are not tracked do not.
 *
 * Throws `asset-not-found` for what is not tracked, `file-exists`, `name-clash`, `invalid-argument` for a collection that
 * would go into itself, and what reading and writing files throws: nothing is left behind then.
 */
export async function copy(
  context: Context,
  path: string,
  destination: string,
  options: CopyOptions = {},
): Promise<CopyResult> {
  const plan = planCopy(context, path, destination, options.into === true)
  const lease = new ChunkLease(context, 'checkpoint')
  const files = new CopyFiles(context)
  const result: CopyResult = {
    kind: plan.source.kind === 'asset' ? 'asset' : 'collection',
    from: plan.source.path,
    to: plan.to,
    copied: [],
    notices: noticesAbout([{ path: plan.source.path, to: plan.to }]),
  }
  let done = 0
  const put = new Map<WrittenCopy, FileStat>()
  try {
    await writeAll(context, plan, files, new ChunkInserter(context.store, lease), options)
    failpoint('copy:written')
    const order = { description: `copied ${plan.source.path} to ${plan.to}`, group: makeId(context) }
    let groupId = ''
    do {
      const slice = files.written.slice(done, done + SLICE)
      const made = await edit(context, order, (current) => {
        if (done === 0) {
          assertNotTracked(context, plan.to)
          for (const path of files.folders) current.note({ did: 'make-folder', path })
          for (const collection of plan.collections) recordCollection(current, collection)
          groupId = insertCopyGroup(current, `Copy of ${plan.source.path}`)
        }
        return slice.map((file) => {
          const stat = files.put(file)
          put.set(file, stat)
          failpoint('copy:renamed')
          const { assetId, id, sizeBytes, storedBytes } = recordCopy(current, file, stat, groupId)
          return { from: file.path, to: file.to, assetId, checkpointId: id, sizeBytes, storedBytes }
        })
      })
      result.copied.push(...made)
      done += slice.length
      files.sync(slice)
    } while (done < files.written.length)
    failpoint('copy:committed')
    return result
  } catch (error) {
    // What was recorded stays, and can be taken back.
    files.takeBack(files.written.slice(done), put)
    throw error
  } finally {
    await lease.end()
  }
}

async function writeAll(
  context: Context,
  { assets, collections }: CopyPlan,
  files: CopyFiles,
  inserter: ChunkInserter,
  options: OperationOptions,
): Promise<void> {
  const { signal } = options
  const meter = new ProgressMeter(context.clock, options, 'reading', assets.length)
  const contents: CopyContent[] = []
  for (const source of assets) {
    meter.file(source.path)
    contents.push(await contentToCopy(context, source, inserter, { ...options, onBytes: meter.addBytes }))
    meter.addFile()
  }
  meter.begin(
    'writing',
    assets.length,
    contents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  )
  for (const { to } of collections) files.makeFolder(to)
  for (const [index, planned] of assets.entries()) {
    meter.file(planned.to)
    await files.write(planned, contents[index] as CopyContent, meter, signal)
    meter.addFile()
  }
}
