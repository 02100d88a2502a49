/**
 * Texts that people write (comments, descriptions, values) are compared inside the database, without regard to the case
 * of a letter in any script, letter by letter: ß is not ss, and é in one sign is not e with an accent in two.
 */
import { type Sql, sql } from './sql.js'

/** Whether the column holds the text anywhere, or is the text. */
export function textCondition(column: string, text: string, how: 'part' | 'whole' = 'part'): Sql {
  const letters = [...text.normalize('NFC')]
  const any = how === 'part' ? '%' : ''
  const like = any + letters.map(likeLetter).join('') + any
  // LIKE knows the two cases of A to Z only, and is by far the fastest: it finds candidates for the others.
  const candidates = sql(`${column} LIKE ? ESCAPE '\\'`, like)
  if (!letters.some(isForeignCased)) return candidates
  const star = how === 'part' ? '*' : ''
  const glob = star + letters.map(globLetter).join('') + star
  return sql(`(${candidates.text} AND ${column} GLOB ?)`, like, glob)
}

function likeLetter(letter: string): string {
  if (isForeignCased(letter)) return '_'
  return letter === '%' || letter === '_' || letter === '\\' ? `\\${letter}` : letter
}

function globLetter(letter: string): string {
  const cases = casesOf(letter)
  return cases.length > 1 || '*?['.includes(letter) ? `[${cases.join('')}]` : letter
}

function isForeignCased(letter: string): boolean {
  return letter > '\u007f' && casesOf(letter).length > 1
}

/** The forms of a letter that are one sign each: σ, Σ and ς are one letter, and ß has one form. */
function casesOf(letter: string): string[] {
  const upper = letter.toUpperCase()
  const lower = upper.toLowerCase()
  const forms = [letter, letter.toLowerCase(), upper, lower, ...(lower === 'σ' ? ['ς'] : [])]
  return [...new Set(forms)].filter((form) => [...form].length === 1)
}
