import type { DeletedCheckpoint, DeletedItem, DeleteResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf, formatSize } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'

export interface DeleteView {
  readonly names: PathNames
  readonly paint: Paint
  /** Lines before the rest becomes a number. */
  readonly maxListed: number
}

/** What went, what was kept of it, what stays on the disk, and the way back. */
export function renderDeletion(result: DeleteResult, view: DeleteView): string[] {
  const { names, paint, maxListed } = view
  const { deleted, safety, keptFolders } = result
  const lines = deleted.slice(0, maxListed).map((item) => renderItem(item, view))
  if (deleted.length > maxListed) lines.push(paint.dim(`and ${formatCount(deleted.length - maxListed)} more`))
  for (const { path, number } of safety.slice(0, maxListed)) {
    const copy = paint.yellow(formatVersion(number, true))
    lines.push(`${names.show(path)} held work that was in no checkpoint: it is kept as safety copy ${copy}.`)
  }
  if (safety.length > maxListed) {
    lines.push(paint.dim(`and ${formatCount(safety.length - maxListed)} more safety copies`))
  }
  for (const path of keptFolders) {
    lines.push(`The folder ${names.show(path)}/ stays: something that is not tracked lies in it.`)
  }
  const [only, ...others] = deleted
  if (only === undefined) return lines
  const space = `${formatCountOf(result.removedFiles, 'file')}, ${formatSize(result.removedBytes)} off the disk.`
  const command =
    others.length === 0 ? names.command('trash restore', [only.path]) : names.command('undo', [])
  return [
    ...lines,
    ...(result.removedFiles === 0 ? [] : [paint.dim(space)]),
    `Bring it back:  ${paint.bold(command)}`,
  ]
}

function renderItem({ kind, path, assets }: DeletedItem, { names, paint }: DeleteView): string {
  const verb = paint.red('deleted')
  return kind === 'asset'
    ? `${verb} ${names.show(path)}`
    : `${verb} ${names.show(path)}/ · ${formatCountOf(assets, 'file')}`
}

export function renderDeletedCheckpoint(result: DeletedCheckpoint, names: PathNames, paint: Paint): string[] {
  const version = formatVersion(result.number, result.isSafety)
  const newest =
    result.headNumber === undefined ? '' : ` Its newest version is ${formatVersion(result.headNumber)}.`
  const back = names.command('trash restore', [result.path], '--checkpoint', version)
  return [
    `${paint.red('deleted')} ${version} of ${names.show(result.path)}.${newest}`,
    `Bring it back:  ${paint.bold(back)}`,
  ]
}
