/** The note that a sync runs, so that whoever looks at the project sees it. It holds up nobody. */
import { type Context, makeId } from '../context.js'
import { isProcessAlive, ownProcessId } from '../ports/processes.js'
import { deleteLease, insertLease, type LeaseRow, listLeases } from '../store/lease-rows.js'

const KIND = 'sync'

/** Until when a note of another computer counts, in milliseconds. */
const TERM = 6 * 60 * 60_000

/** Answers its id. Notes that were left behind go. Inside a transaction. */
export function noteRunning(context: Context): string {
  const { store, clock, hostName } = context
  for (const lease of listLeases(store, KIND)) if (isVoid(context, lease)) deleteLease(store, lease.id)
  const id = makeId(context)
  const startedAt = clock.now()
  const processId = ownProcessId()
  insertLease(store, {
    id,
    kind: KIND,
    hostName,
    processId,
    startedAt,
    expiresAt: startedAt + TERM,
    details: '',
  })
  return id
}

/** Also notes that this program could not take back before. Inside a transaction. */
export function noteEnded({ store, hostName }: Context, id: string): void {
  const own = listLeases(store, KIND).filter(
    (lease) => lease.hostName === hostName && lease.processId === ownProcessId(),
  )
  const startedAt = own.find((lease) => lease.id === id)?.startedAt ?? 0
  for (const lease of own) if (lease.startedAt <= startedAt) deleteLease(store, lease.id)
}

export function isRunning(context: Context): boolean {
  return listLeases(context.store, KIND).some((lease) => !isVoid(context, lease))
}

function isVoid({ clock, hostName }: Context, lease: LeaseRow): boolean {
  if (lease.expiresAt <= clock.now()) return true
  return lease.hostName === hostName && !isProcessAlive(lease.processId)
}
