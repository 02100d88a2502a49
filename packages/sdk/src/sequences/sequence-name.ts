/** Names of sequences: `shot.####.exr` stands for `shot.0001.exr`, `shot.0002.exr` and so on. */
/** What the names of all frames have in common. */
export interface SequenceName {
  /** Before the digits: `shot.` */
  prefix: string
  /** Digits that a number has at least; shorter numbers begin with zeros. */
  padding: number
  /** After the digits: `.exr` */
  suffix: string
}

/** `shot.####.exr`, and what programs write for it in their settings: `shot.%04d.exr`. */
const PATTERN = /^([^#%]*)(?:(#+)|%0?(\d?)d)([^#%\d][^#%]*)?$/

/** Digits that a frame number may have: with more it is no number that is counted by. */
const MAX_DIGITS = 9

/** The last digits of a name before its extension. */
const FRAME = /^(.*?)(\d+)(\.[^.\d][^.]*)$/s

/** A name with `####` or `%04d` in it, or undefined. */
export function parseSequencePattern(name: string): SequenceName | undefined {
  const match = PATTERN.exec(name)
  if (match === null) return undefined
  const [, prefix = '', hashes, width, suffix = ''] = match
  const padding = hashes?.length ?? Number(width === undefined || width === '' ? 1 : width)
  // A digit before the pattern would make it unclear where the number begins.
  if (padding < 1 || padding > MAX_DIGITS || /\d$/.test(prefix)) return undefined
  return { prefix, padding, suffix }
}

/** `shot.####.exr` */
export function formatSequenceName({ prefix, padding, suffix }: SequenceName): string {
  return `${prefix}${'#'.repeat(padding)}${suffix}`
}

export interface FrameName {
  prefix: string
  digits: string
  suffix: string
}

/** The parts of a name that could be that of a frame, or undefined. */
export function parseFrameName(fileName: string): FrameName | undefined {
  const match = FRAME.exec(fileName)
  if (match === null) return undefined
  const [, prefix = '', digits = '', suffix = ''] = match
  return digits.length > MAX_DIGITS ? undefined : { prefix, digits, suffix }
}

/** Whether a file of this name belongs to the sequence: the number has its padding, or outgrew it. */
export function isFrameOf(sequence: SequenceName, fileName: string): boolean {
  const { prefix, padding, suffix } = sequence
  if (fileName.length < prefix.length + padding + suffix.length) return false
  const end = fileName.length - suffix.length
  if (!fileName.startsWith(prefix) || !fileName.endsWith(suffix)) return false
  return hasPadding(fileName.slice(prefix.length, end), padding)
}

/**
 * Of several sequences that a file could be a frame of, the one that it is: that with the most digits, then that with the
 * longest beginning. Undefined when it is a frame of none.
 */
export function closestSequence<Named extends { name: SequenceName }>(
  sequences: readonly Named[],
  fileName: string,
): Named | undefined {
  const owners = sequences.filter(({ name }) => isFrameOf(name, fileName))
  return owners.sort((a, b) => {
    return b.name.padding - a.name.padding || b.name.prefix.length - a.name.prefix.length
  })[0]
}

/** The sequences that a file of this name can be a frame of: any of its numbers, with its padding or a smaller one. */
export function possibleSequences(fileName: string): SequenceName[] {
  return [...fileName.matchAll(/\d+/g)].flatMap(({ 0: digits, index }) => {
    const prefix = fileName.slice(0, index)
    const suffix = fileName.slice(index + digits.length)
    const smallest = digits.startsWith('0') ? digits.length : 1
    const names: SequenceName[] = []
    for (let padding = Math.min(digits.length, MAX_DIGITS); padding >= smallest; padding--) {
      names.push({ prefix, padding, suffix })
    }
    return digits.length > MAX_DIGITS ? [] : names
  })
}

/** Frame 10000 follows 9999 in `####`. */
export function hasPadding(digits: string, padding: number): boolean {
  if (!/^\d+$/.test(digits) || digits.length > MAX_DIGITS) return false
  return digits.length === padding || (digits.length > padding && digits[0] !== '0')
}
