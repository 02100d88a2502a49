import { assetsAt, getItemByPath, type ItemRef } from '../assets/find-item.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import type { Context } from '../context.js'
import { type Edit, editMany } from '../edits/edit.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { getAsset } from '../store/asset-rows.js'
import type { FileFailure, OperationOptions } from '../types.js'
import { assertFits, checkSetFields, describeSet, type SetFields } from './set-fields.js'
import { type Given, resolveGiven } from './set-given.js'
import { type Target, writeFields } from './set-rows.js'

export interface SetOptions extends OperationOptions {
  /** A folder stands for all assets in it, at any depth, instead of for its collection. */
  recursive?: boolean
}

export interface SetResult {
  changed: string[]
  /** What had these values already. */
  unchanged: string[]
  failed: FileFailure[]
  /** Tags that were made, because they were not there. */
  newTags: string[]
  /** People that were not known to the project before. */
  newPeople: string[]
}

/**
 * Sets fields of many assets and collections; taken back in one go. A path that cannot be handled is in `failed`; when
 * it is the only one, its error is thrown: `asset-not-found`, `checkpoint-not-found`, `preview-not-found`. Also throws
 * `status-not-found`, `type-not-found`, `invalid-argument`: then nothing is changed.
 */
export async function set(
  context: Context,
  paths: readonly string[],
  fields: SetFields,
  options: SetOptions = {},
): Promise<SetResult> {
  checkSetFields(fields)
  const result: SetResult = { changed: [], unchanged: [], failed: [], newTags: [], newPeople: [] }
  const targets = selectTargets(context, paths, fields, options.recursive === true, result.failed)
  throwIfAborted(options.signal)
  const description = describeSet(
    fields,
    targets.map(({ path }) => path),
  )
  const given = givenOf(context, fields, result)
  await editMany(context, { description, signal: options.signal }, targets, (current, target) => {
    const outcome = writeFields(current, target, fields, given(current, target.kind))
    if (outcome === 'gone') {
      const { path } = target
      const gone = new ClstError('asset-not-found', 'It was deleted meanwhile.', { details: { path } })
      result.failed.push({ path, ...gone.toJSON() })
    } else result[outcome].push(target.path)
  })
  return result
}

function selectTargets(
  context: Context,
  paths: readonly string[],
  fields: SetFields,
  isRecursive: boolean,
  failed: FileFailure[],
): Target[] {
  const targets = new Map<string, Target>()
  const attempt = (path: string, isOnly: boolean, work: () => void) => {
    try {
      work()
    } catch (error) {
      if (isOnly || !isClstError(error) || error.code === 'invalid-argument') throw error
      failed.push({ path, ...error.toJSON() })
    }
  }
  for (const path of paths) {
    attempt(path, paths.length === 1, () => {
      const items = isRecursive ? assetsAt(context, path) : [getItemByPath(context, path)]
      for (const item of items) {
        assertFits(fields, item)
        attempt(item.path, items.length === 1, () => {
          targets.set(item.id, { ...item, coverId: coverOf(context, item, fields.cover) })
        })
      }
    })
  }
  return [...targets.values()]
}

/** Throws `checkpoint-not-found`, `preview-not-found` for a version without a picture. */
function coverOf(context: Context, item: ItemRef, version: string | undefined): number | undefined {
  const asset = version === undefined ? undefined : getAsset(context.store, item.id)
  if (asset === undefined) return undefined
  const { previewId } = resolveVersion(context, asset, item.path, version)
  if (previewId !== null) return previewId
  const message = `The version "${version}" of "${item.path}" has no picture.`
  throw new ClstError('preview-not-found', message, { details: { path: item.path, to: version ?? null } })
}

/** Names are looked up once in each transaction, in the state of the project that it sees. */
function givenOf(
  context: Context,
  fields: SetFields,
  result: SetResult,
): (current: Edit, kind: ItemRef['kind']) => Given {
  const known = new Map<ItemRef['kind'], Given>()
  let seen: Edit | undefined
  return (current, kind) => {
    if (seen !== current) known.clear()
    seen = current
    const found = known.get(kind) ?? resolveGiven(context, current, kind, fields, result)
    known.set(kind, found)
    return found
  }
}
