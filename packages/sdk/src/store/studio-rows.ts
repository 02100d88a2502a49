/** Which studio a project belongs to, and how far it has received. */
import type { Store } from './store.js'

export interface StudioRow {
  url: string | null
  projectId: string | null
  epoch: string | null
  revision: number
  syncedAt: number | null
}

export function getStudioRow(store: Store): StudioRow {
  const sql = `SELECT studio_url AS url, studio_project_id AS projectId, epoch, revision, synced_at AS syncedAt FROM project`
  return store.get<StudioRow>(sql) as StudioRow
}

export function setStudio(store: Store, url: string, projectId: string): void {
  store.run('UPDATE project SET studio_url = ?, studio_project_id = ?', url, projectId)
}

export function setRevision(store: Store, epoch: string | null, revision: number): void {
  store.run('UPDATE project SET epoch = ?, revision = ?', epoch, revision)
}

/** The next pull brings everything that is not here as it was received (`isReceived`). Inside a transaction. */
export function pullAgain(store: Store): void {
  store.run('UPDATE project SET revision = 0')
}

export function setSyncedAt(store: Store, at: number): void {
  store.run('UPDATE project SET synced_at = ?', at)
}
