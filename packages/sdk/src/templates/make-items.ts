/** Makes collections, assets from templates and dependencies in one go. */
import { type Context, makeId } from '../context.js'
import { CopyFiles, type WrittenCopy } from '../copies/write-copies.js'
import { type Edit, edit } from '../edits/edit.js'
import { failpoint } from '../ports/failpoint.js'
import type { FileStat } from '../ports/file-system.js'
import { ProgressMeter } from '../progress.js'
import type { OperationOptions } from '../types.js'
import type { AssetToMake, DependencyToMake, ItemsToMake } from './plan-items.js'
import {
  insertMadeGroup,
  type MadeAsset,
  recordMadeAsset,
  recordMadeCollection,
  recordMadeDependency,
} from './record-items.js'

export interface MakeOptions extends OperationOptions {
  /** What is done, as undo says it. */
  description: string
  /** Of the first checkpoints. */
  comment: string
}

/** Records in one transaction, which takes about as many milliseconds as they are. */
const SLICE = 200

type Written = WrittenCopy<AssetToMake>

/**
 * The working files are written first, under temporary names; then records and files appear together, 200 at a time.
 * When anything fails before the records, nothing is left behind; what was recorded by then stays. All of it is taken
 * back by one undo. The items must have been checked. Throws `chunk-damaged`, `storage-full`, `file-exists`, …
 */
export async function makeItems(
  context: Context,
  items: ItemsToMake,
  options: MakeOptions,
): Promise<MadeAsset[]> {
  const files = new CopyFiles<AssetToMake>(context)
  const put = new Map<Written, FileStat>()
  const made: MadeAsset[] = []
  try {
    await writeAll(context, items, files, options)
    failpoint('make:written')
    const { description, signal } = options
    const order = { description, group: makeId(context), signal }
    let groupId = ''
    const begin = (current: Edit) => {
      for (const path of files.folders) current.note({ did: 'make-folder', path })
      groupId = insertMadeGroup(current, options.comment)
    }
    let isFirst = true
    const inSlices = async <Item>(list: readonly Item[], work: (current: Edit, item: Item) => void) => {
      for (let start = 0; start < list.length; start += SLICE) {
        await edit(context, order, (current) => {
          if (isFirst) begin(current)
          for (const item of list.slice(start, start + SLICE)) work(current, item)
        })
        isFirst = false
      }
    }
    await inSlices(items.collections, recordMadeCollection)
    for (let start = 0; start < files.written.length; start += SLICE) {
      const slice = files.written.slice(start, start + SLICE)
      const created: MadeAsset[] = []
      await inSlices(slice, (current, file) => {
        const stat = files.put(file)
        put.set(file, stat)
        failpoint('make:renamed')
        created.push(recordMadeAsset(current, file, stat, { groupId, comment: options.comment }))
      })
      made.push(...created)
      files.sync(slice)
    }
    await inSlices<DependencyToMake>(items.dependencies, recordMadeDependency)
    failpoint('make:committed')
    return made
  } catch (error) {
    files.takeBack(files.written.slice(made.length), put)
    throw error
  }
}

async function writeAll(
  context: Context,
  { collections, assets }: ItemsToMake,
  files: CopyFiles<AssetToMake>,
  options: OperationOptions,
): Promise<void> {
  const totalBytes = assets.reduce((sum, { template }) => sum + template.sizeBytes, 0)
  const meter = new ProgressMeter(context.clock, options, 'writing', assets.length, totalBytes)
  for (const { to } of collections) files.makeFolder(to)
  for (const asset of assets) {
    meter.file(asset.to)
    const { manifestId, contentHash, sizeBytes } = asset.template
    const content = {
      manifestId,
      contentHash,
      sizeBytes,
      storedBytes: 0,
      version: undefined,
      file: undefined,
    }
    await files.write(asset, content, meter, options.signal)
    meter.addFile()
  }
}
