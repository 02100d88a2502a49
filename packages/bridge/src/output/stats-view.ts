import type { StatsResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf, formatSize, savedPercent } from './sizes.js'
import { type Cell, type Column, renderTable } from './table.js'
import type { Paint } from './terminal.js'
import { visible } from './visible.js'

export interface StatsView {
  readonly names: PathNames
  readonly paint: Paint
  readonly width: number
  /** Files that are listed, the largest first. */
  readonly maxAssets: number
}

interface Row {
  readonly name: string
  readonly checkpoints: number
  readonly versionBytes: number
  readonly storedBytes: number
}

const INDENT = '  '

/** The sums, then the files and the kinds of files that take most. */
export function renderStats(stats: StatsResult, view: StatsView): string[] {
  const { paint } = view
  if (stats.checkpoints === 0) {
    const command = view.names.command('checkpoint', [], '--all', '-m', '"First version"')
    return ['No checkpoints yet. Make the first ones:', `${INDENT}${paint.bold(command)}`]
  }
  const files = stats.byAsset.map((asset) => ({ ...asset, name: view.names.show(asset.path) }))
  const kinds = stats.byKind.map((kind) => ({ ...kind, name: describeKind(kind.extension, kind.assets) }))
  const more = files.length - view.maxAssets
  return [
    `${formatCountOf(stats.checkpoints, 'checkpoint')} of ${formatCountOf(stats.assets, 'file')}`,
    '',
    ...renderSums(stats, view),
    '',
    ...renderList('FILE', files, view, view.maxAssets),
    ...(more > 0 ? [`${INDENT}${paint.dim(`and ${formatCount(more)} more; --all lists every file`)}`] : []),
    ...(kinds.length > 1 ? ['', ...renderList('KIND', kinds, view)] : []),
  ]
}

function renderSums(stats: StatsResult, { paint, width }: StatsView): string[] {
  const percent = savedPercent(stats.versionBytes, stats.storedBytes)
  const chunks = `in ${formatCountOf(stats.chunks, 'chunk')}`
  const stored = percent === 0 ? chunks : `${chunks}: ${percent}% saved`
  const rows: Cell[][] = [
    [
      { text: 'All versions' },
      { text: formatSize(stats.versionBytes) },
      { text: 'if each were a full copy' },
    ],
    [{ text: 'Stored' }, { text: formatSize(stats.storedBytes), paint: paint.green }, { text: stored }],
    [{ text: 'Project file' }, { text: formatSize(stats.fileBytes) }, { text: 'on disk' }],
  ]
  return indent(renderTable([{}, { align: 'right' }, { drop: 1 }], rows, width - INDENT.length))
}

function renderList(header: string, rows: readonly Row[], view: StatsView, most = rows.length): string[] {
  const columns: Column[] = [
    { header, cut: 'start' },
    { header: 'VERSIONS', align: 'right', drop: 1 },
    { header: 'IN ALL', align: 'right', drop: 2 },
    { header: 'STORED', align: 'right' },
    { header: 'SAVED', align: 'right', drop: 3 },
  ]
  const cells = [...rows]
    .sort((a, b) => b.storedBytes - a.storedBytes || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map((row): Cell[] => [
      { text: row.name },
      { text: formatCount(row.checkpoints) },
      { text: formatSize(row.versionBytes) },
      { text: formatSize(row.storedBytes) },
      { text: `${savedPercent(row.versionBytes, row.storedBytes)}%` },
    ])
  return indent(renderTable(columns, cells, view.width - INDENT.length, view.paint.dim))
}

function describeKind(extension: string, assets: number): string {
  const kind = extension === '' ? 'no extension' : `.${visible(extension.replace(/^\./, ''))}`
  return `${kind} (${formatCountOf(assets, 'file')})`
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => INDENT + line)
}
