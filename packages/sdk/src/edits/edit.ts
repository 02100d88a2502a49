/**
 * The one way in which rows that people edit are changed. Whatever is done through it is recorded in the same
 * transaction: for the next sync (a change that has the same effect however often it arrives) and for undo.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Context, makeId } from '../context.js'
import { ClstError } from '../errors.js'
import { ensurePerson } from '../people/ensure-person.js'
import { failpoint } from '../ports/failpoint.js'
import { type EntityKind, entityId } from '../protocol/kinds.js'
import { deleteEntity, type Fields, getEntity, insertEntity, updateEntity } from '../store/entity-rows.js'
import { recordChange } from './record-change.js'
import { insertUndoEntry, type UndoStep } from './undo-entries.js'

export interface EditOptions {
  /** What is done, in the past: "moved a.blend to b.blend". Shown when it is taken back. */
  description: string
  signal?: AbortSignal | undefined
  /** False for what cannot be taken back, such as a purge. */
  isUndoable?: boolean
  /** Other edits with the same value are taken back together with this one. */
  group?: string
  /** False for a purge, which removes everything that hangs on a row itself: `Store.writeUnchecked`. */
  checksReferences?: boolean
  /** One of many transactions of an operation, which brings the project file up to date itself when it ends. */
  isPart?: boolean
}

/** The edits of one transaction. Made by `edit`. */
export class Edit {
  readonly steps: UndoStep[] = []
  readonly now: number

  constructor(
    readonly context: Context,
    /** Who edits. */
    readonly personId: string,
  ) {
    this.now = context.clock.now()
  }

  insert(kind: EntityKind, fields: Fields): void {
    const { store } = this.context
    insertEntity(store, kind, fields)
    const id = entityId(kind, fields)
    this.steps.push({ did: 'row', kind, id, before: null, after: fields })
    if (!isLocal(kind, fields)) recordChange(this.context, kind, id, 'create', fields)
  }

  /** Changes columns of a row that exists; what is equal already is left out. False when nothing differs. */
  update(kind: EntityKind, id: string, fields: Fields): boolean {
    const { store } = this.context
    const row = getEntity(store, kind, id)
    if (row === undefined) throw new ClstError('internal', `There is no ${kind} ${id}.`)
    const columns = Object.keys(fields).filter((column) => !isSame(row[column], fields[column]))
    if (columns.length === 0) return false
    const pick = (from: Fields) => Object.fromEntries(columns.map((column) => [column, from[column] ?? null]))
    const after = pick(fields)
    updateEntity(store, kind, id, after)
    this.steps.push({ did: 'row', kind, id, before: pick(row), after })
    if (!isLocal(kind, row)) recordChange(this.context, kind, id, 'update', after)
    return true
  }

  /** Removes a row for good; what hangs on it must be removed before. */
  remove(kind: EntityKind, id: string): void {
    const { store } = this.context
    const row = getEntity(store, kind, id)
    if (row === undefined) return
    deleteEntity(store, kind, id)
    this.steps.push({ did: 'row', kind, id, before: row, after: null })
    if (!isLocal(kind, row)) recordChange(this.context, kind, id, 'delete', {})
  }

  /** Notes what was done to working files, so that it can be taken back. */
  note(step: Exclude<UndoStep, { did: 'row' }>): void {
    this.steps.push(step)
  }
}

/** Runs `work` in one write transaction. Throws what `Store.write` throws, and `schema-too-new`. */
export async function edit<T>(context: Context, options: EditOptions, work: (edit: Edit) => T): Promise<T> {
  const { store } = context
  const change = () => {
    const current = new Edit(context, ensurePerson(context))
    const answer = work(current)
    if (current.steps.length > 0 && options.isUndoable !== false) {
      const group = options.group ?? makeId(context)
      insertUndoEntry(context, { group, description: options.description, steps: current.steps })
    }
    failpoint('edit:before-commit')
    return answer
  }
  const result = await (options.checksReferences === false
    ? store.writeUnchecked(change, options.signal)
    : store.write(change, options.signal))
  failpoint('edit:committed')
  store.settleSoon()
  return result
}

/** Milliseconds after which a transaction takes no more: nobody waits long for it. */
const MOST_MS = 100
/** Between two of them, so that whoever waits for a turn gets one. */
const PAUSE_MS = 12

/**
 * The same for many items, in transactions short enough that others get their turn. They are taken back together.
 * When it is cancelled between two of them, what was done until then stays and can be taken back.
 */
export async function editMany<Item, T>(
  context: Context,
  options: EditOptions,
  items: readonly Item[],
  work: (edit: Edit, item: Item) => T,
): Promise<T[]> {
  const order = { ...options, group: options.group ?? makeId(context), isPart: true }
  const results: T[] = []
  while (results.length < items.length) {
    if (results.length > 0) await sleep(PAUSE_MS)
    const done = await edit(context, order, (current) => {
      const slice: T[] = []
      const end = performance.now() + MOST_MS
      for (let next = results.length; next < items.length; next++) {
        slice.push(work(current, items[next] as Item))
        if (performance.now() >= end) break
      }
      return slice
    })
    for (const result of done) results.push(result)
  }
  return results
}

/** A safety checkpoint never leaves this computer. */
function isLocal(kind: EntityKind, row: Fields): boolean {
  return kind === 'checkpoint' && (row.safety_number ?? null) !== null
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0
  return a === b
}
