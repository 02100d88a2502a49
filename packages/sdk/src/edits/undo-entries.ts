/** What it takes to take an operation back, as it is kept in the project. */
import type { Context } from '../context.js'
import type { EntityKind } from '../protocol/kinds.js'
import type { Fields } from '../store/entity-rows.js'
import type { Store } from '../store/store.js'

/** One thing that an operation did. Values are those of the columns that it changed. */
export type UndoStep =
  /** A row was made (`before` null), changed, or removed (`after` null). */
  | { did: 'row'; kind: EntityKind; id: string; before: Fields | null; after: Fields | null }
  /** A working file or a folder was moved; project paths as the disk spells them. */
  | { did: 'move'; from: string; to: string; assetId?: string }
  /** A folder was made on the disk. */
  | { did: 'make-folder'; path: string }
  /** An asset was made with a first checkpoint, or a collection: a copy. */
  | { did: 'make-asset'; assetId: string; path: string; checkpointId: string }
  | { did: 'make-collection'; collectionId: string }
  /** A working file whose bytes are those of a checkpoint was removed. */
  | { did: 'remove-file'; path: string; checkpointId: string }
  /** The work on a file continued from a version, or was reverted to it (`isPinned`), and does not any more. */
  | { did: 'leave-base'; checkpointId: string; isPinned: boolean }
  /** An asset came out of the trash, with this version as its newest. */
  | { did: 'restore-asset'; assetId: string; headId: string | null }
  /** A working file was made from a checkpoint. */
  | { did: 'write-file'; path: string; checkpointId: string }

export interface UndoEntry {
  sequence: number
  /** Entries of one operation that took several transactions share it. */
  group: string
  /** What was done, as a sentence about it begins: "moved a.blend to b.blend". */
  description: string
  /** Milliseconds since 1970. */
  createdAt: number
  steps: UndoStep[]
}

/** Transactions that are kept; older operations cannot be taken back any more, and none is kept in part. */
const KEPT_ENTRIES = 200
/** Entries after which the old ones are looked for: all of them have to be read. */
const LOOK_EVERY = 20
/** The group of an entry: its steps begin with it, and reading all of them would cost much more. */
const GROUP = "substr(steps, 1, instr(steps, ','))"

export function insertUndoEntry(context: Context, entry: Omit<UndoEntry, 'sequence' | 'createdAt'>): void {
  const { store, clock } = context
  const steps = JSON.stringify({ group: entry.group, steps: entry.steps }, encodeBytes)
  const sql = 'INSERT INTO undo_entry (description, steps, created_at) VALUES (?, ?, ?)'
  const { lastId } = store.run(sql, entry.description, steps, clock.now())
  const oldest = lastId - KEPT_ENTRIES
  const old = `DELETE FROM undo_entry WHERE sequence <= ? AND ${GROUP} NOT IN
    (SELECT ${GROUP} FROM undo_entry WHERE sequence > ?)`
  if (oldest > 0 && oldest % LOOK_EVERY === 0) store.run(old, oldest, oldest)
}

interface Row {
  sequence: number
  description: string
  steps: string
  createdAt: number
}

/**
 * The entries of the newest operation that was not taken back, newest first. Those of another program that works at the
 * same time can lie between them.
 */
export function newestUndoEntries(store: Store): UndoEntry[] {
  const sql = `SELECT sequence, description, steps, created_at AS createdAt FROM undo_entry WHERE undone_at IS NULL AND ${GROUP} =
    (SELECT ${GROUP} FROM undo_entry WHERE undone_at IS NULL ORDER BY sequence DESC LIMIT 1) ORDER BY sequence DESC`
  return store.all<Row>(sql).map((row) => {
    const { group, steps } = JSON.parse(row.steps, decodeBytes) as Pick<UndoEntry, 'group' | 'steps'>
    return { ...row, group, steps }
  })
}

export function markUndone(context: Context, entry: UndoEntry): void {
  const sql = 'UPDATE undo_entry SET undone_at = ? WHERE sequence = ?'
  context.store.run(sql, context.clock.now(), entry.sequence)
}

export function isToUndo(store: Store, { sequence }: UndoEntry): boolean {
  const sql = 'SELECT 1 FROM undo_entry WHERE sequence = ? AND undone_at IS NULL'
  return store.get(sql, sequence) !== undefined
}

/** Forgets an operation that can never be taken back: it would keep all before it from that. */
export async function giveUp({ store }: Context, entries: readonly UndoEntry[]): Promise<void> {
  const sql = 'DELETE FROM undo_entry WHERE sequence = ? AND undone_at IS NULL'
  await store.write(() => {
    for (const { sequence } of entries) store.run(sql, sequence)
  })
}

/** Ids in the text of steps: of rows, and of what their columns name. */
const ID = /["/]([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?=["/])/g

/**
 * Gives up operations that name something which is gone for good: they could never be taken back, and would keep the ones
 * before them from it. Inside a transaction.
 */
export function forgetUndoEntries(store: Store, gone: ReadonlySet<string>): void {
  const sql = 'SELECT sequence, steps FROM undo_entry WHERE undone_at IS NULL'
  const lost = new Set(gone)
  let left = store.rows<[number, string]>(sql).map(([sequence, text]) => {
    const { group, steps } = JSON.parse(text) as Pick<UndoEntry, 'group' | 'steps'>
    return { sequence, group, steps, ids: [...text.matchAll(ID)].map(([, id]) => id as string) }
  })
  for (;;) {
    const named = left.filter(({ ids }) => ids.some((id) => lost.has(id)))
    if (named.length === 0) return
    const groups = new Set(named.map(({ group }) => group))
    for (const { sequence, steps } of left.filter(({ group }) => groups.has(group))) {
      store.run('DELETE FROM undo_entry WHERE sequence = ?', sequence)
      // A row that one of them removed cannot come back any more either.
      for (const step of steps) if (step.did === 'row' && step.after === null) lost.add(step.id)
    }
    left = left.filter(({ group }) => !groups.has(group))
  }
}

function encodeBytes(this: Record<string, unknown>, name: string, value: unknown): unknown {
  const original = this[name]
  return original instanceof Uint8Array ? { hex: Buffer.from(original).toString('hex') } : value
}

function decodeBytes(_name: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && Object.keys(value).join() === 'hex'
  return isBytes ? new Uint8Array(Buffer.from((value as { hex: string }).hex, 'hex')) : value
}
