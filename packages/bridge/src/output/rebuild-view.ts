import type { FreeResult, RebuildResult } from '@clst/sdk'
import { renderConflicts } from './dependencies-view.js'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf, formatSize } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'

export interface RebuildView {
  readonly names: PathNames
  readonly paint: Paint
  /** Lines before the rest becomes a number. */
  readonly maxListed: number
}

/** The files that were written, and their sum. */
export function renderRebuild(result: RebuildResult, view: RebuildView): string[] {
  const { names, paint, maxListed } = view
  const { rebuilt, failed } = result
  const conflicts = renderConflicts(result.conflicts, names, paint)
  if (rebuilt.length === 0) return failed.length === 0 ? ['No file is missing.', ...conflicts] : conflicts
  const lines = rebuilt.slice(0, maxListed).map(({ path, number, isSafety, sizeBytes }) => {
    return `${paint.green(formatVersion(number, isSafety))} ${names.show(path)} · ${formatSize(sizeBytes)}`
  })
  if (rebuilt.length > maxListed) lines.push(paint.dim(`and ${formatCount(rebuilt.length - maxListed)} more`))
  const sum = `${formatCountOf(rebuilt.length, 'file')} written · ${formatSize(result.writtenBytes)}`
  return [...lines, sum, ...conflicts]
}

/** The files that were taken off the disk, their sum, and the way back. */
export function renderFree(result: FreeResult, view: RebuildView): string[] {
  const { names, paint, maxListed } = view
  const { freed, failed } = result
  if (freed.length === 0) return failed.length === 0 ? ['No tracked file is on the disk here.'] : []
  const lines = freed
    .slice(0, maxListed)
    .map(({ path, sizeBytes }) => `${paint.green('freed')} ${names.show(path)} · ${formatSize(sizeBytes)}`)
  if (freed.length > maxListed) lines.push(paint.dim(`and ${formatCount(freed.length - maxListed)} more`))
  const back =
    freed.length === 1 ? names.command('rebuild', [freed[0]?.path ?? '']) : names.command('rebuild', [])
  return [
    ...lines,
    `${formatCountOf(freed.length, 'file')} · ${formatSize(result.freedBytes)} free`,
    `Write them again:  ${paint.bold(back)}`,
  ]
}
