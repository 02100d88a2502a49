/** What working together means for one file or collection: who has it, and what has to be decided about it. */
import type { Context } from '../context.js'
import { nameKey } from '../names.js'
import { openConflicts } from '../store/conflict-rows.js'
import { describeConflict } from './open-items.js'
import type { SyncConflict } from './types.js'

export interface Owner {
  name: string
  isMe: boolean
  /** The studio has taken it. */
  isConfirmed: boolean
}

export interface ItemSync {
  /** Null for nobody, and for a collection. */
  owner: Owner | null
  conflict: SyncConflict | null
}

/** Of an asset or a collection. The cost does not depend on the size of the project. */
export function itemSync({ store, personName }: Context, id: string): ItemSync {
  const sql = `SELECT p.name, a.is_assignment_confirmed AS isConfirmed FROM asset a
    JOIN person p ON p.id = a.assignee_id WHERE a.id = ?`
  const row = store.get<{ name: string; isConfirmed: number }>(sql, id)
  const conflict = openConflicts(store).find(({ entityId, mine }) => entityId === id || mine.assetId === id)
  const isMe = row !== undefined && nameKey(row.name) === nameKey(personName)
  return {
    owner: row === undefined ? null : { name: row.name, isMe, isConfirmed: row.isConfirmed === 1 },
    conflict: conflict === undefined ? null : describeConflict(store, conflict),
  }
}
