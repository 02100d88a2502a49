/** The records that prune drops: old safety copies, and manifests that nothing names. */
import type { Context } from '../context.js'
import { failpoint } from '../ports/failpoint.js'
import { getProjectRow } from '../store/project-rows.js'
import { referencesTo } from '../store/references.js'
import type { Store } from '../store/store.js'
import { safetyCopiesHeld } from '../store/trash-rows.js'
import { FreshView } from './fresh-view.js'
import { inSlices, type Slices } from './slices.js'
import { undoReferences } from './undo-references.js'

const DAY_MS = 24 * 3600 * 1000

/** Rows that hang on a checkpoint and go with it. */
const DETAILS = ['checkpoint_value', 'checkpoint_member', 'checkpoint_dependency']

export interface SafetyCopy {
  id: string
  groupId: string | null
  manifestId: number
}

/** Safety copies that are older than the project keeps them and that nothing rests on. */
export function expiredSafetyCopies(context: Context): SafetyCopy[] {
  const { store, clock } = context
  const limit = clock.now() - getProjectRow(store).safetyKeepDays * DAY_MS
  const sql = `SELECT id, group_id AS groupId, manifest_id AS manifestId FROM checkpoint
    WHERE safety_number IS NOT NULL AND created_at < ? ORDER BY created_at`
  const needed = neededCheckpoints(store)
  return store.all<SafetyCopy>(sql, limit).filter(({ id }) => !needed.has(id))
}

/** Checkpoints that a working file (of what is in the trash too), a copy beside it, a label, a dependency or an undo rests on. */
function neededCheckpoints(store: Store): ReadonlySet<string> {
  const needed = new Set([...undoReferences(store).ids, ...safetyCopiesHeld(store)])
  for (const { table, column } of referencesTo('checkpoint')) {
    if (DETAILS.includes(table) && column === 'checkpoint_id') continue
    for (const [id] of store.rows<[string]>(`SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`)) {
      needed.add(id)
    }
  }
  return needed
}

export async function dropSafetyCopies(
  context: Context,
  copies: readonly SafetyCopy[],
  slices: Slices,
): Promise<number> {
  const { store } = context
  const view = new FreshView(store, () => neededCheckpoints(store))
  let next = 0
  let dropped = 0
  if (copies.length === 0) return 0
  await inSlices(store, slices, (isOver) => {
    const needed = view.get()
    for (; next < copies.length && !isOver(); next++) {
      const { id, groupId } = copies[next] as SafetyCopy
      if (needed.has(id)) continue
      for (const table of DETAILS) store.run(`DELETE FROM ${table} WHERE checkpoint_id = ?`, id)
      dropped += store.run('DELETE FROM checkpoint WHERE id = ? AND safety_number IS NOT NULL', id).changes
      const unused = 'id = ? AND NOT EXISTS (SELECT 1 FROM checkpoint WHERE group_id = checkpoint_group.id)'
      store.run(`DELETE FROM checkpoint_group WHERE ${unused}`, groupId)
    }
    return { isDone: next === copies.length, writtenBytes: 0 }
  })
  failpoint('prune:safety-dropped')
  return dropped
}

/** Manifests that no checkpoint (in the trash or not), member of a sequence or template names. */
export function unnamedManifests(store: Store): number[] {
  const needed = undoReferences(store).manifests
  const ids = store.rows<[number]>(`SELECT id FROM manifest WHERE ${UNNAMED} ORDER BY id`)
  return ids.map(([id]) => id).filter((id) => !needed.has(id))
}

/** Manifests that only these safety copies name. */
export function manifestsOfOnly(store: Store, copies: readonly SafetyCopy[]): number[] {
  const ids = new Set(copies.map(({ id }) => id))
  const needed = undoReferences(store).manifests
  const candidates = new Set(copies.map(({ manifestId }) => manifestId))
  for (const { id } of copies) {
    const sql = 'SELECT manifest_id FROM checkpoint_member WHERE checkpoint_id = ?'
    for (const [manifestId] of store.rows<[number]>(sql, id)) candidates.add(manifestId)
  }
  return [...candidates].filter((manifestId) => !needed.has(manifestId) && !isNamedByOthers(manifestId))

  function isNamedByOthers(manifestId: number): boolean {
    return MANIFEST_REFERENCES.some(({ table, column }) => {
      const owner = table === 'checkpoint_member' ? 'checkpoint_id' : 'id'
      const sql = `SELECT ${owner} FROM ${table} WHERE ${column} = ?`
      return store.rows<[string]>(sql, manifestId).some(([id]) => !ids.has(id))
    })
  }
}

const MANIFEST_REFERENCES = referencesTo('manifest')
const UNNAMED = MANIFEST_REFERENCES.map(
  ({ table, column }) => `NOT EXISTS (SELECT 1 FROM ${table} WHERE ${column} = manifest.id)`,
).join(' AND ')

export async function dropManifests(
  context: Context,
  ids: readonly number[],
  slices: Slices,
): Promise<number> {
  const { store } = context
  const view = new FreshView(store, () => undoReferences(store).manifests)
  let next = 0
  let dropped = 0
  if (ids.length === 0) return 0
  await inSlices(store, slices, (isOver) => {
    const needed = view.get()
    for (; next < ids.length && !isOver(); next++) {
      const id = ids[next] as number
      // A checkpoint with the same content may have been made meanwhile.
      if (!needed.has(id))
        dropped += store.run(`DELETE FROM manifest WHERE id = ? AND ${UNNAMED}`, id).changes
    }
    return { isDone: next === ids.length, writtenBytes: 0 }
  })
  failpoint('prune:manifests-dropped')
  return dropped
}
