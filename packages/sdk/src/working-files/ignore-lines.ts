/** Lines with ignore rules: where they come from, and which of them mean something. */
import ignore from 'ignore'
import { bracketsProblem, libraryPattern } from './ignore-pattern.js'

/** Where a rule stands. Later ones win: built-in ones, those of the project, `.clstignore` files from the top down. */
export type IgnoreSource = 'default' | 'project' | 'file'

/** One rule, with the place that it was written in. */
export interface IgnoreLine {
  pattern: string
  source: IgnoreSource
  /** Project path of the `.clstignore`. */
  file?: string
  /** Counted from 1, in the file or in the list. */
  line: number
}

/** No pattern that a person writes is longer, and each costs time for every file. */
const MAX_PATTERN_LENGTH = 1000

/** Why a pattern cannot be a rule, as the end of a sentence that begins with it; undefined for one that can. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'is empty'
  if (pattern.includes('\0')) return 'holds a NUL character'
  if (/[\r\n]/.test(pattern)) return 'has more than one line'
  if (pattern.length > MAX_PATTERN_LENGTH) return `is longer than ${MAX_PATTERN_LENGTH} characters`
  if (pattern.startsWith('#')) return 'is a comment; write \\# for a name that begins so'
  if (/^!?\/*$/.test(pattern)) return 'names no file'
  if (/(^|[^\\])(\\\\)*\\$/.test(pattern)) return 'ends in a backslash'
  return bracketsProblem(pattern) ?? (canBeMatched(libraryPattern(pattern)) ? undefined : 'is not a pattern')
}

/** The library makes an expression of a pattern when it is first used. */
function canBeMatched(pattern: string): boolean {
  try {
    ignore().add({ pattern }).test('name')
    return true
  } catch {
    return false
  }
}

/** Without the spaces at the end, which mean nothing unless a backslash stands before them, and composed like names. */
export function trimPattern(pattern: string): string {
  return pattern.normalize('NFC').replace(/(?<!\\)[ \t]+$/, '')
}

/** The rules in the text of a `.clstignore`, and the lines that can be none. */
export function readIgnoreLines(
  text: string,
  file: string,
): { lines: IgnoreLine[]; problems: { line: number; problem: string }[] } {
  const lines: IgnoreLine[] = []
  const problems: { line: number; problem: string }[] = []
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const pattern = trimPattern(raw)
    if (pattern === '' || pattern.startsWith('#')) continue
    const problem = patternProblem(pattern)
    if (problem === undefined) lines.push({ pattern, source: 'file', file, line: index + 1 })
    else problems.push({ line: index + 1, problem })
  }
  return { lines, problems }
}

/**
 * The same rule for the library, written in the project folder instead of a folder below it. What has a meaning in patterns stands for
 * any character in the folder's name: the rule is asked only about what lies in that folder.
 */
export function rootedPattern(written: string, folder: string): string {
  const pattern = libraryPattern(written)
  if (folder === '') return pattern
  const isNegated = pattern.startsWith('!')
  const body = isNegated ? pattern.slice(1) : pattern
  const isAnchored = body.slice(0, -1).includes('/')
  const base = folder.normalize('NFC').replace(/[\\*?[\]\s]/g, '?')
  const inside = isAnchored ? body.replace(/^\//, '') : `**/${body}`
  return `${isNegated ? '!' : ''}/${base}/${inside}`
}
