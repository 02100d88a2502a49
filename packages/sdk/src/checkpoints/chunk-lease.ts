import { type Context, makeId } from '../context.js'
import type { InsertGuard } from '../engine/chunk-inserter.js'
import { isClstError } from '../errors.js'
import { ownProcessId } from '../ports/processes.js'
import { nextChunkId, putChunkLease } from '../store/chunk-lease-rows.js'
import { deleteLease, hasLease } from '../store/lease-rows.js'

/**
 * How long a lease holds without being renewed. Chunks that are inserted renew it; where a file takes longer than this
 * without a new chunk it runs out, and then the check at the insert of the manifest finds what was pruned.
 */
const LEASE_MS = 15 * 60_000

/**
 * Keeps the chunks that an operation stores from being pruned until a manifest names them. Costs no transaction of its
 * own: it begins with the first chunks and ends with the records that name the last ones.
 */
export class ChunkLease implements InsertGuard {
  private readonly id: string
  private readonly startedAt: number
  private renewedAt: number | undefined

  constructor(
    private readonly context: Context,
    private readonly kind: 'checkpoint' | 'safety' | 'import' | 'repair' | 'download',
  ) {
    this.id = makeId(context)
    this.startedAt = context.clock.now()
  }

  hold(): void {
    const now = this.context.clock.now()
    if (this.renewedAt !== undefined && Math.abs(now - this.renewedAt) < LEASE_MS / 3) return
    this.put(nextChunkId(this.context.store))
  }

  /** From now on nothing at all is pruned: for an operation that lost chunks to a prune once already. */
  async holdEverything(): Promise<void> {
    await this.context.store.write(() => this.put(1))
  }

  /** In the transaction that names the last chunks. */
  release(): void {
    if (this.renewedAt !== undefined) deleteLease(this.context.store, this.id)
  }

  /** However the operation ended. Best effort: what stays is void when its time or its process has ended. */
  async end(): Promise<void> {
    const { store } = this.context
    if (this.renewedAt === undefined) return
    try {
      if (hasLease(store, this.id)) await store.write(() => deleteLease(store, this.id))
    } catch (error) {
      if (!isClstError(error)) throw error
    }
  }

  private put(firstChunkId: number): void {
    const { hostName, clock, store } = this.context
    const now = clock.now()
    const row = { id: this.id, kind: this.kind, hostName, processId: ownProcessId(), firstChunkId }
    putChunkLease(store, { ...row, startedAt: this.startedAt, expiresAt: now + LEASE_MS })
    this.renewedAt = now
  }
}
