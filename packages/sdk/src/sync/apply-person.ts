/** A person of the studio; who worked here under the same name before is that person from now on. */
import type { Context } from '../context.js'
import { getEntity, insertEntity, updateEntity } from '../store/entity-rows.js'
import { referencesTo } from '../store/references.js'
import type { Value } from '../store/row-hash.js'
import type { Store } from '../store/store.js'
import { rehash } from './rehash.js'

/** Inside a transaction. */
export function applyPerson({ store }: Context, id: string, row: Record<string, Value>): undefined {
  if (getEntity(store, 'person', id) === undefined) insertEntity(store, 'person', row)
  else updateEntity(store, 'person', id, row)
  if (row.studio_person_id == null || typeof row.name !== 'string') return
  const sql = `SELECT p.id FROM person p WHERE p.name = ? AND p.id <> ? AND p.studio_person_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM entity_revision r WHERE r.entity_kind = 'person' AND r.entity_id = p.id)`
  for (const [local] of store.rows<[string]>(sql, row.name, id)) mergePerson(store, local, id)
}

/** Everything that named one person names another one; changes that were not sent, and steps of undo, too. */
function mergePerson(store: Store, from: string, to: string): void {
  const proven = store.rows<[string]>('SELECT id FROM checkpoint WHERE author_id = ?', from)
  for (const { table, column } of referencesTo('person')) {
    if (table === 'collection_assignee' && column === 'person_id') {
      const twice = `DELETE FROM collection_assignee WHERE person_id = ? AND collection_id IN
        (SELECT collection_id FROM collection_assignee WHERE person_id = ?)`
      store.run(twice, from, to)
    }
    store.run(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, to, from)
  }
  for (const [id] of proven) rehash(store, id)
  store.run("DELETE FROM change WHERE entity_kind = 'person' AND entity_id = ? AND outcome IS NULL", from)
  const named = `UPDATE change SET fields = replace(fields, ?, ?), entity_id = replace(entity_id, ?, ?)
    WHERE outcome IS NOT 'applied' AND (instr(fields, ?) > 0 OR instr(entity_id, ?) > 0)`
  store.run(named, from, to, from, to, from, from)
  const undone =
    'UPDATE undo_entry SET steps = replace(steps, ?, ?) WHERE undone_at IS NULL AND instr(steps, ?) > 0'
  store.run(undone, from, to, from)
  store.run('DELETE FROM person WHERE id = ?', from)
}
