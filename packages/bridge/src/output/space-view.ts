/** What the commands that look after the project file did, in words. */
import type { BackupResult, CleanResult, CompactResult, PruneResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCountOf, formatSize } from './sizes.js'
import type { Paint } from './terminal.js'
import { visible } from './visible.js'

/** @param prefix `clst` with the options that are needed to reach the project */
export function renderPrune(result: PruneResult, prefix: string): string[] {
  const { safetyCopies, chunks, previews, heldChunks, isDryRun } = result
  const parts = [
    ...(safetyCopies > 0 ? [formatCountOf(safetyCopies, 'old safety copy', 'old safety copies')] : []),
    ...(chunks > 0 ? [formatCountOf(chunks, 'chunk')] : []),
    ...(previews > 0 ? [formatCountOf(previews, 'preview')] : []),
  ]
  const size = formatSize(result.droppedBytes)
  const held =
    heldChunks === 0
      ? []
      : [`${formatCountOf(heldChunks, 'chunk')} left alone: something that runs now may need them.`]
  if (isDryRun) {
    if (parts.length === 0) return ['Everything is needed; nothing would go.', ...held]
    return [`Would drop ${parts.join(', ')}: ${size}.`, ...held, '', 'Do it:', `  ${prefix} prune`]
  }
  const space = [spaceLine(result.returnedBytes, result.fileBytes)]
  if (parts.length === 0) return ['Everything is needed; nothing was dropped.', ...held, ...space]
  return [`Dropped ${parts.join(', ')}: ${size}.`, ...held, ...space]
}

export function renderCompact(result: CompactResult): string[] {
  const { returnedBytes, freeBytes, fileBytes } = result
  const left = freeBytes > 0 ? [`${formatSize(freeBytes)} are still free in it; run it again for them.`] : []
  return [spaceLine(returnedBytes, fileBytes), ...left]
}

function spaceLine(returnedBytes: number, fileBytes: number): string {
  const size = formatSize(fileBytes)
  if (returnedBytes === 0) return `The project file has ${size}; there was no free space to give back.`
  return `Gave ${formatSize(returnedBytes)} back to the disk; the project file has ${size} now.`
}

export function renderBackup(result: BackupResult, paint: Paint): string[] {
  const { isIncremental, copiedChunks, copiedBytes, droppedChunks, sizeBytes, outputPath } = result
  const what = isIncremental ? 'Brought up to date' : 'Copied to'
  const added =
    copiedChunks === 0
      ? 'no new chunks'
      : `${formatCountOf(copiedChunks, 'chunk')}, ${formatSize(copiedBytes)}`
  const dropped =
    droppedChunks > 0 ? [`${formatCountOf(droppedChunks, 'chunk')} dropped as in the project`] : []
  const facts = [formatSize(sizeBytes), ...(isIncremental ? [`${added} added`, ...dropped] : [])]
  return [
    `${paint.green(what)} ${visible(outputPath)} · ${facts.join(' · ')}`,
    ...(isIncremental ? [] : ['Working files are not in it: only what was checkpointed.']),
  ]
}

export function renderClean(result: CleanResult, names: PathNames): string[] {
  const { openedVersions, leftovers, leases, undoEntries } = result
  const lines = [
    ...listed('Removed', openedVersions, 'opened version', names),
    ...listed('Removed', leftovers, 'unfinished file', names),
    ...(leases > 0
      ? [`Removed the records of ${formatCountOf(leases, 'operation')} that had been cut off.`]
      : []),
    ...(undoEntries > 0
      ? [`Removed ${formatCountOf(undoEntries, 'undo entry', 'undo entries')} that nobody can use any more.`]
      : []),
  ]
  return lines.length === 0 ? ['There was nothing to remove.'] : lines
}

const MAX_NAMES = 20

function listed(verb: string, paths: readonly string[], what: string, names: PathNames): string[] {
  if (paths.length === 0) return []
  const more = paths.length - MAX_NAMES
  return [
    `${verb} ${formatCountOf(paths.length, what)}:`,
    ...paths.slice(0, MAX_NAMES).map((path) => `  ${names.show(path)}`),
    ...(more > 0 ? [`  and ${more} more; --json lists all`] : []),
  ]
}
