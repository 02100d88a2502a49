/**
 * What the core of the panels offers to a description, in both languages alike: names that expressions can read, filters,
 * and what it shows by itself. Whoever adds to the core adds here; a test compares both.
 */

/** Every filter, with the fewest words that it needs after its name. */
export const FILTERS: ReadonlyMap<string, number> = new Map([
  ['ago', 0],
  ['count', 0],
  ['date', 0],
  ['first', 1],
  ['folder', 0],
  ['join', 0],
  ['name', 0],
  ['only', 1],
  ['orNull', 0],
  ['percent', 0],
  ['pluck', 1],
  ['ratio', 2],
  ['safety', 0],
  ['size', 0],
  ['version', 0],
  ['versionName', 0],
  ['without', 1],
  ['words', 0],
])

/** Filters whose first words name members: of what a list holds, or of the value itself. */
export const NAMING: ReadonlyMap<string, { of: 'items' | 'value'; words: number }> = new Map([
  ['only', { of: 'items', words: 1 }],
  ['pluck', { of: 'items', words: 1 }],
  ['ratio', { of: 'value', words: 2 }],
  ['without', { of: 'items', words: 1 }],
] as const)

/** Filters after which the value is still of the same kind. */
export const KEEPING: ReadonlySet<string> = new Set(['first', 'only', 'orNull', 'without'])

/** `host.…`: what is known of the program and of the file that it has open. */
export const HOST_NAMES = [
  'can',
  'fileName',
  'folder',
  'isCompressed',
  'keptAside',
  'isDirty',
  'name',
  'path',
  'version',
] as const

/** `file.…`: what is known of the open file on the disk. */
export const FILE_NAMES = ['isChangedOnDisk', 'isChangedByClst'] as const

/** `connection.…`: the way to the bridge. */
export const CONNECTION_NAMES = ['code', 'detail', 'state'] as const

/** `running.0.…`: an action that is under way. */
export const RUNNING_NAMES = ['action', 'canCancel', 'factor', 'key', 'text'] as const

/** Actions and icons that the core shows by itself. */
export const OWN_ACTIONS = ['cancel', 'dismiss', 'tryAgain'] as const
export const OWN_ICONS = ['error', 'info', 'ok'] as const

/** After these a section can be loaded anew, besides the events of the bridge. */
export const OWN_EVENTS = ['reset', 'saved'] as const

/** Failures that no answer of the bridge is. */
export const OWN_ERRORS = [
  'answer-invalid',
  'bridge-not-running',
  'bridge-not-trusted',
  'bridge-too-new',
  'bridge-too-old',
  'cancelled',
  'host',
  'internal',
  'no-answer',
] as const
