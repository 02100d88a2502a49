import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import type { Store } from './store.js'

export interface ProjectRow {
  id: string
  name: string
  createdAt: number
  rootId: string
  chunkerId: number
  /** Key of the chunk MACs, 16 bytes. */
  macKey: Uint8Array
  safetyKeepDays: number
  revision: number
}

/** Throws `store-corrupt`. */
export function getProjectRow(store: Store): ProjectRow {
  const sql = `SELECT id, name, created_at AS createdAt, root_id AS rootId, chunker_id AS chunkerId,
    mac_key AS macKey, safety_keep_days AS safetyKeepDays, revision FROM project`
  const row = store.get<ProjectRow>(sql)
  if (row === undefined)
    throw new ClstError('store-corrupt', 'The project file is damaged: it has no project in it.')
  return row
}

export function insertProject(
  store: Store,
  row: Pick<ProjectRow, 'id' | 'name' | 'createdAt' | 'rootId' | 'chunkerId' | 'macKey'>,
): void {
  const sql =
    'INSERT INTO project (only_row, id, name, created_at, root_id, chunker_id, mac_key) VALUES (1, ?, ?, ?, ?, ?, ?)'
  store.run(sql, row.id, row.name, row.createdAt, row.rootId, row.chunkerId, row.macKey)
}

export interface StatusRow {
  id: string
  name: string
  shortName: string
  color: string
  position: number
  isDefault: number
  /** The word of permission that a role needs to set it. */
  permission: string | null
}

/** In their order. A status with a negative position was deleted and is kept only for the versions that name it. */
export function listStatusRows(store: Store): StatusRow[] {
  const sql = `SELECT id, name, short_name AS shortName, color, position, is_default AS isDefault, permission FROM status
    WHERE position >= 0 ORDER BY position, name_key`
  return store.all<StatusRow>(sql)
}

/** The status of new assets. */
export function defaultStatusId(store: Store): string | null {
  const sql = 'SELECT id FROM status WHERE is_default = 1 AND position >= 0 ORDER BY position LIMIT 1'
  return store.get<{ id: string }>(sql)?.id ?? null
}

/** By id, name or short name, however it is written. */
export function findStatus(store: Store, text: string): StatusRow | undefined {
  const key = nameKey(text)
  return listStatusRows(store).find(
    (row) => row.id === text || nameKey(row.name) === key || nameKey(row.shortName) === key,
  )
}

export function insertStatus(store: Store, row: StatusRow): void {
  const { id, name, shortName, color, position, isDefault, permission } = row
  const sql = `INSERT INTO status (id, name, name_key, short_name, color, position, is_default, permission)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  store.run(sql, id, name, nameKey(name), shortName, color, position, isDefault, permission)
}

/** The person with this name, if there is one that is not an account of a studio. */
export function findPersonId(store: Store, name: string): string | undefined {
  const sql = 'SELECT id FROM person WHERE name = ? ORDER BY studio_person_id IS NULL, created_at LIMIT 1'
  return store.get<{ id: string }>(sql, name)?.id
}

export function insertPerson(store: Store, row: { id: string; name: string; createdAt: number }): void {
  store.run('INSERT INTO person (id, name, created_at) VALUES (?, ?, ?)', row.id, row.name, row.createdAt)
}

export interface ReplicaRow {
  id: string
  place: string
}

export function currentReplica(store: Store): ReplicaRow | undefined {
  return store.get<ReplicaRow>('SELECT id, place FROM replica WHERE is_current = 1')
}

/** Makes this the replica of the file; earlier ones stay, because changes name them. */
export function insertReplica(store: Store, row: ReplicaRow & { createdAt: number }): void {
  store.run('UPDATE replica SET is_current = 0 WHERE is_current = 1')
  const sql = 'INSERT INTO replica (id, place, created_at, is_current) VALUES (?, ?, ?, 1)'
  store.run(sql, row.id, row.place, row.createdAt)
}

export function setReplicaPlace(store: Store, id: string, place: string): void {
  store.run('UPDATE replica SET place = ? WHERE id = ?', place, id)
}
