import type { PurgeResult, RestoreResult, TrashEntry } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf, formatSize } from './sizes.js'
import { type Column, renderTable } from './table.js'
import type { Paint } from './terminal.js'
import { formatAgo } from './times.js'
import { formatVersion } from './versions.js'
import { visible } from './visible.js'

export interface TrashView {
  readonly names: PathNames
  readonly paint: Paint
  readonly width: number
  readonly now: number
}

const COLUMNS: readonly Column[] = [
  { header: 'WHAT', cut: 'start', min: 20 },
  { header: 'DELETED', drop: 1 },
  { header: 'BY', cut: 'end', min: 6, drop: 3 },
  { header: 'FILES', align: 'right', drop: 4 },
  { header: 'SIZE', align: 'right', drop: 2 },
  { header: 'ID', drop: 5 },
]

/** The trash as a table; ids only where names do not tell two things apart. */
export function renderTrash(entries: readonly TrashEntry[], view: TrashView): string[] {
  const { names, paint, width, now } = view
  if (entries.length === 0) return ['The trash is empty.']
  const seen = new Map<string, number>()
  for (const entry of entries) seen.set(nameOf(entry, names), (seen.get(nameOf(entry, names)) ?? 0) + 1)
  const rows = entries.map((entry) => {
    const name = nameOf(entry, names)
    return [
      { text: name },
      { text: formatAgo(entry.trashedAt, now), paint: paint.dim },
      { text: visible(entry.trashedBy) },
      { text: entry.kind === 'collection' ? formatCount(entry.assets) : '' },
      { text: formatSize(entry.sizeBytes) },
      { text: (seen.get(name) ?? 0) > 1 ? entry.id : '', paint: paint.dim },
    ]
  })
  return [
    ...renderTable(COLUMNS, rows, width, paint.dim),
    '',
    `Bring something back:  ${paint.bold(names.command('trash restore', [entries[0]?.path ?? '']))}`,
  ]
}

function nameOf({ kind, path, number, isSafety }: TrashEntry, names: PathNames): string {
  if (kind === 'collection') return `${names.show(path)}/`
  if (kind === 'template') return `template ${visible(path)}`
  return kind === 'asset' ? names.show(path) : `${names.show(path)} ${formatVersion(number ?? 0, isSafety)}`
}

/** What came back, what was written, and what was there already. */
export function renderRestoration(result: RestoreResult, names: PathNames, paint: Paint): string[] {
  const { restored, parents, present } = result
  const lines = restored.map(({ kind, path, number, isSafety, assets }) => {
    if (kind === 'checkpoint') {
      return `${paint.green('restored')} ${formatVersion(number ?? 0, isSafety)} of ${names.show(path)}`
    }
    if (kind === 'template') return `${paint.green('restored')} the template ${visible(path)}`
    const count = kind === 'collection' ? `/ · ${formatCountOf(assets, 'file')}` : ''
    return `${paint.green('restored')} ${names.show(path)}${count}`
  })
  for (const path of parents) lines.push(paint.dim(`with its collection ${names.show(path)}/`))
  if (result.writtenFiles > 0) {
    const count = formatCountOf(result.writtenFiles, 'file')
    lines.push(paint.dim(`${count}, ${formatSize(result.writtenBytes)} written.`))
  }
  for (const path of present) lines.push(`${names.show(path)} was there already and stays as it is.`)
  return lines
}

export function renderPurge(result: PurgeResult, names: PathNames, paint: Paint): string[] {
  if (result.purged.length === 0) return ['There was nothing to remove.']
  const files = formatCountOf(result.assets, 'file')
  const versions = formatCountOf(result.checkpoints, 'version')
  const templates = result.purged.filter(({ kind }) => kind === 'template').length
  const others = templates === 0 ? '' : `, ${formatCountOf(templates, 'template')}`
  return [
    `${paint.red('removed for good')} ${files}, ${versions}${others}.`,
    `Their space in the project file comes free with:  ${paint.bold(names.command('prune', []))}`,
  ]
}
