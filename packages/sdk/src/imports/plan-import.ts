/** What an import would do, from the names of files alone. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import { joinPath, splitFolder, splitPath, toAbsolute } from '../paths.js'
import type { FileStat } from '../ports/file-system.js'
import { type AssetRow, findAssetByPath } from '../store/asset-rows.js'
import { pathKey } from '../store/tracked-tree.js'
import { isPattern, matchFiles } from './match-names.js'
import { chooseNumbers, groupVersions, type VersionRow } from './version-rows.js'

/** A file that becomes a checkpoint. */
export interface PlannedVersion {
  path: string
  absolutePath: string
  stat: FileStat
  /** Of the checkpoint. */
  number: number
  /** It is the working file of the asset: it stays where it is, whatever happens to the originals. */
  isWorkingFile: boolean
}

/** An asset and its history. */
export interface PlannedAsset {
  path: string
  /** Oldest first. */
  versions: PlannedVersion[]
  /** The asset exists already. */
  asset: AssetRow | undefined
  /** The file without a version in its name was the first: `s.txt` of `s.txt`, `s (2).txt` … */
  beginsWithWorkingFile: boolean
}

/**
 * Finds the rows of versions that the patterns mean, in the order of the assets. One pattern that is just a file means
 * the row that the file belongs to. Throws `file-not-found`, `invalid-argument` when no name carries a version or `into`
 * is given for several rows, and `name-clash` when two rows become one asset.
 */
export function planImport(
  context: Context,
  patterns: readonly string[],
  into: string | undefined,
): PlannedAsset[] {
  const rows = findRows(context, patterns)
  if (into !== undefined && rows.length > 1) {
    const targets = rows.map(({ row }) => row.target).join(', ')
    const message = `These are versions of ${rows.length} files (${targets}), which cannot become one.`
    throw new ClstError('invalid-argument', message, { details: { targets } })
  }
  const planned = rows.map(({ folder, row }) => planAsset(context, folder, row, into))
  assertApart(planned)
  return planned.sort((a, b) => (a.path < b.path ? -1 : 1))
}

interface PlacedRow {
  folder: string
  row: VersionRow
}

function findRows(context: Context, patterns: readonly string[]): PlacedRow[] {
  const byFolder = new Map<string, Set<string>>()
  for (const pattern of patterns) {
    const paths = matchFiles(context, pattern)
    if (paths.length === 0) {
      const message = isPattern(pattern) ? `No file matches "${pattern}".` : `There is no file "${pattern}".`
      throw new ClstError('file-not-found', message, { details: { path: pattern } })
    }
    for (const path of paths) {
      const { folder, fileName } = splitFolder(path)
      byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(fileName))
    }
  }
  const rows = [...byFolder].flatMap(([folder, names]) =>
    groupVersions([...names]).map((row) => ({ folder, row })),
  )
  const [only] = rows
  const [single] = patterns
  if (only === undefined) {
    const message = `The name does not say which version it is, as in "scene_v001.blend": "${single ?? ''}".`
    throw new ClstError('invalid-argument', message, { details: { path: single ?? '' } })
  }
  const isOneFile = rows.length === 1 && only.row.files.length === 1 && patterns.length === 1
  if (!isOneFile || single === undefined || isPattern(single)) return rows
  return [{ folder: only.folder, row: wholeRow(context, only) }]
}

/** All files of the folder that are in one row with this file. */
function wholeRow(context: Context, { folder, row }: PlacedRow): VersionRow {
  const entries = context.fs.list(toAbsolute(context.root, folder))
  const names = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name)
  const isSame = (other: VersionRow) =>
    other.style === row.style && nameKey(other.target) === nameKey(row.target)
  return groupVersions(names).find(isSame) ?? row
}

function planAsset(
  context: Context,
  folder: string,
  row: VersionRow,
  into: string | undefined,
): PlannedAsset {
  const path = into ?? spelledAsThere(context, joinPath(workFolder(folder), row.target))
  const asset = findAssetByPath(context.store, path)
  const look = (filePath: string) => {
    const absolutePath = toAbsolute(context.root, filePath)
    return { path: filePath, absolutePath, stat: context.fs.stat(absolutePath) }
  }
  const found = row.files.map(({ fileName, number }) => ({
    ...look(joinPath(folder, fileName)),
    carried: number,
    isWorkingFile: false,
  }))
  const place = look(path)
  if (place.stat !== undefined && place.stat.kind !== 'file') {
    const message = `At "${path}" there is a folder, a link or a special file. Move it away first.`
    throw new ClstError('not-a-regular-file', message, { details: { path } })
  }
  const isAmong = found.some((file) => file.path === path)
  if (asset === undefined && place.stat !== undefined && !isAmong) {
    // Copies are numbered from the file that was copied; in all other rows the file without a version is at work.
    const isFirst = row.style === 'copy'
    const carried = isFirst ? 1 : undefined
    found[isFirst ? 'unshift' : 'push']({ ...place, carried, isWorkingFile: true })
  }
  const numbers = chooseNumbers(found.map(({ carried }) => carried))
  const versions = found.map(({ carried: _, stat, ...file }, index): PlannedVersion => {
    if (stat === undefined) {
      throw new ClstError('file-not-found', `There is no file "${file.path}".`, {
        details: { path: file.path },
      })
    }
    const isWorkingFile = file.isWorkingFile || file.path === path
    return { ...file, stat, isWorkingFile, number: numbers[index] as number }
  })
  return { path, versions, asset, beginsWithWorkingFile: row.style === 'copy' }
}

/** Maya's incremental saves lie in `incrementalSave/scene.ma` below the folder of the scene. */
function workFolder(folder: string): string {
  const parts = splitPath(folder)
  const at = parts.findLastIndex((part) => part.toLowerCase() === 'incrementalsave')
  return at < 0 || at < parts.length - 2 ? folder : parts.slice(0, at).join('/')
}

/** The path in the spelling of the file that lies there, where there is one. */
function spelledAsThere(context: Context, path: string): string {
  const { folder, fileName } = splitFolder(path)
  const absolute = toAbsolute(context.root, folder)
  if (context.fs.stat(absolute)?.kind !== 'folder') return path
  const names = context.fs.list(absolute).map((entry) => entry.name)
  if (names.includes(fileName)) return path
  const other = names.find((name) => nameKey(name) === nameKey(fileName))
  return other === undefined ? path : joinPath(folder, other)
}

function assertApart(planned: readonly PlannedAsset[]): void {
  const seen = new Map<string, PlannedAsset>()
  for (const plan of planned) {
    const key = pathKey(plan.path)
    const other = seen.get(key)
    seen.set(key, plan)
    if (other === undefined) continue
    const [first, second] = [other, plan].map(({ versions }) => versions[0]?.path ?? '')
    const message = `Two rows of files, that of "${first}" and that of "${second}", would become "${plan.path}".`
    throw new ClstError('name-clash', message, { details: { path: plan.path } })
  }
}
