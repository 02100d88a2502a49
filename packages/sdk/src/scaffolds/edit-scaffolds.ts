/** The scaffolds of a project: their definitions as they were written. Edits can be taken back. */
import nodePath from 'node:path'
import { type Context, makeId } from '../context.js'
import { DOCUMENT_MAX_BYTES } from '../documents/limits.js'
import { readDocumentText } from '../documents/read-document.js'
import { edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { isId } from '../ids.js'
import { nameKey, splitName } from '../names.js'
import type { Store } from '../store/store.js'

import type { ScaffoldDefinition } from './definition.js'

export interface Scaffold {
  id: string
  name: string
  definition: ScaffoldDefinition
}

interface ScaffoldRow {
  id: string
  name: string
  definition: string
}

export interface AddScaffoldOptions {
  /** Absent: the name in the definition, else that of the file. */
  name?: string
  /** Takes the place of the one with this name. */
  replace?: boolean
}

/** By name. */
export async function listScaffolds({ store }: Context): Promise<Scaffold[]> {
  const rows = store.all<ScaffoldRow>('SELECT id, name, definition FROM scaffold ORDER BY name_key')
  return Promise.all(rows.map(toScaffold))
}

/** By name or id. Throws `scaffold-not-found`. */
export async function getScaffold(context: Context, text: string): Promise<Scaffold> {
  return toScaffold(getRow(context.store, text))
}

/**
 * Registers a definition, from a JSON file (absolute path). Throws `definition-invalid`, `name-taken`, `file-not-found`,
 * `invalid-argument`.
 */
export async function addScaffold(
  context: Context,
  file: string,
  options: AddScaffoldOptions = {},
): Promise<Scaffold> {
  const { parseScaffoldText } = await import('./definition.js')
  const definition = parseScaffoldText(readDocumentText(context.fs, file, DOCUMENT_MAX_BYTES))
  const text = options.name ?? definition.name ?? splitName(nodePath.basename(file)).name
  const name = checkName(text)
  const description = `added the scaffold "${name}"`
  const id = await edit(context, { description }, (current) => {
    const found = findRow(context.store, name)
    const columns = { name, definition: JSON.stringify(definition) }
    if (found !== undefined && options.replace !== true) {
      const message = `There is a scaffold "${found.name}" already.`
      throw new ClstError('name-taken', message, { details: { name: found.name } })
    }
    if (found !== undefined) {
      current.update('scaffold', found.id, columns)
      return found.id
    }
    const newId = makeId(context)
    current.insert('scaffold', { id: newId, name_key: nameKey(name), ...columns })
    return newId
  })
  return getScaffold(context, id)
}

/** What was made from it stays. Throws `scaffold-not-found`. */
export async function deleteScaffold(context: Context, text: string): Promise<Scaffold> {
  const row = getRow(context.store, text)
  await edit(context, { description: `deleted the scaffold "${row.name}"` }, (current) => {
    current.remove('scaffold', getRow(context.store, row.id).id)
  })
  return toScaffold(row)
}

async function toScaffold({ id, name, definition }: ScaffoldRow): Promise<Scaffold> {
  const { parseScaffoldText } = await import('./definition.js')
  return { id, name, definition: parseScaffoldText(definition) }
}

function findRow(store: Store, text: string): ScaffoldRow | undefined {
  const sql = 'SELECT id, name, definition FROM scaffold WHERE name_key = ? OR id = ?'
  return store.get<ScaffoldRow>(sql, nameKey(text.trim()), text)
}

function getRow(store: Store, text: string): ScaffoldRow {
  const found = findRow(store, text)
  if (found !== undefined) return found
  throw new ClstError('scaffold-not-found', `There is no scaffold "${text}".`, {
    details: { scaffold: text },
  })
}

/** Throws `invalid-argument`. */
function checkName(text: string): string {
  const name = text.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (name !== '' && name.length <= 100 && !isId(name) && !/[\u0000-\u001f\u007f]/.test(name)) return name
  const message = `"${text}" cannot be the name of a scaffold: it is empty, longer than 100 characters, or holds a control character.`
  throw new ClstError('invalid-argument', message, { details: { name: text } })
}
