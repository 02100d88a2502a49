/** What a value of each field asks for, and where that is to be looked for. */
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import { FILE_STATES, type FileState } from '../types.js'
import { type Folder, idsOf } from './folders.js'
import type { QueryTerm } from './query.js'
import { and, FALSE, oneOf, type Sql, sql } from './sql.js'
import { textCondition } from './text-condition.js'
import type { Vocabulary } from './vocabulary.js'

/**
 * Where a condition holds: on a row `a` with the columns `id`, `collection_id`, `name_key`, `extension`, `status_id`,
 * `type_id`, `assignee_id` and `description` (`name`: on `collection_id` and `name_key` alone, `description`: on that alone,
 * which indexes have), or on some row of another table that hangs on the asset; `version` is one of `checkpoint` as well, of
 * which another column than the comment is compared.
 */
export type Place = 'name' | 'description' | 'asset' | 'checkpoint' | 'version' | 'asset_tag' | 'asset_value'

export interface Alternative {
  place: Place
  condition: Sql
}

export interface Scope {
  folders: readonly Folder[]
  vocabulary: Vocabulary
  /** What `assignee:me` means. */
  personName: string
  /** Assets by the state of their working files; undefined where nobody asks for states. */
  states: ReadonlyMap<FileState, readonly string[]> | undefined
}

/** One of the alternatives must hold. */
type Meaning = (text: string, scope: Scope, isQuoted: boolean) => Alternative[]

/** Fields by name, in the order in which they are explained. */
const MEANINGS = {
  name: (text) => [at('name', contains('a.name_key', nameKey(text)))],
  path: inPath,
  extension: orNone("a.extension = ''", (text) => [at('name', hasExtension(text))]),
  collection: (text, { folders }) => [at('name', inCollection(text, folders))],
  comment: (text) => [at('checkpoint', textCondition('comment', text))],
  description: orNone('a.description IS NULL', (text) => [
    at('description', textCondition('a.description', text)),
  ]),
  tag: orNone('NOT EXISTS (SELECT 1 FROM asset_tag WHERE asset_id = a.id)', (text, { vocabulary }) => [
    at('asset_tag', oneOf('tag_id', vocabulary.tags(text, 'whole'))),
  ]),
  status: orNone('a.status_id IS NULL', hasStatus),
  assignee: orNone('a.assignee_id IS NULL', hasAssignee),
  person: hasPerson,
  type: orNone('a.type_id IS NULL', (text, { vocabulary }) => [
    at('asset', oneOf('a.type_id', vocabulary.types(text, 'whole'))),
  ]),
  state: hasState,
  key: (text, { vocabulary }) => [at('asset_value', oneOf('key', vocabulary.keys(text)))],
} as const satisfies Record<string, Meaning>

const SHORT_FORMS: Readonly<Record<string, keyof typeof MEANINGS>> = { ext: 'extension', in: 'collection' }

/** The names of fields that every project has. */
const FIELDS: readonly string[] = Object.keys(MEANINGS)

/**
 * What is asked for by a term, its negation aside. Throws `invalid-argument` for a field that there is not, a status or a
 * state that there is not.
 */
export function alternativesOf(term: QueryTerm, scope: Scope): Alternative[] {
  const meaning = meaningOf(term, scope)
  return term.values.flatMap(({ text, isQuoted }) => meaning(text, scope, isQuoted))
}

/** A field by its name or its short form; undefined for a free key and for one that there is not. */
export function knownField(name: string): keyof typeof MEANINGS | undefined {
  if (Object.hasOwn(MEANINGS, name)) return name as keyof typeof MEANINGS
  return Object.hasOwn(SHORT_FORMS, name) ? SHORT_FORMS[name] : undefined
}

function meaningOf({ field, values }: QueryTerm, { vocabulary }: Scope): Meaning {
  if (field === undefined) return anywhere
  const known = knownField(field)
  if (known !== undefined) return MEANINGS[known]
  const isSpelledOut = field.startsWith('key.')
  const keys = vocabulary.keys(isSpelledOut ? field.slice('key.'.length) : field)
  if (keys.length > 0 || isSpelledOut) return hasValue(keys)
  const free = vocabulary.allKeys().slice(0, 20)
  const keysToo = free.length === 0 ? '' : `, and the keys ${free.join(', ')}`
  const message = `There is no field "${field}". Known are: ${FIELDS.join(', ')}${keysToo}. To search for the text, quote it: "${field}:${values[0]?.text}".`
  throw new ClstError('invalid-argument', message, { details: { field, fields: FIELDS, keys: free } })
}

/** A word without a field: wherever a person would look. Not status and state, which every asset has. */
function anywhere(text: string, scope: Scope): Alternative[] {
  const { vocabulary } = scope
  return [
    ...inPath(text, scope),
    at('description', textCondition('a.description', text)),
    at('asset', oneOf('a.type_id', vocabulary.types(text, 'part'))),
    at('asset', oneOf('a.assignee_id', vocabulary.people(text, 'part'))),
    at('asset_tag', oneOf('tag_id', vocabulary.tags(text, 'part'))),
    at('asset_value', textCondition('value', text)),
    at('checkpoint', textCondition('comment', text)),
  ]
}

/** A part of a path lies in the path of the folder, in the name, or across the slash between them. */
function inPath(text: string, { folders }: Scope): Alternative[] {
  const key = nameKey(text)
  const inFolder = inFolders(folders, (folder) => folder.key.includes(key))
  const slash = key.lastIndexOf('/')
  if (slash < 0) return [at('name', inFolder), at('name', contains('a.name_key', key))]
  const end = key.slice(0, slash)
  const before = inFolders(folders, (folder) => folder.key !== '' && folder.key.endsWith(end))
  return [at('name', inFolder), at('name', and([before, begins('a.name_key', key.slice(slash + 1))]))]
}

/** What follows the last dot: an ending with a dot in it is none, and neither is that of `.profile`. */
function hasExtension(text: string): Sql {
  const ending = `.${nameKey(text.replace(/^\./, ''))}`
  if (ending === '.' || ending.includes('.', 1)) return FALSE
  const { length } = [...ending]
  return and([sql(`substr(a.name_key, -${length}) = ?`, ending), sql(`length(a.name_key) > ${length}`)])
}

/** Names of folders that follow one another, anywhere in the path; from the project folder down when it begins with `/`. */
function inCollection(text: string, folders: readonly Folder[]): Sql {
  const key = nameKey(text).replace(/\/+$/, '')
  return inFolders(folders, (folder) => {
    const path = `/${folder.key}/`
    if (key.startsWith('/')) return path.startsWith(`${key}/`)
    return key === '' || path.includes(`/${key}/`)
  })
}

function hasStatus(text: string, { vocabulary }: Scope): Alternative[] {
  const id = vocabulary.status(text)
  if (id !== undefined) return [at('asset', sql('a.status_id = ?', id))]
  const statuses = vocabulary.statusNames()
  const message = `There is no status "${text}". Known are: ${statuses.join(', ')}.`
  throw new ClstError('invalid-argument', message, { details: { status: text, statuses } })
}

function hasAssignee(text: string, scope: Scope, isQuoted: boolean): Alternative[] {
  return [at('asset', oneOf('a.assignee_id', peopleOf(text, scope, isQuoted)))]
}

/** Whose work it is: it is assigned to them, or they made a version of it. */
function hasPerson(text: string, scope: Scope, isQuoted: boolean): Alternative[] {
  const ids = peopleOf(text, scope, isQuoted)
  return [at('asset', oneOf('a.assignee_id', ids)), at('version', oneOf('author_id', ids))]
}

function peopleOf(text: string, { vocabulary, personName }: Scope, isQuoted: boolean): string[] {
  const isMe = !isQuoted && nameKey(text) === 'me'
  return isMe ? vocabulary.people(personName, 'whole') : vocabulary.people(text, 'part')
}

function hasState(text: string, { states }: Scope): Alternative[] {
  const state = FILE_STATES.find((each) => each === nameKey(text))
  if (state !== undefined) return [at('asset', oneOf('a.id', states?.get(state) ?? []))]
  const message = `There is no state "${text}". Known are: ${FILE_STATES.join(', ')}.`
  throw new ClstError('invalid-argument', message, { details: { state: text, states: FILE_STATES } })
}

/** The value of a key is compared as a whole. */
function hasValue(keys: readonly string[]): Meaning {
  const isKey = oneOf('key', keys)
  const absent = `NOT EXISTS (SELECT 1 FROM asset_value WHERE asset_id = a.id AND ${isKey.text})`
  return (text, _scope, isQuoted) =>
    isNone(text, isQuoted)
      ? [at('asset', { text: absent, values: isKey.values })]
      : [at('asset_value', and([isKey, textCondition('value', text, 'whole')]))]
}

function orNone(none: string, meaning: Meaning): Meaning {
  return (text, scope, isQuoted) =>
    isNone(text, isQuoted) ? [at('asset', sql(none))] : meaning(text, scope, isQuoted)
}

function isNone(text: string, isQuoted: boolean): boolean {
  return !isQuoted && nameKey(text) === 'none'
}

function at(place: Place, condition: Sql): Alternative {
  return { place, condition }
}

function inFolders(folders: readonly Folder[], isMeant: (folder: Folder) => boolean): Sql {
  return oneOf('a.collection_id', idsOf(folders, isMeant))
}

function contains(column: string, key: string): Sql {
  return sql(`instr(${column}, ?) > 0`, key)
}

function begins(column: string, key: string): Sql {
  return sql(`substr(${column}, 1, ${[...key].length}) = ?`, key)
}
