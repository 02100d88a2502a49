import { assetsAt, type ItemRef } from '../assets/find-item.js'
import { assertLabelName, ensureLabel, pointLabel } from '../checkpoints/label.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import type { Context } from '../context.js'
import { edit, editMany } from '../edits/edit.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { nameKey } from '../names.js'
import { getAsset } from '../store/asset-rows.js'
import { getEntity } from '../store/entity-rows.js'
import type { Value } from '../store/row-hash.js'
import type { Store } from '../store/store.js'
import type { FileFailure, OperationOptions } from '../types.js'
import { assertNameFree, checkColor, checkTermName, getTerm } from './terms.js'

export interface Label {
  id: string
  name: string
  color: string | null
  createdAt: string
  /** Versions that it points at, at most one of each asset, those in the trash counted in. */
  versions: number
  /** Dependencies that are pinned to it. */
  dependencies: number
}

export interface LabelOptions extends OperationOptions {
  /** The version as `resolveVersion` takes it; the newest when absent. */
  to?: string
}

export interface LabelResult {
  label: string
  /** Assets where the label moved or went away. */
  changed: string[]
  unchanged: string[]
  failed: FileFailure[]
}

/** By name. */
export function listLabels(store: Store): Label[] {
  const sql = `SELECT l.id, l.name, l.color, l.created_at AS createdAt, ifnull(p.versions, 0) AS versions,
    ifnull(d.pins, 0) AS dependencies FROM label l
    LEFT JOIN (SELECT label_id, count(*) AS versions FROM checkpoint_label GROUP BY label_id) p ON p.label_id = l.id
    LEFT JOIN (SELECT pin_label_id, count(*) AS pins FROM dependency GROUP BY pin_label_id) d ON d.pin_label_id = l.id
    ORDER BY l.name_key`
  type Row = Omit<Label, 'createdAt'> & { createdAt: number }
  return store.all<Row>(sql).map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }))
}

/** `name` is a new name; an empty color takes it away. Throws `label-not-found`, `name-taken`, `invalid-argument`. */
export async function editLabel(
  context: Context,
  label: string,
  fields: { name?: string; color?: string },
): Promise<Label> {
  const term = getTerm(context.store, 'label', label)
  await edit(context, { description: `edited the label "${term.name}"` }, (current) => {
    const { id } = getTerm(context.store, 'label', term.id)
    const row: Record<string, Value> = {}
    if (fields.name !== undefined) {
      row.name = checkTermName('label', fields.name)
      assertLabelName(row.name)
      row.name_key = nameKey(row.name)
      assertNameFree(context.store, 'label', row.name, { id })
    }
    if (fields.color !== undefined) row.color = fields.color === '' ? null : checkColor(fields.color)
    if (Object.keys(row).length > 0) current.update('label', id, row)
  })
  return listLabels(context.store).find(({ id }) => id === term.id) as Label
}

/**
 * Points a label at a version of each asset; a folder stands for all assets in it. A label that is new is made. Throws
 * `invalid-argument`; a path or a version that does not exist is in `failed`, and thrown when it was the only path.
 */
export async function setLabel(
  context: Context,
  label: string,
  paths: readonly string[],
  options: LabelOptions = {},
): Promise<LabelResult> {
  const name = checkTermName('label', label)
  assertLabelName(name)
  const failed: FileFailure[] = []
  const items = resolveAll(context, paths, failed)
  throwIfAborted(options.signal)
  const order = { description: `set the label "${name}"`, signal: options.signal }
  const done = await editMany(context, order, items, (current, { id, path }) => {
    let isChanged: boolean | undefined
    attempt(path, failed, items.length === 1, () => {
      // Looked up here: what others delete meanwhile gets no label.
      const version = versionOf(context, { id, path }, options.to)
      isChanged = pointLabel(current, ensureLabel(current, name), id, version)
    })
    return isChanged === undefined ? [] : [{ path, isChanged }]
  })
  return toResult(name, done.flat(), failed)
}

function versionOf(context: Context, { id, path }: Pick<ItemRef, 'id' | 'path'>, to?: string): string {
  const asset =
    getEntity(context.store, 'asset', id)?.trashed_at === null ? getAsset(context.store, id) : undefined
  if (asset === undefined) {
    throw new ClstError('asset-not-found', `"${path}" was deleted meanwhile.`, { details: { path } })
  }
  const version = resolveVersion(context, asset, path, to)
  if (version.safetyNumber === null) return version.id
  throw new ClstError('invalid-argument', 'A safety copy stays on this computer: it cannot have a label.')
}

/** Takes a label off assets; a folder stands for all assets in it. Throws `label-not-found`. */
export async function removeLabel(
  context: Context,
  label: string,
  paths: readonly string[],
  options: OperationOptions = {},
): Promise<LabelResult> {
  const term = getTerm(context.store, 'label', label)
  const failed: FileFailure[] = []
  const items = resolveAll(context, paths, failed)
  const order = { description: `removed the label "${term.name}"`, signal: options.signal }
  const done = await editMany(context, order, items, (current, { id, path }) => {
    const key = `${id}/${term.id}`
    const isChanged = getEntity(context.store, 'checkpoint_label', key) !== undefined
    if (isChanged) current.remove('checkpoint_label', key)
    return { path, isChanged }
  })
  return toResult(term.name, done, failed)
}

function resolveAll(context: Context, paths: readonly string[], failed: FileFailure[]): ItemRef[] {
  const items = new Map<string, ItemRef>()
  for (const path of paths) {
    attempt(path, failed, paths.length === 1, () => {
      for (const item of assetsAt(context, path)) items.set(item.id, item)
    })
  }
  return [...items.values()]
}

/** Of several paths, one that cannot be handled does not hold up the others. */
function attempt(path: string, failed: FileFailure[], isOnly: boolean, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (isOnly || !isClstError(error)) throw error
    failed.push({ path, ...error.toJSON() })
  }
}

function toResult(
  label: string,
  done: readonly { path: string; isChanged: boolean }[],
  failed: FileFailure[],
): LabelResult {
  const paths = (isChanged: boolean) =>
    done.filter((each) => each.isChanged === isChanged).map(({ path }) => path)
  return { label, changed: paths(true), unchanged: paths(false), failed }
}
