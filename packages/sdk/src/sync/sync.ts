/** The whole exchange: what others did comes, what was done here goes, then the contents that are wanted here. */
import { type Context, makeId } from '../context.js'
import { ClstError } from '../errors.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { getStudioRow, setSyncedAt } from '../store/studio-rows.js'
import { applyIncoming } from './apply.js'
import { download } from './download.js'
import { listConflicts, listWaiting } from './open-items.js'
import { push } from './push.js'
import { receive } from './receive.js'
import { emptyReport } from './report.js'
import type { SyncOptions, SyncResult } from './types.js'

/**
 * Safe to repeat after any failure. Throws `invalid-argument` for a project that was never published, and what the link throws: what was exchanged until then is kept, and the next sync
 * goes on from there.
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
  const take = async () => {
    await receive(context, link, options)
    report.pulled.changes += await applyIncoming(context, options.signal)
  }
  try {
    await take()
    const before = report.pulled.changes
    await push(context, link, report, options)
    await take()
    // What comes back is what went up.
    report.pulled.changes = Math.max(before, report.pulled.changes - report.pushed.changes)
    report.pulled.bytes += await download(context, link, options)
    await store.write(() => setSyncedAt(store, clock.now()))
  } finally {
    report.conflicts = listConflicts(store)
    report.waiting = listWaiting(store)
    await store.write(() => {
      const sql = 'INSERT INTO sync_report (id, started_at, ended_at, report) VALUES (?, ?, ?, ?)'
      store.run(sql, makeId(context), startedAt, clock.now(), JSON.stringify(report))
    })
    store.settle()
  }
  return report
}
