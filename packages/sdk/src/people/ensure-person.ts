import { type Context, makeId } from '../context.js'
import { insertChange } from '../store/change-rows.js'
import { findPersonId, insertPerson } from '../store/project-rows.js'

/** The row of the person who works here; made at the first checkpoint. Inside a transaction. */
export function ensurePerson(context: Context): string {
  const { store, clock, personName } = context
  const found = findPersonId(store, personName)
  if (found !== undefined) return found
  const row = { id: makeId(context), name: personName, createdAt: clock.now() }
  insertPerson(store, row)
  insertChange(store, {
    operationId: makeId(context),
    entityKind: 'person',
    entityId: row.id,
    action: 'create',
    fields: { name: row.name },
    createdAt: row.createdAt,
  })
  return row.id
}
