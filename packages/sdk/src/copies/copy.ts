import { ChunkLease } from '../checkpoints/chunk-lease.js'
import { type Context, makeId } from '../context.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { noticesAbout } from '../moves/plan-move.js'
import { failpoint } from '../ports/failpoint.js'
import { ProgressMeter } from '../progress.js'
import type { Notice, OperationOptions } from '../types.js'
import { contentToCopy } from './copy-content.js'
import { NewFiles } from './new-files.js'
import { assertNotTracked, type CopyPlan, planCopy } from './plan-copy.js'
import { insertCopyGroup, type PlannedCopy, recordCollection, recordCopy } from './record-copies.js'

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

/** Files in one transaction, which takes about as many milliseconds as they are; a sequence is never divided. */
const SLICE = 200

/**
 * Makes new assets with the content of others: of one, or of all in a collection; of a sequence all its files. They share the stored chunks, and have
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
  const files = new NewFiles(context)
  const result: CopyResult = {
    kind: plan.source.kind === 'asset' ? 'asset' : 'collection',
    from: plan.source.path,
    to: plan.to,
    copied: [],
    notices: noticesAbout([{ path: plan.source.path, to: plan.to }]),
  }
  try {
    const copies = await writeAll(context, plan, files, new ChunkInserter(context.store, lease), options)
    failpoint('copy:written')
    const order = { description: `copied ${plan.source.path} to ${plan.to}`, group: makeId(context) }
    let groupId = ''
    for (const slice of inSlices(copies)) {
      const made = await files.record(
        order,
        slice.flatMap(({ content }) => content.files),
        (current, put) => {
          if (groupId === '') {
            assertNotTracked(context, plan.to)
            for (const path of files.folders) current.note({ did: 'make-folder', path })
            for (const collection of plan.collections) recordCollection(current, collection)
            groupId = insertCopyGroup(current, `Copy of ${plan.source.path}`)
          }
          return slice.map((copied) => {
            const created = recordCopy(current, copied, groupId, (file) => {
              const stat = put(file)
              failpoint('copy:renamed')
              return stat
            })
            const { assetId, id, sizeBytes, storedBytes } = created
            return { from: copied.path, to: copied.to, assetId, checkpointId: id, sizeBytes, storedBytes }
          })
        },
      )
      result.copied.push(...made)
    }
    await files.end()
    failpoint('copy:committed')
    return result
  } catch (error) {
    // What was recorded stays, and can be taken back.
    await files.takeBack()
    throw error
  } finally {
    await lease.end()
  }
}

async function writeAll(
  context: Context,
  { assets, collections }: CopyPlan,
  files: NewFiles,
  inserter: ChunkInserter,
  options: OperationOptions,
): Promise<PlannedCopy[]> {
  const { signal } = options
  const meter = new ProgressMeter(context.clock, options, 'reading', assets.length)
  const copies: PlannedCopy[] = []
  for (const planned of assets) {
    meter.file(planned.path)
    const content = await contentToCopy(context, planned, { ...options, inserter, onBytes: meter.addBytes })
    copies.push({ ...planned, content })
    meter.addFile()
  }
  const wanted = copies.flatMap(({ content }) => content.files)
  const sizeBytes = wanted.reduce((sum, file) => sum + file.sizeBytes, 0)
  meter.begin('writing', wanted.length, sizeBytes)
  await files.begin(
    wanted,
    collections.map(({ to }) => to),
    signal,
  )
  for (const file of wanted) {
    meter.file(file.to)
    await files.write(file, meter, signal)
    meter.addFile()
  }
  return copies
}

/** At least one, also when only collections are copied. */
function inSlices(copies: readonly PlannedCopy[]): PlannedCopy[][] {
  const slices: PlannedCopy[][] = [[]]
  let files = 0
  for (const copied of copies) {
    if (files >= SLICE) {
      slices.push([])
      files = 0
    }
    slices.at(-1)?.push(copied)
    files += copied.content.files.length
  }
  return slices
}
