import { type Context, makeId } from '../context.js'
import { type Edit, edit, editMany } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import type { OperationOptions } from '../types.js'
import { getTerm, type TermTable, type TypeKind } from './terms.js'
import { isUsed, listUses, pathOfUse, replaceUse } from './uses.js'

export interface DeleteTermOptions extends OperationOptions {
  /** What takes its place wherever it is used. */
  replaceBy?: string
}

export interface DeletedTerm {
  id: string
  name: string
  /** Places where another one was put in its stead. */
  replaced: number
  /** Name of that other one. */
  replacedBy?: string
}

/** Paths that a refusal names. */
const MAX_PATHS = 10
const MAX_SHOWN = 3

/**
 * Deletes a status, a type, a tag or a label. A status or a type is kept in the file, out of sight, because versions
 * never change and may name it. Throws `in-use` with the number of places and the first paths, unless another one takes
 * its place; the `…-not-found` of its kind; `invalid-argument` when it is to be replaced by itself.
 */
export async function deleteTerm(
  context: Context,
  table: TermTable,
  text: string,
  options: DeleteTermOptions & { kind?: TypeKind } = {},
): Promise<DeletedTerm> {
  const { store } = context
  const { signal, replaceBy } = options
  const term = getTerm(store, table, text, options.kind)
  const other = replaceBy === undefined ? undefined : getTerm(store, table, replaceBy, options.kind)
  if (other?.id === term.id) {
    throw new ClstError('invalid-argument', `"${term.name}" cannot be replaced by itself.`)
  }
  const description = `deleted the ${table} "${term.name}"`
  const order = { description, group: makeId(context), signal }
  let replaced = 0
  for (;;) {
    const uses = listUses(store, table, term.id)
    if (uses.length > 0) {
      if (other === undefined) throw inUse(context, table, term.name, term.id)
      await editMany(context, order, uses, (current, use) =>
        replaceUse(current, use, getTerm(store, table, other.id, options.kind).id),
      )
      replaced += uses.length
    }
    // Somebody may have used it again meanwhile.
    const isDone = await edit(context, order, (current) => {
      if (isUsed(store, table, term.id)) return false
      removeTerm(current, table, term.id, other?.id)
      return true
    })
    if (isDone) return { id: term.id, name: term.name, replaced, ...(other && { replacedBy: other.name }) }
  }
}

function removeTerm(current: Edit, table: TermTable, id: string, otherId: string | undefined): void {
  if (table === 'status') hideStatus(current, id, otherId)
  else if (table === 'type') current.update('type', id, { position: -1 })
  else current.remove(table, id)
}

/** One status is always that of new assets, as long as there is any. */
function hideStatus(current: Edit, id: string, otherId: string | undefined): void {
  const { store } = current.context
  const row = store.get<{ isDefault: number }>('SELECT is_default AS isDefault FROM status WHERE id = ?', id)
  current.update('status', id, { position: -1, is_default: 0 })
  if (row?.isDefault !== 1) return
  const sql = 'SELECT id FROM status WHERE position >= 0 ORDER BY position LIMIT 1'
  const next = otherId ?? store.get<{ id: string }>(sql)?.id
  if (next !== undefined) current.update('status', next, { is_default: 1 })
}

function inUse(context: Context, table: TermTable, name: string, id: string): ClstError {
  const uses = listUses(context.store, table, id)
  const paths = [...new Set(uses.slice(0, MAX_PATHS).map((use) => pathOfUse(context.store, use) || '.'))]
  const shown = paths.slice(0, MAX_SHOWN).map((path) => `"${path}"`)
  const more = uses.length > shown.length ? ' and others' : ''
  const places = uses.length === 1 ? 'one place' : `${uses.length} places`
  const message = `The ${table} "${name}" is in use in ${places}: ${shown.join(', ')}${more}.`
  return new ClstError('in-use', message, { details: { name, count: uses.length, paths } })
}
