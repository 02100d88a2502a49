import type { Context } from '../context.js'
import { isClstError, throwIfAborted } from '../errors.js'
import { measureRuns } from '../store/chunk-rows.js'
import { getManifest, hasManifest, type Manifest } from '../store/manifest-rows.js'
import type { Store } from '../store/store.js'
import type { VerifyProblem, VerifyProblemCode } from '../types.js'
import { readBack } from '../working-files/read-back.js'
import type { VersionNames } from './version-names.js'

export interface ContentCheck {
  isQuick: boolean
  problems: VerifyProblem[]
  names: VersionNames
  /** Chunks that are known to be damaged: what needs them was named already. */
  damaged: ReadonlySet<number>
  signal: AbortSignal | undefined
}

/** Every manifest must name chunks that exist and add up; unless quick, its content is rebuilt and hashed. */
export async function checkContents(context: Context, check: ContentCheck): Promise<void> {
  for (const [id] of context.store.rows<[number]>(
    'SELECT id FROM manifest WHERE runs IS NOT NULL ORDER BY id',
  )) {
    throwIfAborted(check.signal)
    const problem = await checkOne(context, id, check)
    if (problem === undefined) continue
    const names = check.names.ofManifest(id)
    for (const name of names.length === 0 ? [undefined] : names) check.problems.push({ ...problem, ...name })
  }
}

function measured(store: Store, manifest: Manifest) {
  return { manifest, ...measureRuns(store, manifest.runs) }
}

async function checkOne(
  context: Context,
  id: number,
  check: ContentCheck,
): Promise<{ code: VerifyProblemCode; detail: string } | undefined> {
  const { store } = context
  try {
    // A prune can have dropped it, with its chunks, since the list of contents was read.
    const found = store.read(() =>
      hasManifest(store, id) ? measured(store, getManifest(store, id)) : undefined,
    )
    if (found === undefined) return undefined
    const { manifest, count, rawBytes } = found
    if (count !== manifest.chunkCount || rawBytes !== manifest.sizeBytes) {
      return { code: 'manifest-damaged', detail: `manifest ${id}: its chunks do not add up to the version` }
    }
    const isKnownDamaged = manifest.runs.some((run) =>
      [...check.damaged].some((chunkId) => run.first <= chunkId && chunkId < run.first + run.count),
    )
    if (check.isQuick || isKnownDamaged) return undefined
    await readBack(context, manifest, { signal: check.signal })
    return undefined
  } catch (error) {
    if (!isClstError(error)) throw error
    switch (error.code) {
      case 'content-damaged':
        return {
          code: 'content-damaged',
          detail: `manifest ${id}: the rebuilt file is not what was checkpointed`,
        }
      case 'store-corrupt':
        return { code: 'manifest-damaged', detail: `manifest ${id}: ${error.message}` }
      case 'chunk-missing':
        return undefined
      case 'codec-unknown':
        return undefined
      case 'chunk-damaged':
        return { code: 'chunk-damaged', detail: `manifest ${id}: ${error.message}` }
      default:
        throw error
    }
  }
}
