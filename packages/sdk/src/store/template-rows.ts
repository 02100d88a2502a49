import { joinName, nameKey } from '../names.js'
import type { Store } from './store.js'

export interface TemplateRow {
  id: string
  name: string
  extension: string
  manifestId: number
  previewId: number | null
  contentHash: Uint8Array
  sizeBytes: number
  createdAt: number
  trashedAt: number | null
}

const SELECT = `SELECT t.id, t.name, t.extension, t.manifest_id AS manifestId, t.preview_id AS previewId,
  m.content_hash AS contentHash, m.size_bytes AS sizeBytes, t.created_at AS createdAt, t.trashed_at AS trashedAt
  FROM template t JOIN manifest m ON m.id = t.manifest_id`

/** The form in which two templates have the same name. */
export function templateKey(name: string, extension: string): string {
  return nameKey(joinName(name, extension))
}

/** By name. Those in the trash too when asked for. */
export function listTemplateRows(store: Store, includesTrash = false): TemplateRow[] {
  const where = includesTrash ? 'TRUE' : 't.trashed_at IS NULL'
  return store.all<TemplateRow>(`${SELECT} WHERE ${where} ORDER BY t.name_key, t.trashed_at`)
}

export function getTemplateRow(store: Store, id: string): TemplateRow | undefined {
  return store.get<TemplateRow>(`${SELECT} WHERE t.id = ?`, id)
}

/** The live template with this name and extension. */
export function findTemplateRow(store: Store, name: string, extension: string): TemplateRow | undefined {
  const sql = `${SELECT} WHERE t.name_key = ? AND t.trashed_at IS NULL`
  return store.get<TemplateRow>(sql, templateKey(name, extension))
}
