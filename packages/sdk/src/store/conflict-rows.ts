/** What a person has to decide. */
import type { EntityKind } from '../protocol/kinds.js'
import type { WireEntity } from '../protocol/wire.js'
import type { Store } from './store.js'

export interface ConflictRow {
  id: string
  kind: string
  entityKind: EntityKind
  entityId: string
  mine: { operationId: string; message: string; assetId?: string }
  theirs: WireEntity | null
  detectedAt: number
}

type Raw = Omit<ConflictRow, 'mine' | 'theirs'> & { mine: string; theirs: string }

const COLUMNS =
  'id, kind, entity_kind AS entityKind, entity_id AS entityId, mine, theirs, detected_at AS detectedAt'

export function openConflicts(store: Store): ConflictRow[] {
  const sql = `SELECT ${COLUMNS} FROM conflict WHERE resolved_at IS NULL ORDER BY detected_at, rowid`
  return store.all<Raw>(sql).map(parse)
}

/** One open conflict for one thing: the newer one takes the place of that before. Inside a transaction. */
export function putConflict(store: Store, row: ConflictRow): void {
  const old = 'DELETE FROM conflict WHERE entity_kind = ? AND entity_id = ? AND resolved_at IS NULL'
  store.run(old, row.entityKind, row.entityId)
  const sql = `INSERT INTO conflict (id, kind, entity_kind, entity_id, mine, theirs, detected_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)`
  const texts = [JSON.stringify(row.mine), JSON.stringify(row.theirs)] as const
  store.run(sql, row.id, row.kind, row.entityKind, row.entityId, ...texts, row.detectedAt)
}

export function setResolved(store: Store, id: string, resolution: string, at: number): void {
  store.run('UPDATE conflict SET resolved_at = ?, resolution = ? WHERE id = ?', at, resolution, id)
}

function parse(row: Raw): ConflictRow {
  return {
    ...row,
    mine: JSON.parse(row.mine) as ConflictRow['mine'],
    theirs: JSON.parse(row.theirs) as WireEntity | null,
  }
}
