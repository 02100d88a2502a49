/** Which files of a folder are versions of one file, and in which order. */
import { nameKey } from '../names.js'
import { parseVersionName, type VersionStyle } from './version-name.js'

export interface VersionFile {
  fileName: string
  /** The version that the name carries. */
  number: number | undefined
}

/** Files that are versions of one file. */
export interface VersionRow {
  /** Name of the file that they become. */
  target: string
  style: VersionStyle
  /** Oldest first. */
  files: VersionFile[]
}

/**
 * Groups file names of one folder. Every name with a version is in exactly one row, whatever the order of the names;
 * names that differ in case or Unicode form are one target. Of two names with one version (`_v1`, `_v01`) the longer is
 * the newer: it came when somebody began to count with zeros.
 */
export function groupVersions(fileNames: readonly string[]): VersionRow[] {
  const rows = new Map<string, VersionRow & { parsed: { file: VersionFile; order: number }[] }>()
  for (const fileName of [...fileNames].sort(byName)) {
    const version = parseVersionName(fileName)
    if (version === undefined) continue
    const { target, style, order, number } = version
    const key = `${style} ${nameKey(target)}`
    let row = rows.get(key)
    if (row === undefined) {
      row = { target, style, files: [], parsed: [] }
      rows.set(key, row)
    }
    row.parsed.push({ file: { fileName, number }, order })
  }
  return [...rows.values()].map(({ target, style, parsed }) => {
    parsed.sort((a, b) => a.order - b.order || a.file.fileName.length - b.file.fileName.length)
    return { target, style, files: parsed.map(({ file }) => file) }
  })
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** No series of saves gets here; what does is a number of another kind. */
const MAX_NUMBER = 99_999

/**
 * Numbers of the checkpoints: those in the names, so that "v012" means the same before and after, gaps included. Where
 * the names do not have each a number of its own from 1 on, they are counted. `undefined` stands for a file without a
 * number; it gets the next one.
 */
export function chooseNumbers(carried: readonly (number | undefined)[]): number[] {
  const numbers: number[] = []
  for (const [index, own] of carried.entries()) {
    const last = numbers[index - 1] ?? 0
    const number = own ?? (index === 0 ? undefined : last + 1)
    if (number === undefined || number <= last || number > MAX_NUMBER) return carried.map((_, at) => at + 1)
    numbers.push(number)
  }
  return numbers
}
