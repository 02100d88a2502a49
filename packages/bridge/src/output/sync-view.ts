/** What a sync did, and what it left to decide, in lines for people. */
import type { Amount, ResolutionWay, SideCopy, SyncConflict, SyncResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCountOf, formatSize } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'
import { visible } from './visible.js'

export function renderSync(result: SyncResult, names: PathNames, paint: Paint): string[] {
  const { pushed, pulled, refused, overwritten, waiting, conflicts } = result
  const lines = [`Sent ${renderAmount(pushed)}, received ${renderAmount(pulled)}.`]
  for (const { path, message, sideCopy } of refused) {
    const place = sideCopy === undefined ? '' : ` Yours stays here as ${formatVersion(sideCopy, true)}.`
    lines.push(`${paint.yellow('not taken')}  ${names.show(path)}: ${visible(message)}${place}`)
  }
  for (const { path, field } of overwritten) {
    lines.push(
      `${paint.yellow('overwritten')}  ${names.show(path)}: ${field} of somebody else gave way to yours.`,
    )
  }
  const held = waiting.filter(({ reason }) => reason === 'working-files')
  if (held.length > 0) {
    const count = formatCountOf(held.length, 'rename or deletion', 'renames or deletions')
    lines.push(`For clst update: ${count} of others.`)
  }
  if (refused.some(({ sideCopy }) => sideCopy === undefined)) {
    lines.push(`What was not taken:  ${paint.bold('clst changes')}`)
  }
  if (conflicts.length > 0) lines.push('', ...renderConflicts(conflicts, paint))
  return lines
}

export function renderConflicts(conflicts: readonly SyncConflict[], paint: Paint): string[] {
  return conflicts.flatMap(({ id, path, message, ways }) => [
    `${paint.red('conflict')}  ${visible(path)}  ${paint.dim(id)}`,
    `          ${visible(message)}`,
    `          clst resolve ${id} ${ways.map((way) => OPTIONS[way]).join(' | ')}`,
  ])
}

/** Versions that the studio did not take, and that stay here until somebody decides. */
export function renderSideCopies(copies: readonly SideCopy[], paint: Paint): string[] {
  return copies.flatMap(({ id, path, number, message }) => [
    `${paint.yellow('kept aside')}  ${visible(path)} ${formatVersion(number, true)}  ${paint.dim(id)}`,
    `            ${visible(message)}`,
    `            clst resolve ${id} --stack | --keep-as-new NAME | --discard`,
  ])
}

/** How each way is said. */
const OPTIONS: Readonly<Record<ResolutionWay, string>> = {
  rename: '--rename NAME',
  merge: '--merge',
  stack: '--stack',
  'keep-as-new': '--keep-as-new NAME',
  discard: '--discard',
}

export function renderAmount({ changes, bytes }: Amount): string {
  if (changes === 0 && bytes === 0) return 'nothing'
  const count = formatCountOf(changes, 'change')
  return bytes === 0 ? count : `${count} with ${formatSize(bytes)}`
}
