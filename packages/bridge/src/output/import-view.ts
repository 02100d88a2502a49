import type { ImportedAsset, ImportedVersion, ImportResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf, formatSize } from './sizes.js'
import { type Cell, type Column, renderTable } from './table.js'
import type { Paint } from './terminal.js'
import { formatAgo } from './times.js'
import { formatVersion } from './versions.js'
import { visible } from './visible.js'

export interface ImportView {
  readonly names: PathNames
  readonly paint: Paint
  readonly width: number
  readonly now: number
  /** Versions of a file that are listed before the rest becomes a number. */
  readonly maxListed: number
  /** The same command again, with more options. */
  repeat(...options: string[]): string
}

/** Version, file, size, when, author. */
const COLUMNS: readonly Column[] = [
  {},
  { cut: 'start' },
  { align: 'right', drop: 2 },
  { drop: 1 },
  { drop: 3 },
]
const INDENT = '  '

/** Which files became which versions, and what can be done with the originals. */
export function renderImport(result: ImportResult, view: ImportView): string[] {
  const { paint } = view
  const lines = result.assets.flatMap((asset) => renderAsset(asset, result.dryRun, view))
  if (result.dryRun) {
    lines.push('', 'Nothing was done yet. To import them:', `${INDENT}${paint.bold(view.repeat())}`)
  } else if (result.removed.length > 0) {
    const count = formatCountOf(result.removed.length, 'numbered file')
    lines.push('', `Every version was read back and is equal to its file. ${count} removed.`)
  } else if (hasOriginals(result) && result.failed.length === 0) {
    lines.push(
      '',
      'The numbered files are still there. To check each version against its file and remove them:',
    )
    lines.push(`${INDENT}${paint.bold(view.repeat('--remove-after-verify'))}`)
  }
  return lines
}

function hasOriginals({ assets }: ImportResult): boolean {
  return assets.some(({ versions }) => versions.some(({ isWorkingFile }) => !isWorkingFile))
}

function renderAsset(asset: ImportedAsset, isDryRun: boolean, view: ImportView): string[] {
  const { names, paint } = view
  const count = formatCountOf(asset.versions.length, 'version')
  const verb = asset.isKnown ? 'has' : isDryRun ? 'would get' : 'has now'
  const known = asset.isKnown ? ', imported before' : ''
  const rest = asset.versions.length - view.maxListed
  const rows = asset.versions.slice(0, view.maxListed).map((version) => toRow(version, view))
  const table = renderTable(COLUMNS, rows, view.width - INDENT.length).map((line) => INDENT + line)
  const more = rest > 0 ? [`${INDENT}${paint.dim(`and ${formatCount(rest)} more`)}`] : []
  return [`${paint.bold(names.show(asset.path))} ${verb} ${count}${known}:`, ...table, ...more]
}

function toRow(version: ImportedVersion, { names, paint, now }: ImportView): Cell[] {
  const file = names.show(version.path)
  return [
    { text: formatVersion(version.number), paint: paint.green },
    { text: version.isWorkingFile ? `${file} (the file itself)` : file },
    { text: formatSize(version.sizeBytes), paint: paint.dim },
    { text: formatAgo(version.createdAt, now) },
    { text: visible(version.author) },
  ]
}
