import type { Context } from '../context.js'
import { isProcessAlive } from '../ports/processes.js'
import { type ChunkLeaseRow, listChunkLeases } from '../store/chunk-lease-rows.js'

/** Leases on chunks whose operation ended without saying so: expired, or of a process of this computer that is gone. */
export function voidChunkLeases(context: Context): ChunkLeaseRow[] {
  return listChunkLeases(context.store).filter((lease) => isVoid(context, lease))
}

/** Chunks from this id on may belong to a running operation. In the transaction that drops chunks. */
export function heldFrom(context: Context): number {
  const held = listChunkLeases(context.store).filter((lease) => !isVoid(context, lease))
  return Math.min(Number.POSITIVE_INFINITY, ...held.map(({ firstChunkId }) => firstChunkId))
}

function isVoid(context: Context, lease: ChunkLeaseRow): boolean {
  if (lease.expiresAt <= context.clock.now()) return true
  // The number of a process means nothing on another computer, nor where computers have no names.
  const isHere = context.hostName !== '' && lease.hostName === context.hostName
  return isHere && !isProcessAlive(lease.processId)
}
