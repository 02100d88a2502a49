/** Which rendered sequences of the project are tracked although nobody named them: gitignore patterns in a setting. */
import ignore, { type Ignore } from 'ignore'
import type { Context } from '../context.js'
import { edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import type { Store } from '../store/store.js'

/** Key of the setting; its value is a JSON list of patterns. */
const SETTING = 'sequences.track'

export interface SequenceRules {
  patterns: string[]
}

export function listTrackRules({ store }: { store: Store }): SequenceRules {
  const row = store.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', SETTING)
  if (row === undefined) return { patterns: [] }
  try {
    const value: unknown = JSON.parse(row.value)
    if (Array.isArray(value)) return { patterns: value.filter((one) => typeof one === 'string') }
  } catch {
    // A later clst may keep them in another way; without rules nothing is tracked by itself.
  }
  return { patterns: [] }
}

/** Adds patterns of paths whose sequences are offered like files. Throws `invalid-argument` for one that is no pattern. */
export async function addTrackRules(context: Context, patterns: readonly string[]): Promise<SequenceRules> {
  for (const pattern of patterns) {
    if (pattern.trim() !== '' && !/[\n\r]/.test(pattern)) continue
    throw new ClstError('invalid-argument', 'A pattern must be one line that is not empty.')
  }
  return change(context, `tracked sequences in ${patterns.join(', ')}`, (before) => [
    ...before,
    ...patterns.filter((pattern) => !before.includes(pattern)),
  ])
}

/** Removes patterns; sequences that are tracked stay tracked. Throws `invalid-argument` for one that is not there. */
export async function removeTrackRules(
  context: Context,
  patterns: readonly string[],
): Promise<SequenceRules> {
  return change(context, `stopped tracking sequences in ${patterns.join(', ')}`, (before) => {
    const unknown = patterns.find((pattern) => !before.includes(pattern))
    if (unknown === undefined) return before.filter((pattern) => !patterns.includes(pattern))
    const message = `Sequences are not tracked by the pattern "${unknown}".`
    throw new ClstError('invalid-argument', message, { details: { pattern: unknown } })
  })
}

function change(
  context: Context,
  description: string,
  next: (before: string[]) => string[],
): Promise<SequenceRules> {
  return edit(context, { description }, (current) => {
    const { patterns: before } = listTrackRules(context)
    const patterns = [...new Set(next(before))]
    const value = JSON.stringify(patterns)
    const row = context.store.get('SELECT 1 FROM setting WHERE key = ?', SETTING)
    if (patterns.length === 0) current.remove('setting', SETTING)
    else if (row === undefined) current.insert('setting', { key: SETTING, value })
    else current.update('setting', SETTING, { value })
    return { patterns }
  })
}

/** Tells of a sequence that nobody named whether a rule tracks it. */
export class TrackRules {
  private readonly rules: Ignore

  constructor(context: Pick<Context, 'store'> | SequenceRules) {
    const { patterns } = 'store' in context ? listTrackRules(context) : context
    this.rules = ignore().add(patterns)
  }

  tracks(path: string): boolean {
    return ignore.isPathValid(path) && this.rules.ignores(path)
  }
}
