import { getItemByPath, type ItemRef } from '../assets/find-item.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import { type Context, makeId } from '../context.js'
import { type Edit, editMany } from '../edits/edit.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { isId } from '../ids.js'
import { getAsset } from '../store/asset-rows.js'
import { getEntity } from '../store/entity-rows.js'
import type { Store } from '../store/store.js'
import type { OperationOptions } from '../types.js'
import { getTerm } from '../vocabulary/terms.js'
import { findCycles } from './cycles.js'
import { DependencyGraph, type ItemKind } from './graph.js'
import { nodeOfSource, walkNeeds } from './walk.js'

export interface DependOptions extends OperationOptions {
  /** Name or id of a type of dependencies; empty for none; absent: as it is, none for a new one. */
  type?: string
  /** `v012`, an id or a label; `newest` for no pin; absent: as it is, the newest for a new one. */
  pin?: string
}

export interface DependResult {
  /** Dependencies that are new or were changed. */
  changed: { path: string; on: string }[]
  unchanged: { path: string; on: string }[]
  /** Items that need one another in a cycle now, with those that the call was about. */
  cycles: string[][]
}

const NEWEST = 'newest'

interface Pair {
  source: ItemRef
  target: ItemRef
  pinCheckpointId: string | null | undefined
}

/**
 * Says that assets or collections need others: each of `paths` each of `on`. There is one dependency between two; saying
 * it again changes its type or its pin. Throws `asset-not-found`, `checkpoint-not-found`, `type-not-found`,
 * `label-not-found`, `invalid-argument`: nothing is changed then.
 */
export async function depend(
  context: Context,
  paths: readonly string[],
  on: readonly string[],
  options: DependOptions = {},
): Promise<DependResult> {
  const pairs = pairsOf(context, paths, on).map((pair) => ({
    ...pair,
    pinCheckpointId: checkpointOfPin(context, pair.target, options.pin),
  }))
  throwIfAborted(options.signal)
  const description = describe('said what', pairs)
  const result: DependResult = { changed: [], unchanged: [], cycles: [] }
  await editMany(context, { description, signal: options.signal }, pairs, (current, pair) => {
    const isChanged = writeDependency(current, pair, options)
    result[isChanged ? 'changed' : 'unchanged'].push({ path: pair.source.path, on: pair.target.path })
  })
  result.cycles = cyclesThrough(context, pairs)
  return result
}

/** Takes dependencies away. Throws `asset-not-found`, and `dependency-not-found` when there is none of them. */
export async function removeDependency(
  context: Context,
  paths: readonly string[],
  on: readonly string[],
  options: OperationOptions = {},
): Promise<DependResult> {
  const pairs = pairsOf(context, paths, on)
  const found = pairs.filter(({ source, target }) => findPair(context.store, source, target) !== undefined)
  if (found.length === 0) {
    const message = `"${paths.join('", "')}" does not depend on "${on.join('", "')}".`
    throw new ClstError('dependency-not-found', message, { details: { paths, on } })
  }
  const description = describe('took away what', found)
  const result: DependResult = { changed: [], unchanged: [], cycles: [] }
  await editMany(context, { description, signal: options.signal }, pairs, (current, { source, target }) => {
    const id = findPair(context.store, source, target)
    if (id !== undefined) current.remove('dependency', id)
    result[id === undefined ? 'unchanged' : 'changed'].push({ path: source.path, on: target.path })
  })
  return result
}

function pairsOf(
  context: Context,
  paths: readonly string[],
  on: readonly string[],
): Omit<Pair, 'pinCheckpointId'>[] {
  const itemsAt = (list: readonly string[]) =>
    new Map(list.map((path) => getItemByPath(context, path)).map((item) => [item.id, item]))
  const targets = [...itemsAt(on).values()]
  return [...itemsAt(paths).values()].flatMap((source) =>
    targets.map((target) => {
      if (source.id !== target.id) return { source, target }
      throw new ClstError('invalid-argument', `"${source.path}" cannot depend on itself.`)
    }),
  )
}

/** Undefined where no fixed version is asked for. */
function checkpointOfPin(
  context: Context,
  target: ItemRef,
  pin: string | undefined,
): string | null | undefined {
  if (pin === undefined) return undefined
  const text = pin.trim()
  if (text.toLowerCase() === NEWEST || !isVersion(text)) return null
  const asset = target.kind === 'asset' ? getAsset(context.store, target.id) : undefined
  if (asset === undefined) {
    const message = `"${target.path}" is a collection: it has no versions, so it can be pinned to a label only.`
    throw new ClstError('invalid-argument', message, { details: { path: target.path, pin } })
  }
  const checkpoint = resolveVersion(context, asset, target.path, text)
  if (checkpoint.safetyNumber === null) return checkpoint.id
  throw new ClstError(
    'invalid-argument',
    'A safety copy stays on this computer: nothing can be pinned to it.',
  )
}

/** Labels cannot look like this. */
function isVersion(text: string): boolean {
  return /^[vs]?\d+$/i.test(text) || isId(text.toLowerCase())
}

function writeDependency(current: Edit, pair: Pair, options: DependOptions): boolean {
  const { store } = current.context
  const { source, target } = pair
  const fields: Record<string, string | null> = {}
  if (options.type !== undefined) {
    fields.type_id = options.type === '' ? null : getTerm(store, 'type', options.type, 'dependency').id
  }
  if (options.pin !== undefined) {
    const isLabel = pair.pinCheckpointId === null && options.pin.trim().toLowerCase() !== NEWEST
    fields.pin_checkpoint_id = pair.pinCheckpointId ?? null
    fields.pin_label_id = isLabel ? getTerm(store, 'label', options.pin).id : null
    assertThere(store, 'checkpoint', fields.pin_checkpoint_id, target)
  }
  const id = findPair(store, source, target)
  if (id !== undefined) return Object.keys(fields).length > 0 && current.update('dependency', id, fields)
  assertThere(store, source.kind, source.id, source)
  assertThere(store, target.kind, target.id, target)
  current.insert('dependency', {
    id: makeId(current.context),
    [`source_${source.kind}_id`]: source.id,
    [`target_${target.kind}_id`]: target.id,
    ...fields,
    created_at: current.now,
    created_by: current.personId,
  })
  return true
}

/** What was looked up before can have been deleted by another program. */
function assertThere(
  store: Store,
  kind: ItemKind | 'checkpoint',
  id: string | null,
  { path }: ItemRef,
): void {
  if (id === null) return
  const row = getEntity(store, kind, id)
  if (row !== undefined && row.trashed_at === null) return
  const code = kind === 'checkpoint' ? 'checkpoint-not-found' : 'asset-not-found'
  throw new ClstError(code, `"${path}" was deleted meanwhile.`, { details: { path } })
}

function findPair(store: Store, source: ItemRef, target: ItemRef): string | undefined {
  const sql = `SELECT id FROM dependency WHERE source_${source.kind}_id = ? AND target_${target.kind}_id = ?`
  return store.get<{ id: string }>(sql, source.id, target.id)?.id
}

function cyclesThrough(context: Context, pairs: readonly Pair[]): string[][] {
  const { store } = context
  return store.read(() => {
    const graph = new DependencyGraph(store)
    const starts = pairs.map(({ source }) => nodeOfSource(source.kind, source.id))
    const own = new Set(pairs.map(({ source }) => source.id))
    return findCycles(graph, walkNeeds(graph, starts, Number.POSITIVE_INFINITY))
      .filter((items) => items.some(({ id }) => own.has(id)))
      .map((items) => items.map(({ kind, id }) => graph.pathOf(kind, id) ?? '').sort())
  })
}

function describe(what: string, pairs: readonly Omit<Pair, 'pinCheckpointId'>[]): string {
  const sources = new Set(pairs.map(({ source }) => source.path))
  const [only] = sources
  return `${what} ${sources.size === 1 ? only : `${sources.size} items`} depends on`.replace(
    'items depends',
    'items depend',
  )
}
