import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { putWorkingMembers } from '../store/sequence-rows.js'
import { findWorkingFile, putWorkingFile } from '../store/working-file-rows.js'
import type { Inspection } from './tracked-file.js'

export type Update = NonNullable<Inspection['update']>

/** What keeps a cache from being written without harm. */
const PASSING = new Set<string>([
  'store-busy',
  'storage-full',
  'read-only',
  'permission-denied',
  'schema-too-new',
])

/** A cache only: where it cannot be written, the next status reads the files again. */
export async function remember(context: Context, updates: readonly Update[]): Promise<void> {
  if (updates.length === 0 || context.store.isReadOnly) return
  try {
    await context.store.write(() => {
      for (const { row, replaces, members } of updates) {
        // A checkpoint or a revert of another process in between knows better.
        const current = findWorkingFile(context.store, row.assetId)
        const isStale = current?.baseId !== replaces?.baseId || current?.writingId !== replaces?.writingId
        if (isStale) continue
        putWorkingFile(context.store, row)
        if (members !== undefined) putWorkingMembers(context.store, row.assetId, members)
      }
    })
  } catch (error) {
    const isPassing = error instanceof ClstError && PASSING.has(error.code)
    if (!isPassing) throw error
  }
}
