/**
 * Patterns of gitignore as the library that matches them understands them. It differs from Git in some that are rare, and
 * then a rule would hide other files than it says. Source of what Git does: its wildmatch.c and gitignore(5).
 */

/** Code units from the first to the last. */
type Range = readonly [first: number, last: number]

/** Classes of letters and digits; rules never tell large and small letters apart. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  alpha: ['az'],
  upper: ['az'],
  lower: ['az'],
  digit: ['09'],
  alnum: ['09', 'az'],
  xdigit: ['09', 'af'],
  blank: ['  ', '\t\t'],
}

/** What has a meaning of its own to the library, also between brackets. */
const SPECIAL = /^[\\*?\]/]$/
const SLASH = 0x2f

interface Brackets {
  /** Behind the last bracket. */
  end: number
  /** As the library takes it; undefined when there is no such pattern. */
  text: string | undefined
}

/** Why brackets in a pattern cannot be used, as the end of a sentence that begins with it. */
export function bracketsProblem(pattern: string): string | undefined {
  for (let index = 0; index < pattern.length; index++) {
    if (pattern[index] === '\\') index++
    else if (pattern[index] === '[') {
      const brackets = readBrackets(pattern, index)
      if (brackets === undefined) return 'has a [ without its ]; write \\[ for a name that has one'
      if (brackets.text === undefined) return 'has brackets with something in them that is not understood'
      index = brackets.end - 1
    }
  }
  return undefined
}

/** Brackets that cannot be used stand for themselves: a rule rather hides too little. */
export function libraryPattern(pattern: string): string {
  let text = ''
  for (let index = 0; index < pattern.length; ) {
    const brackets = pattern[index] === '[' ? readBrackets(pattern, index) : undefined
    if (brackets?.text !== undefined) {
      text += brackets.text
      index = brackets.end
    } else if (pattern[index] === '[') {
      text += '\\['
      index++
    } else {
      const length = pattern[index] === '\\' ? 2 : 1
      text += pattern.slice(index, index + length)
      index += length
    }
  }
  return (
    text
      .replace(/(?<!\\)\*{3,}/g, '**')
      .replace(/(?<=^!?|\/)(?:\*\*\/)+(?=\*\*(?:\/|$))/g, '')
      .replace(/^(!?)\/?\*\*$/, '$1*')
      // Folders at any depth in it, not the one that it lies in.
      .replace(/(?<=^!?|\/)\*\*\/$/, '**/*/')
  )
}

/** The brackets that begin at `start`; undefined when they do not end. */
function readBrackets(pattern: string, start: number): Brackets | undefined {
  let index = start + 1
  const isNegated = pattern[index] === '!' || pattern[index] === '^'
  if (isNegated) index++
  const ranges: Range[] = []
  let isKnown = true
  const readUnit = () => {
    if (pattern[index] === '\\') index++
    return index < pattern.length ? pattern.charCodeAt(index++) : undefined
  }
  for (const first = index; index < pattern.length; ) {
    if (pattern[index] === ']' && index > first) {
      return { end: index + 1, text: isKnown ? toText(ranges, isNegated) : undefined }
    }
    const named = /^\[:([a-z]*):\]/.exec(pattern.slice(index, index + 12))
    if (named !== null) {
      const set = CLASSES[named[1] ?? '']
      if (set === undefined) isKnown = false
      for (const each of set ?? []) ranges.push([each.charCodeAt(0), each.charCodeAt(1)])
      index += named[0].length
      continue
    }
    const from = readUnit()
    const isRange = pattern[index] === '-' && pattern[index + 1] !== ']' && index + 1 < pattern.length
    if (isRange) index++
    const to = isRange ? readUnit() : from
    if (from === undefined || to === undefined) return undefined
    if (from <= to) ranges.push([from, to])
  }
  return undefined
}

/** The library knows no brackets that are negated, but all that they leave over can be said. */
function toText(ranges: readonly Range[], isNegated: boolean): string | undefined {
  const [only] = ranges
  if (ranges.length === 1 && !isNegated && only !== undefined && only[0] === only[1]) {
    return only[0] === SLASH ? undefined : `\\${String.fromCharCode(only[0])}`
  }
  const shown = isNegated ? complement(ranges) : ranges
  const ends = shown.flat().map((unit) => String.fromCharCode(unit))
  if (shown.length === 0 || ends.some((end) => SPECIAL.test(end))) return undefined
  const text = (unit: number) => String.fromCharCode(unit)
  return `[${shown.map(([first, last]) => (first === last ? text(first) : `${text(first)}-${text(last)}`)).join('')}]`
}

/** All other code units but the slash, in order. */
function complement(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges, ...ranges.flatMap(inOtherCase), [SLASH, SLASH] as const].sort(
    (a, b) => a[0] - b[0],
  )
  const rest: Range[] = []
  let next = 1
  for (const [first, last] of sorted) {
    if (first > next) rest.push([next, first - 1])
    next = Math.max(next, last + 1)
  }
  return next > 0xffff ? rest : [...rest, [next, 0xffff]]
}

/** The part of a range that is letters from A to Z, in the other case. */
function inOtherCase([first, last]: Range): Range[] {
  const parts = [
    { low: 0x41, high: 0x5a, shift: 0x20 },
    { low: 0x61, high: 0x7a, shift: -0x20 },
  ]
  return parts
    .map(({ low, high, shift }): Range => [Math.max(first, low) + shift, Math.min(last, high) + shift])
    .filter(([from, to]) => from <= to)
}
