/** File names that carry a version: `scene_v012.blend` is version 12 of `scene.blend`. */
import { joinName, splitName } from '../names.js'

/** How a name says which version it is. Only names that say it in the same way are in one row. */
export type VersionStyle = 'version' | 'number' | 'copy' | 'date' | 'backup'

export interface VersionName {
  /** The name without its version. */
  target: string
  style: VersionStyle
  /** Greater is newer. Whole, and small enough to be exact. */
  order: number
  /** The number that the name carries, where it is one that people count by. */
  number: number | undefined
}

/** Digits that a number in a name may have: with more it is no version. */
const DIGITS = '(\\d{1,9})'

/** Between the name and its version. */
const GAP = '[._\\- ]+'

const WORD = `(?:v|ver|version|rev)[._]?${DIGITS}`

/** `scene_v012`, `scene.v12`, `scene-rev 3`. */
const VERSION_AT_END = new RegExp(`^(.+?)${GAP}${WORD}$`, 'i')

/** `scene_v012_light`: of several, the last. */
const VERSION_INSIDE = new RegExp(`^(.+)${GAP}${WORD}([._\\- ].*)$`, 'i')

/** `scene (2)`, as systems name copies. */
const COPY = new RegExp(`^(.+?) ?\\(${DIGITS}\\)$`)

/** `scene-03`, `scene.0001`. */
const NUMBER = new RegExp(`^(.+?)${GAP}${DIGITS}$`)

/** `scene_2024-05-01`, `scene_20240501`, `scene_2024-05-01_1430`. */
const DATE =
  /^(.+?)[._\- ]+((?:19|20)\d\d)([-._]?)(0[1-9]|1[0-2])\3(0[1-9]|[12]\d|3[01])(?:[T_\- .]?([01]\d|2[0-3])[-.:h]?([0-5]\d)(?:[-.:]?([0-5]\d))?)?$/

/** `scene.blend1` is the save before `scene.blend`, `scene.blend2` the one before that: a larger number is older. */
const BACKUP = /^(blend)(\d{1,2})$/i

/** What a file name says about its version; undefined for one that says nothing. */
export function parseVersionName(fileName: string): VersionName | undefined {
  const { name, extension } = splitName(fileName)
  const backup = BACKUP.exec(extension)
  if (backup !== null) {
    return {
      target: joinName(name, backup[1] as string),
      style: 'backup',
      order: -Number(backup[2]),
      number: undefined,
    }
  }
  return (
    dated(name, extension) ??
    numbered('version', VERSION_AT_END.exec(name), extension) ??
    numbered('copy', COPY.exec(name), extension) ??
    numbered('version', VERSION_INSIDE.exec(name), extension) ??
    numbered('number', NUMBER.exec(name), extension)
  )
}

function numbered(
  style: VersionStyle,
  match: RegExpExecArray | null,
  extension: string,
): VersionName | undefined {
  if (match === null) return undefined
  const [, before = '', digits = '', after = ''] = match
  const number = Number(digits)
  return { target: joinName(before + after, extension), style, order: number, number }
}

function dated(name: string, extension: string): VersionName | undefined {
  const match = DATE.exec(name)
  if (match === null) return undefined
  const [, before = '', year, , month, day, hour = '00', minute = '00', second = '00'] = match
  const order = Number(`${year}${month}${day}${hour}${minute}${second}`)
  return { target: joinName(before, extension), style: 'date', order, number: undefined }
}
