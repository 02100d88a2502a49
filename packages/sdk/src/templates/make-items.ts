/** Makes collections, assets from templates and dependencies in one go. */
import { type Context, makeId } from '../context.js'
import { NewFiles, type WantedFile } from '../copies/new-files.js'
import { type Edit, edit } from '../edits/edit.js'
import { failpoint } from '../ports/failpoint.js'
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
  const files = new NewFiles(context)
  const made: MadeAsset[] = []
  try {
    const written = await writeAll(context, items, files, options)
    failpoint('make:written')
    const { description, signal } = options
    const order = { description, group: makeId(context), signal }
    let groupId = ''
    const begin = (current: Edit) => {
      for (const path of files.folders) current.note({ did: 'make-folder', path })
      groupId = insertMadeGroup(current, options.comment)
    }
    const inSlices = async <Item>(list: readonly Item[], work: (current: Edit, item: Item) => void) => {
      for (const slice of slices(list)) {
        await edit(context, order, (current) => {
          if (groupId === '') begin(current)
          for (const item of slice) work(current, item)
        })
      }
    }
    await inSlices(items.collections, recordMadeCollection)
    for (const slice of slices(written)) {
      const wanted = slice.map(({ file }) => file)
      const created = await files.record(order, wanted, (current, put) => {
        if (groupId === '') begin(current)
        return slice.map(({ asset, file }) => {
          const stat = put(file)
          failpoint('make:renamed')
          return recordMadeAsset(current, asset, stat, { groupId, comment: options.comment })
        })
      })
      made.push(...created)
    }
    await files.end()
    await inSlices<DependencyToMake>(items.dependencies, recordMadeDependency)
    failpoint('make:committed')
    return made
  } catch (error) {
    await files.takeBack()
    throw error
  }
}

function slices<Item>(list: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(list.length / SLICE) }, (_, index) =>
    list.slice(index * SLICE, (index + 1) * SLICE),
  )
}

interface WrittenAsset {
  asset: AssetToMake
  file: WantedFile
}

async function writeAll(
  context: Context,
  { collections, assets }: ItemsToMake,
  files: NewFiles,
  options: OperationOptions,
): Promise<WrittenAsset[]> {
  const { signal } = options
  const written = assets.map((asset): WrittenAsset => {
    const { manifestId, contentHash, sizeBytes } = asset.template
    return { asset, file: { to: asset.to, manifestId, contentHash, sizeBytes } }
  })
  const totalBytes = assets.reduce((sum, { template }) => sum + template.sizeBytes, 0)
  const meter = new ProgressMeter(context.clock, options, 'writing', assets.length, totalBytes)
  const wanted = written.map(({ file }) => file)
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
  return written
}
