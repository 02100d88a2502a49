/** What can be set on assets and collections, and what makes it valid. */

import type { ItemRef } from '../assets/find-item.js'
import { ClstError } from '../errors.js'

export interface SetFields {
  /** Name, short name or id. */
  status?: string
  /** `me`, a name or an id; a new name is a new person. Null: nobody. A collection can have several assignees. */
  assignee?: string | null
  /** Null or an empty text takes it away. */
  description?: string | null
  /** Name or id of a type for assets, or for collections. Null takes it away. */
  type?: string | null
  /** The picture of this version becomes the cover: `v012`, a label, an id. */
  cover?: string
  /** Tags to put on; a new one is made. */
  tags?: readonly string[]
  /** Tags to take off. */
  removeTags?: readonly string[]
  /** Free keys and their values to write. */
  values?: Readonly<Record<string, string>>
  /** Keys to take away. */
  removeValues?: readonly string[]
  /** Work that somebody has to do, rather than a file that is only there. */
  isTask?: boolean
}

const MAX_DESCRIPTION_CHARACTERS = 20_000
const MAX_KEY_CHARACTERS = 100
const MAX_VALUE_CHARACTERS = 20_000

/** What a collection has, too. */
const OF_COLLECTIONS: ReadonlySet<string> = new Set(['assignee', 'description', 'type'])

/** What an undo says was done. */
const WORDS: Readonly<Record<keyof SetFields, string>> = {
  status: 'the status',
  assignee: 'the assignee',
  description: 'the description',
  type: 'the type',
  cover: 'the cover',
  tags: 'tags',
  removeTags: 'tags',
  values: 'keys',
  removeValues: 'keys',
  isTask: 'whether it is a task',
}

/** Throws `invalid-argument`. */
export function checkSetFields(fields: SetFields): void {
  if (namesOf(fields).length === 0) throw invalid('Say what is to be set.')
  if ((fields.description ?? '').length > MAX_DESCRIPTION_CHARACTERS) {
    throw invalid('A description has at most 20,000 characters.')
  }
  for (const key of [...Object.keys(fields.values ?? {}), ...(fields.removeValues ?? [])]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    const isKey = key.trim() === key && key !== '' && !/[=\u0000-\u001f\u007f]/.test(key)
    if (!isKey || key.length > MAX_KEY_CHARACTERS) {
      throw invalid(`"${key}" cannot be a key: at most 100 characters, no "=" and no spaces around it.`)
    }
  }
  if (Object.values(fields.values ?? {}).some((value) => value.length > MAX_VALUE_CHARACTERS)) {
    throw invalid('A value has at most 20,000 characters.')
  }
}

/** Throws `invalid-argument` for what only assets have. */
export function assertFits(fields: SetFields, item: ItemRef): void {
  if (item.kind === 'asset') return
  if (item.path === '') {
    throw invalid('The project folder itself has no such fields. For everything in it, say so: --recursive.')
  }
  const foreign = namesOf(fields).find((name) => !OF_COLLECTIONS.has(name))
  if (foreign === undefined) return
  const message = `"${item.path}" is a collection: only its description, type and assignees can be set. For the files in it, say so: --recursive.`
  throw invalid(message, { path: item.path, field: foreign })
}

/** `set the status and tags of scene.blend`. */
export function describeSet(fields: SetFields, paths: readonly string[]): string {
  const words = [...new Set(namesOf(fields).map((name) => WORDS[name]))]
  const last = words.pop() ?? ''
  const what = words.length === 0 ? last : `${words.join(', ')} and ${last}`
  return `set ${what} of ${paths.length === 1 ? paths[0] : `${paths.length} items`}`
}

function namesOf(fields: SetFields): (keyof SetFields)[] {
  return (Object.keys(fields) as (keyof SetFields)[]).filter((name) => {
    const value = fields[name]
    return value !== undefined && !(typeof value === 'object' && value !== null && isEmpty(value))
  })
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0
}

function invalid(message: string, details: Record<string, string> = {}): ClstError {
  return new ClstError('invalid-argument', message, { details })
}
