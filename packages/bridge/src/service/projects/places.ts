import { sep } from 'node:path'
import type { Records } from '../records/database.js'
import { folderOf, type Place } from './place.js'

interface Row extends Omit<Place, 'isReadOnly'> {
  isReadOnly: number
}

const COLUMNS = `key, path, project_id AS projectId, name, is_read_only AS isReadOnly, added_at AS addedAt,
  last_used_at AS lastUsedAt`

/** The projects that the bridge knows. Few enough to be kept in memory as well. */
export class Places {
  private readonly byKey = new Map<string, Place>()

  constructor(private readonly records: Records) {
    const rows = records.prepare<[], Row>(`SELECT ${COLUMNS} FROM place`).all()
    for (const row of rows) this.byKey.set(row.key, { ...row, isReadOnly: row.isReadOnly === 1 })
  }

  get(key: string): Place | undefined {
    return this.byKey.get(key)
  }

  /** The last used first. */
  list(): Place[] {
    return [...this.byKey.values()].sort((a, b) => b.lastUsedAt - a.lastUsedAt || a.key.localeCompare(b.key))
  }

  /** The place whose folder an absolute path is or lies in; of several the nearest. */
  around(path: string): Place | undefined {
    const fits = this.list().filter((place) => {
      const folder = folderOf(place)
      return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
    })
    return fits.sort((a, b) => b.path.length - a.path.length)[0]
  }

  put(place: Place): void {
    this.byKey.set(place.key, place)
    this.records
      .prepare(
        `INSERT INTO place (key, path, project_id, name, is_read_only, added_at, last_used_at)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET project_id = excluded.project_id,
        name = excluded.name, is_read_only = excluded.is_read_only, last_used_at = excluded.last_used_at`,
      )
      .run(
        place.key,
        place.path,
        place.projectId,
        place.name,
        place.isReadOnly ? 1 : 0,
        place.addedAt,
        place.lastUsedAt,
      )
  }

  forget(key: string): void {
    this.byKey.delete(key)
    this.records.prepare('DELETE FROM place WHERE key = ?').run(key)
  }
}
