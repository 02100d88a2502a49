/** The one vocabulary of changes: the kind of an entity is its table, the fields are columns in camel case. */
import { type Context, makeId } from '../context.js'
import type { EntityKind } from '../protocol/kinds.js'
import { insertChange } from '../store/change-rows.js'
import { type Fields, getEntity } from '../store/entity-rows.js'
import { changeFields } from './change-fields.js'

export type ChangeAction = 'create' | 'update' | 'delete'

/** Notes for the next sync what is done to a row, in the transaction that does it. */
export function recordChange(
  context: Context,
  entityKind: EntityKind,
  id: string,
  action: ChangeAction,
  fields: Fields,
): void {
  insertChange(context.store, {
    operationId: makeId(context),
    entityKind,
    entityId: entityKind === 'project' ? projectId(context) : id,
    action,
    fields: changeFields(context.store, fields),
    createdAt: context.clock.now(),
  })
}

function projectId(context: Context): string {
  return (getEntity(context.store, 'project', '1') as { id: string }).id
}
