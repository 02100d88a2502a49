/** The rules of the project itself, which everybody in it has. Edits can be taken back. */
import { type Context, makeId } from '../context.js'
import { edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { patternProblem, trimPattern } from '../working-files/ignore-lines.js'

export interface AddIgnoreResult {
  /** As they were kept: without spaces at the end. */
  added: string[]
  /** They were rules of the project already, and stay where they are. */
  existing: string[]
}

export interface RemoveIgnoreResult {
  removed: string[]
}

interface RuleRow {
  id: string
  pattern: string
  position: number
}

/** Adds rules after those that there are. All or none: throws `invalid-argument` for a pattern that can be no rule. */
export async function addIgnoreRules(
  context: Context,
  patterns: readonly string[],
): Promise<AddIgnoreResult> {
  const wanted = [...new Set(patterns.map(checked))]
  const description = `added ${describe(wanted)}`
  return edit(context, { description }, (current) => {
    const rows = readRules(context)
    const known = new Set(rows.map(({ pattern }) => pattern))
    const added = wanted.filter((pattern) => !known.has(pattern))
    const first = (rows.at(-1)?.position ?? 0) + 1
    for (const [index, pattern] of added.entries()) {
      current.insert('ignore_rule', { id: makeId(context), pattern, position: first + index })
    }
    return { added, existing: wanted.filter((pattern) => known.has(pattern)) }
  })
}

/** Removes rules of the project. All or none: throws `ignore-rule-not-found`. */
export async function removeIgnoreRules(
  context: Context,
  patterns: readonly string[],
): Promise<RemoveIgnoreResult> {
  const removed = [...new Set(patterns.map(trimPattern))]
  const description = `removed ${describe(removed)}`
  return edit(context, { description }, (current) => {
    const rows = readRules(context)
    for (const pattern of removed) {
      const found = rows.filter((row) => row.pattern === pattern)
      if (found.length === 0) {
        const message = `"${pattern}" is no ignore rule of this project.`
        throw new ClstError('ignore-rule-not-found', message, { details: { pattern } })
      }
      for (const { id } of found) current.remove('ignore_rule', id)
    }
    return { removed }
  })
}

function readRules({ store }: Context): RuleRow[] {
  return store.all<RuleRow>('SELECT id, pattern, position FROM ignore_rule ORDER BY position, id')
}

function checked(pattern: string): string {
  const problem = patternProblem(trimPattern(pattern))
  if (problem === undefined) return trimPattern(pattern)
  const shown = pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern
  throw new ClstError('invalid-argument', `The pattern "${shown.replaceAll('\0', '␀')}" ${problem}.`)
}

function describe(patterns: readonly string[]): string {
  const [only] = patterns
  return patterns.length === 1 ? `the ignore rule "${only}"` : `${patterns.length} ignore rules`
}
