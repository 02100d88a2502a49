import stringWidth from 'string-width'

/** One column each, and common enough to be worth answering without looking at every character's properties. */
const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2013\u2014\u2018-\u201d\u2026\u2192\u21b5]*$/

const segmenter = new Intl.Segmenter()

/** How many terminal columns a text takes. Wide characters (CJK, emoji) take two, combining marks none. */
export function displayWidth(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text)
}

/** The text padded with spaces to a width; longer text is left as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + spaces : spaces + text
}

/** At most `width` columns: what does not fit at the end becomes one `…`. Never cuts inside a character cluster. */
export function truncateEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  if (width < 1) return ''
  return `${takeWhileFits(clusters(text), width - 1)
    .join('')
    .trimEnd()}…`
}

/** Like `truncateEnd`, but keeps the end: of a path the file name says most. */
export function truncateStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  if (width < 1) return ''
  return `…${takeWhileFits(clusters(text).reverse(), width - 1)
    .reverse()
    .join('')
    .trimStart()}`
}

/** Breaks a line at spaces, or inside a word that is wider than a line. Every piece has at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((part) => breakWord(part, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= width) {
      line = longer
    } else {
      if (line !== '') lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function breakWord(word: string, width: number): string[] {
  const pieces: string[] = []
  let rest = clusters(word)
  while (displayWidth(rest.join('')) > width) {
    const piece = takeWhileFits(rest, width)
    // A cluster that is wider than the line still has to go somewhere.
    const taken = Math.max(1, piece.length)
    pieces.push(rest.slice(0, taken).join(''))
    rest = rest.slice(taken)
  }
  return [...pieces, rest.join('')]
}

function clusters(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment)
}

function takeWhileFits(parts: readonly string[], width: number): string[] {
  let used = 0
  let count = 0
  for (const part of parts) {
    used += displayWidth(part)
    if (used > width) break
    count += 1
  }
  return parts.slice(0, count)
}
