/** What was done here goes to the studio, in the order in which it was done. */
import type { Context } from '../context.js'
import { isClstError, throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { MAX_CHANGES, type WireChange } from '../protocol/wire.js'
import { type ChangeRow, lastSequence, listUnsent, setOutcome } from '../store/change-rows.js'
import { currentReplica } from '../store/project-rows.js'
import { getStudioRow } from '../store/studio-rows.js'
import { buildChange, manifestsOf, picturesOf } from './build-change.js'
import { chosenAssets, isChosen } from './chosen-assets.js'
import { itemPath } from './item-path.js'
import { offerContents } from './offer.js'
import { offerAgain } from './offer-again.js'
import { readPaused } from './paused.js'
import { recordAnswers } from './record-answers.js'
import { sealChains } from './seal-chains.js'
import { sendPreviews } from './send-previews.js'
import type { SyncOptions, SyncResult } from './types.js'

export interface PushOptions extends SyncOptions {
  /** Told of each change that the studio took. */
  onApplied?: (change: WireChange) => void
}

/** Sends what is open until now; what is done meanwhile is for the next time. */
export async function push(
  context: Context,
  link: StudioLink,
  report: SyncResult,
  options: PushOptions,
): Promise<void> {
  const { store } = context
  const chosen = chosenAssets(context, options.only)
  await store.write(() => {
    offerAgain(context)
    sealChains(store)
  }, options.signal)
  const end = lastSequence(store)
  for (let after = 0; ; ) {
    throwIfAborted(options.signal)
    const rows = listUnsent(store, after, MAX_CHANGES).filter(({ sequence }) => sequence <= end)
    const last = rows[rows.length - 1]
    if (last === undefined) return
    after = last.sequence
    const going = rows.filter((row) => isChosen(store, chosen, row))
    await pushRows(context, link, going, report, options)
    options.onProgress?.({
      phase: 'pushing',
      doneChanges: report.pushed.changes,
      doneBytes: report.pushed.bytes,
      totalBytes: 0,
    })
  }
}

interface Sending {
  row: ChangeRow
  change: WireChange
}

/** Sends these alone, in their order. */
export async function pushRows(
  context: Context,
  link: StudioLink,
  rows: readonly ChangeRow[],
  report: SyncResult,
  options: PushOptions,
): Promise<void> {
  const { store } = context
  const paused = readPaused(store)
  const open = rows.filter((row) => !paused.has(row.entityKind, row.entityId, row.fields))
  const sending: Sending[] = []
  const needless: ChangeRow[] = []
  const lacking = await offerAll(context, link, open, report, options)
  for (const row of open) {
    try {
      if (lacking.has(row)) continue
      const change = buildChange(store, row)
      if (change === undefined) needless.push(row)
      else sending.push({ row, change })
    } catch (error) {
      refuseLacking(context, row, error, report)
    }
  }
  const pictures = sending.flatMap(({ change }) => picturesOf(change.fields))
  report.pushed.bytes += await sendPreviews(context, link, pictures, options.signal)
  if (needless.length > 0) {
    await store.write(() => {
      for (const { sequence } of needless) setOutcome(store, sequence, 'needless', undefined)
    })
  }
  if (sending.length === 0) return
  const batch = {
    replicaId: currentReplica(store)?.id ?? '',
    epoch: getStudioRow(store).epoch,
    changes: sending.map(({ change }) => change),
  }
  const answer = await link.push(batch, options.signal)
  failpoint('push:sent')
  await recordAnswers(context, sending, answer.answers, report, options.onApplied)
  failpoint('push:recorded')
}

/** Contents go before the changes that name them. Answers the changes whose contents are neither here nor there. */
async function offerAll(
  context: Context,
  link: StudioLink,
  rows: readonly ChangeRow[],
  report: SyncResult,
  options: SyncOptions,
): Promise<ReadonlySet<ChangeRow>> {
  const { store } = context
  const lacking = new Set<ChangeRow>()
  try {
    const ids = rows.flatMap((row) => manifestsOf(store, row))
    report.pushed.bytes += await offerContents(context, link, ids, options)
    return lacking
  } catch (error) {
    if (!isClstError(error) || error.code !== 'chunk-missing') throw error
  }
  // One of them stops no other.
  for (const row of rows) {
    try {
      report.pushed.bytes += await offerContents(context, link, manifestsOf(store, row), options)
    } catch (error) {
      refuseLacking(context, row, error, report)
      lacking.add(row)
    }
  }
  return lacking
}

function refuseLacking({ store }: Context, row: ChangeRow, error: unknown, report: SyncResult): void {
  if (!isClstError(error) || error.code !== 'chunk-missing') throw error
  const path = itemPath(store, row.entityKind, row.entityId, row.fields)
  report.refused.push({ path, code: error.code, message: error.message })
}
