import { type Context, makeId } from '../context.js'
import { recordChange } from '../edits/record-change.js'
import { findPersonId, insertPerson } from '../store/project-rows.js'

/** The row of the person who works here; made at the first edit. Inside a transaction. */
export function ensurePerson(context: Context): string {
  return findPersonId(context.store, context.personName) ?? addPerson(context, context.personName)
}

/** A person who is not an account of a studio. Inside a transaction. */
export function addPerson(context: Context, name: string): string {
  const row = { id: makeId(context), name, createdAt: context.clock.now() }
  insertPerson(context.store, row)
  const fields = { id: row.id, name, created_at: row.createdAt }
  recordChange(context, 'person', row.id, 'create', fields)
  return row.id
}
