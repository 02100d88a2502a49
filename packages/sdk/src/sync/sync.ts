/** The whole exchange: what others did comes, what was done here goes, then the contents that are wanted here. */
import { type Context, makeId } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import type { StudioLink } from '../protocol/studio-link.js'
import type { IncomingRow } from '../store/incoming-rows.js'
import { dropFact, setFact } from '../store/studio-facts.js'
import { getStudioRow, setSyncedAt } from '../store/studio-rows.js'
import { applyIncoming } from './apply.js'
import { chosenAssets } from './chosen-assets.js'
import { download } from './download.js'
import { healStudio } from './heal-studio.js'
import { listConflicts, listWaiting } from './open-items.js'
import { OwnEcho } from './own-echo.js'
import { push } from './push.js'
import { receive } from './receive.js'
import { emptyReport } from './report.js'
import { noteEnded, noteRunning } from './sync-lease.js'
import { tellUnsent } from './tell-unsent.js'
import type { SyncOptions, SyncResult } from './types.js'
import { chooseVersions } from './version-rules.js'

/**
 * Safe to repeat after any failure. Throws `invalid-argument` for a project that was never published, `collection-not-found`
 * for a chosen path that is nothing, and what the link throws: what was exchanged until then is kept, and the next sync goes
 * on from there.
 */
export async function sync(
  context: Context,
  link: StudioLink,
  options: SyncOptions = {},
): Promise<SyncResult> {
  const { store, clock } = context
  if (getStudioRow(store).url === null) {
    const message = 'This project belongs to no studio yet. Publish it first.'
    throw new ClstError('invalid-argument', message)
  }
  const startedAt = clock.now()
  const report = emptyReport()
  const echo = new OwnEcho(store)
  const count = (row: IncomingRow) => {
    if (!echo.has(row)) report.pulled.changes++
  }
  const take = async () => {
    const damaged = await receive(context, link, options)
    await applyIncoming(context, options.signal, count)
    return damaged
  }
  const runningId = await store.write(() => noteRunning(context))
  let failure: unknown
  let isDone = false
  try {
    await take()
    // What was named may have come just now.
    chosenAssets(context, options.only)
    await chooseAll(context, options)
    await push(context, link, report, { ...options, onApplied: (change) => echo.add(change) })
    report.pushed.bytes += await healStudio(context, link, await take(), options)
    report.pulled.bytes += await download(context, link, report, options)
    await tellUnsent(context, link, options.signal)
    isDone = true
  } catch (error) {
    failure = error
    throw error
  } finally {
    report.conflicts = listConflicts(store)
    report.waiting = listWaiting(store)
    await store.write(() => {
      noteEnded(context, runningId)
      if (isClstError(failure) && failure.code === 'studio-unreachable') {
        setFact(store, 'unreachable', clock.now())
      } else dropFact(store, 'unreachable')
      if (isDone) setSyncedAt(store, clock.now())
      const sql = 'INSERT INTO sync_report (id, started_at, ended_at, report) VALUES (?, ?, ?, ?)'
      store.run(sql, makeId(context), startedAt, clock.now(), JSON.stringify(report))
    })
    store.settle()
  }
  return report
}

async function chooseAll(context: Context, { only = [], versions }: SyncOptions): Promise<void> {
  if (versions === undefined) return
  for (const path of only.length === 0 ? [''] : only) await chooseVersions(context, path, versions)
}
