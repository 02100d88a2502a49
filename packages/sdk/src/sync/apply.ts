/** What arrived and lies ready becomes part of the project, as far as it can now. */
import type { Context } from '../context.js'
import { failpoint } from '../ports/failpoint.js'
import type { EntityKind } from '../protocol/kinds.js'
import type { WireFields } from '../protocol/wire.js'
import { getEntity } from '../store/entity-rows.js'
import { type IncomingRow, listIncoming } from '../store/incoming-rows.js'
import { type Applying, applyEntity } from './apply-entity.js'
import { KIND_ORDER } from './kind-order.js'
import { hasNames, leavesItsName, parkName } from './names-held.js'
import { readPaused } from './paused.js'
import { inPortions } from './portions.js'
import { fromWire } from './wire-fields.js'

/** Told of each thing that was applied. */
export type OnApplied = (row: IncomingRow) => void

/** Goes through the kinds in their order until nothing more can be applied. Answers how many things were. */
export async function applyIncoming(
  context: Context,
  signal?: AbortSignal,
  onApplied: OnApplied = () => {},
): Promise<number> {
  let total = 0
  for (;;) {
    let applied = 0
    for (const kind of KIND_ORDER) applied += await applyKind(context, kind, signal, onApplied)
    // Deletions go the other way round: what names something goes before it does.
    for (const kind of [...KIND_ORDER].reverse())
      applied += await applyDeletions(context, kind, signal, onApplied)
    total += applied
    if (applied === 0) return total
  }
}

async function applyKind(
  context: Context,
  kind: EntityKind,
  signal: AbortSignal | undefined,
  onApplied: OnApplied,
): Promise<number> {
  let applied = 0
  for (;;) {
    const rows = listIncoming(context.store, kind).filter(({ fields }) => fields !== null)
    const now = rows.length === 0 ? 0 : await applyRows(context, rows, signal, onApplied)
    applied += now
    // Collections name one another; of the other kinds nothing becomes possible by its own.
    if (now === 0 || kind !== 'collection') return applied
  }
}

async function applyDeletions(
  context: Context,
  kind: EntityKind,
  signal: AbortSignal | undefined,
  onApplied: OnApplied,
): Promise<number> {
  const rows = listIncoming(context.store, kind).filter(({ fields }) => fields === null)
  return rows.length === 0 ? 0 : applyRows(context, rows, signal, onApplied)
}

async function applyRows(
  context: Context,
  all: readonly IncomingRow[],
  signal: AbortSignal | undefined,
  onApplied: OnApplied,
): Promise<number> {
  const { store } = context
  let applied = 0
  const note = (row: IncomingRow) => {
    applied++
    onApplied(row)
  }
  // Those that give names to one another have to go at once.
  const leaving = new Set(all.filter((row) => isLeaving(context, row)))
  if (leaving.size > 0) {
    await store.write(() => {
      for (const row of applyNamed({ context, paused: readPaused(store) }, [...leaving])) note(row)
      failpoint('apply:before-commit')
    }, signal)
  }
  const rows = all.filter((row) => !leaving.has(row))
  const isDeletion = rows[0]?.fields === null
  const transact = async (take: (each: (row: IncomingRow) => void) => void) => {
    const work = () => {
      const applying: Applying = { context, paused: readPaused(store) }
      take((row) => {
        if (applyEntity(applying, row)) note(row)
      })
      failpoint('apply:before-commit')
    }
    await (isDeletion ? store.writeUnchecked(work, signal) : store.write(work, signal))
    failpoint('apply:committed')
  }
  await inPortions(rows, transact, signal)
  return applied
}

function isLeaving({ store }: Context, { kind, id, fields }: IncomingRow): boolean {
  if (fields === null || !hasNames(kind)) return false
  const before = getEntity(store, kind, id)
  return before !== undefined && leavesItsName(kind, before, fromWire(store, kind, withoutPictures(fields)))
}

/** Looking must not write: a picture that is named gets its row when it is applied. */
function withoutPictures(fields: WireFields): WireFields {
  const { previewHash, coverHash, ...rest } = fields
  return rest
}

/** Two phases: whoever leaves a name makes it free first, so that two can swap theirs. */
function applyNamed(applying: Applying, rows: readonly IncomingRow[]): IncomingRow[] {
  const { store } = applying.context
  const parked: { row: IncomingRow; nameKey: string }[] = []
  for (const row of rows) {
    const before = getEntity(store, row.kind, row.id)
    if (before === undefined) continue
    parked.push({ row, nameKey: String(before.name_key) })
    parkName(store, row.kind, row.id)
  }
  const applied = rows.filter((row) => applyEntity(applying, row))
  for (const { row, nameKey } of parked) {
    const sql = `UPDATE OR IGNORE ${row.kind} SET name_key = ? WHERE id = ? AND name_key = ?`
    store.run(sql, nameKey, row.id, `\u0001${row.id}`)
  }
  return applied
}
