/**
 * What each kind of term asks of an asset, as a condition on a row `a` with the columns `id`, `collection_id`,
 * `name_key`, `extension`, `status_id`, `type_id`, `assignee_id` and `description`.
 */
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import { FILE_STATES, type FileState } from '../types.js'
import { type Folder, idsOf } from './folders.js'
import type { QueryTerm } from './query.js'
import { and, FALSE, not, oneOf, or, type Sql, sql } from './sql.js'
import { textCondition } from './text-condition.js'
import type { Vocabulary } from './vocabulary.js'

export interface Scope {
  folders: readonly Folder[]
  vocabulary: Vocabulary
  /** What `assignee:me` means. */
  personName: string
  /** Assets by the state of their working files; undefined where nobody asks for states. */
  states: ReadonlyMap<FileState, readonly string[]> | undefined
  /**
   * Where much hangs on an asset, all that fits can be gathered first (`gather`: for a look at every asset), or each
   * asset can be asked for its own (`probe`: for a few assets).
   */
  reach: 'gather' | 'probe'
}

type Meaning = (text: string, scope: Scope, isQuoted: boolean) => Sql

/** Fields by name, in the order in which they are explained. */
const MEANINGS = {
  name: (text) => contains('a.name_key', nameKey(text)),
  path: inPath,
  extension: hasExtension,
  collection: inCollection,
  comment: inComment,
  description: orNone('a.description', (text) => textCondition('a.description', text)),
  tag: (text, scope, isQuoted) =>
    isNone(text, isQuoted)
      ? not(hanging('asset_tag', sql('TRUE'), scope))
      : hanging('asset_tag', oneOf('tag_id', scope.vocabulary.tags(text, 'whole')), scope),
  status: orNone('a.status_id', hasStatus),
  assignee: orNone('a.assignee_id', hasAssignee),
  type: orNone('a.type_id', (text, { vocabulary }) => oneOf('a.type_id', vocabulary.types(text, 'whole'))),
  state: hasState,
  key: (text, scope) => hanging('asset_value', oneOf('key', scope.vocabulary.keys(text)), scope),
} as const satisfies Record<string, Meaning>

const SHORT_FORMS: Readonly<Record<string, keyof typeof MEANINGS>> = { ext: 'extension', in: 'collection' }

/** The names of fields that every project has. */
export const SEARCH_FIELDS: readonly string[] = Object.keys(MEANINGS)

/** Throws `invalid-argument` for a field that there is not, a status or a state that there is not. */
export function termsCondition(terms: readonly QueryTerm[], scope: Scope): Sql {
  return and(
    terms.map((term) => {
      const meaning = meaningOf(term, scope)
      const any = or(term.values.map(({ text, isQuoted }) => meaning(text, scope, isQuoted)))
      return term.isNegated ? not(any) : any
    }),
  )
}

/** The texts that comments are searched for, to show which comment was meant. */
export function commentTexts(terms: readonly QueryTerm[]): string[] {
  return terms
    .filter(({ field, isNegated }) => !isNegated && (field === undefined || field === 'comment'))
    .flatMap(({ values }) => values.map(({ text }) => text))
}

/** A field by its name or its short form; undefined for a free key and for one that there is not. */
export function knownField(name: string): keyof typeof MEANINGS | undefined {
  if (Object.hasOwn(MEANINGS, name)) return name as keyof typeof MEANINGS
  return Object.hasOwn(SHORT_FORMS, name) ? SHORT_FORMS[name] : undefined
}

function meaningOf({ field, values }: QueryTerm, scope: Scope): Meaning {
  if (field === undefined) return anywhere
  const known = knownField(field)
  if (known !== undefined) return MEANINGS[known]
  const { vocabulary } = scope
  const isSpelledOut = field.startsWith('key.')
  const keys = vocabulary.keys(isSpelledOut ? field.slice('key.'.length) : field)
  if (keys.length > 0 || isSpelledOut) return (text, here, isQuoted) => hasValue(keys, text, here, isQuoted)
  const free = vocabulary.allKeys().slice(0, 20)
  const keysToo = free.length === 0 ? '' : `, and the keys ${free.join(', ')}`
  throw new ClstError(
    'invalid-argument',
    `There is no field "${field}". Known are: ${SEARCH_FIELDS.join(', ')}${keysToo}. To search for the text, quote it: "${field}:${values[0]?.text}".`,
    { details: { field, fields: SEARCH_FIELDS, keys: free } },
  )
}

/** A word without a field: wherever a person would look. Not status and state, which every asset has. */
function anywhere(text: string, scope: Scope): Sql {
  const { vocabulary } = scope
  return or([
    inPath(text, scope),
    textCondition('a.description', text),
    oneOf('a.type_id', vocabulary.types(text, 'part')),
    oneOf('a.assignee_id', vocabulary.people(text, 'part')),
    hanging('asset_tag', oneOf('tag_id', vocabulary.tags(text, 'part')), scope),
    hanging('asset_value', textCondition('value', text), scope),
    inComment(text, scope),
  ])
}

/** A part of a path lies in the path of the folder, in the name, or across the slash between them. */
function inPath(text: string, { folders }: Scope): Sql {
  const key = nameKey(text)
  const slash = key.lastIndexOf('/')
  const inFolder = oneOf(
    'a.collection_id',
    idsOf(folders, (folder) => folder.key.includes(key)),
  )
  if (slash < 0) return or([contains('a.name_key', key), inFolder])
  const end = key.slice(0, slash)
  const isBefore = (folder: Folder) => folder.key !== '' && folder.key.endsWith(end)
  const across = and([
    oneOf('a.collection_id', idsOf(folders, isBefore)),
    begins('a.name_key', key.slice(slash + 1)),
  ])
  return or([inFolder, across])
}

function hasExtension(text: string, _scope: Scope, isQuoted: boolean): Sql {
  if (isNone(text, isQuoted)) return sql("a.extension = ''")
  const ending = `.${nameKey(text.replace(/^\./, ''))}`
  // What follows the last dot: an ending with a dot in it is none, and neither is a name that begins with its only dot.
  if (ending === '.' || ending.includes('.', 1)) return FALSE
  const { length } = [...ending]
  return and([sql(`substr(a.name_key, -${length}) = ?`, ending), sql(`length(a.name_key) > ${length}`)])
}

/** Names of folders that follow one another, anywhere in the path; from the project folder down when it begins with `/`. */
function inCollection(text: string, { folders }: Scope): Sql {
  const key = nameKey(text).replace(/\/+$/, '')
  const isMeant = key.startsWith('/')
    ? (folder: Folder) => `/${folder.key}/`.startsWith(`${key}/`)
    : (folder: Folder) => key === '' || `/${folder.key}/`.includes(`/${key}/`)
  return oneOf('a.collection_id', idsOf(folders, isMeant))
}

/** Of versions only: what safety copies and the trash say is not searched. */
function inComment(text: string, { reach }: Scope): Sql {
  const says = textCondition('comment', text)
  if (reach === 'probe') {
    const own = 'SELECT 1 FROM checkpoint WHERE asset_id = a.id AND number IS NOT NULL AND trashed_at IS NULL'
    return { text: `EXISTS (${own} AND ${says.text})`, values: says.values }
  }
  // The index on comments holds row ids, so that the rows themselves need not be read.
  const others = ['trashed_at IS NOT NULL', 'safety_number IS NOT NULL']
    .map((which) => `AND rowid NOT IN (SELECT rowid FROM checkpoint WHERE ${which})`)
    .join(' ')
  return {
    text: `a.id IN (SELECT asset_id FROM checkpoint WHERE ${says.text} ${others})`,
    values: says.values,
  }
}

function hasStatus(text: string, { vocabulary }: Scope): Sql {
  const id = vocabulary.status(text)
  if (id !== undefined) return sql('a.status_id = ?', id)
  const names = vocabulary.statusNames()
  throw new ClstError('invalid-argument', `There is no status "${text}". Known are: ${names.join(', ')}.`, {
    details: { status: text, statuses: names },
  })
}

function hasAssignee(text: string, { vocabulary, personName }: Scope, isQuoted: boolean): Sql {
  const isMe = !isQuoted && nameKey(text) === 'me'
  return oneOf(
    'a.assignee_id',
    isMe ? vocabulary.people(personName, 'whole') : vocabulary.people(text, 'part'),
  )
}

function hasState(text: string, { states }: Scope): Sql {
  const state = FILE_STATES.find((each) => each === nameKey(text))
  if (state === undefined) {
    throw new ClstError(
      'invalid-argument',
      `There is no state "${text}". Known are: ${FILE_STATES.join(', ')}.`,
      {
        details: { state: text, states: FILE_STATES },
      },
    )
  }
  return oneOf('a.id', states?.get(state) ?? [])
}

/** The value of a key is compared as a whole. */
function hasValue(keys: readonly string[], text: string, scope: Scope, isQuoted: boolean): Sql {
  if (isNone(text, isQuoted)) return not(hanging('asset_value', oneOf('key', keys), scope))
  return hanging('asset_value', and([oneOf('key', keys), textCondition('value', text, 'whole')]), scope)
}

/** An asset that has a row in this table for which the condition holds. */
function hanging(table: 'asset_tag' | 'asset_value', condition: Sql, { reach }: Scope): Sql {
  if (condition === FALSE) return FALSE
  const { text, values } = condition
  if (reach === 'probe')
    return { text: `EXISTS (SELECT 1 FROM ${table} WHERE asset_id = a.id AND ${text})`, values }
  return { text: `a.id IN (SELECT asset_id FROM ${table} WHERE ${text})`, values }
}

function orNone(column: string, meaning: Meaning): Meaning {
  return (text, scope, isQuoted) =>
    isNone(text, isQuoted) ? sql(`${column} IS NULL`) : meaning(text, scope, isQuoted)
}

function isNone(text: string, isQuoted: boolean): boolean {
  return !isQuoted && nameKey(text) === 'none'
}

function contains(column: string, key: string): Sql {
  return sql(`instr(${column}, ?) > 0`, key)
}

function begins(column: string, key: string): Sql {
  return sql(`substr(${column}, 1, ${[...key].length}) = ?`, key)
}
