/** Which files of a folder are frames of one sequence. */
import { type FrameName, formatSequenceName, parseFrameName, type SequenceName } from './sequence-name.js'

/** Files whose names differ only in a number. */
export interface Run {
  sequence: SequenceName
  /** File names in the order of their numbers. */
  frames: string[]
  first: number
  last: number
}

/** With fewer, numbered files are just files. */
export const MIN_FRAMES = 3

/**
 * Groups the names of one folder: same prefix, same suffix and as many digits. Numbers that outgrew
 * the padding go on with the run that they outgrew. Only groups of at least three; no name is in two.
 */
export function findRuns(fileNames: readonly string[]): Run[] {
  const groups = new Map<string, { frame: FrameName; fileName: string }[]>()
  for (const fileName of fileNames) {
    const frame = parseFrameName(fileName)
    if (frame === undefined) continue
    const key = keyOf(frame, frame.digits.length)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [{ frame, fileName }])
    else group.push({ frame, fileName })
  }
  joinOutgrown(groups)
  const runs: Run[] = []
  for (const group of groups.values()) {
    if (group.length < MIN_FRAMES) continue
    group.sort(
      (a, b) => Number(a.frame.digits) - Number(b.frame.digits) || (a.fileName < b.fileName ? -1 : 1),
    )
    const [first] = group
    const last = group[group.length - 1]
    if (first === undefined || last === undefined) continue
    const { prefix, digits, suffix } = first.frame
    runs.push({
      sequence: { prefix, padding: digits.length, suffix },
      frames: group.map(({ fileName }) => fileName),
      first: Number(digits),
      last: Number(last.frame.digits),
    })
  }
  return runs
}

/** `shot.10000.exr` belongs to `shot.####.exr` when there are frames with four digits. */
function joinOutgrown(groups: Map<string, { frame: FrameName; fileName: string }[]>): void {
  // Longest first, so that what outgrew twice goes on to the shortest.
  const byLength = [...groups].sort(([, a], [, b]) => lengthOf(b) - lengthOf(a))
  for (const [key, group] of byLength) {
    const [member] = group
    if (member === undefined || group.some(({ frame }) => frame.digits.startsWith('0'))) continue
    const shorter = groups.get(keyOf(member.frame, lengthOf(group) - 1))
    if (shorter === undefined) continue
    shorter.push(...group)
    groups.delete(key)
  }
}

function lengthOf(group: readonly { frame: FrameName }[]): number {
  return group[0]?.frame.digits.length ?? 0
}

function keyOf({ prefix, suffix }: FrameName, length: number): string {
  return `${length} ${prefix}\0${suffix}`
}

/** Formats that renderers write frames in. */
const IMAGE_EXTENSIONS = new Set(
  'exr dpx cin png jpg jpeg tif tiff tga bmp hdr sgi rgb rgba iff pic webp jp2 sxr rla rpf'.split(' '),
)

/** Textures and photos come with two or three digits as often as frames do. */
const MIN_PADDING = 4

/** Tiles of a texture (UDIM) are numbered from 1001 to at most 1100. */
const TILES = { first: 1001, last: 1100 }

/** Names of eight letters with four digits at their end, as cameras give them (DCF: JEITA CP-3461). */
const CAMERA = /^[A-Z0-9_]{4}$/

/**
 * Whether a run can be nothing but rendered frames, so that it is left out of the status until somebody asks for it.
 * What could be textures or photos is not: to miss those would be worse than a long list. So: a picture format that
 * renderers write; a number of at least four digits, alone or behind `.` or `_`; at least every second number there
 * (`wood_1024`, `wood_2048`, `wood_4096` are sizes); not all from 1001 to 1100, which could be tiles of a texture; no
 * name as cameras give.
 */
export function isRendered({ sequence, frames, first, last }: Run): boolean {
  const { prefix, padding, suffix } = sequence
  if (!IMAGE_EXTENSIONS.has(suffix.slice(1).toLowerCase()) || padding < MIN_PADDING) return false
  if (prefix !== '' && !/[._]$/.test(prefix)) return false
  if (last - first + 1 > 2 * frames.length) return false
  if (first >= TILES.first && last <= TILES.last) return false
  return !(padding === 4 && CAMERA.test(prefix))
}

/** `shot.####.exr` */
export function runName(run: Run): string {
  return formatSequenceName(run.sequence)
}
