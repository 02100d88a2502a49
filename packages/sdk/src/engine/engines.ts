import { availableParallelism } from 'node:os'
import { DEFAULT_CHUNK_PARAMS } from '../chunking/chunk-params.js'
import { type ChunkEngine, InlineEngine, ThreadEngine } from './chunk-engine.js'

/** Below this, starting threads costs more than they save. */
const INLINE_BYTES = 1 << 20
const MIB = 1 << 20

/**
 * Large slots for long runs without a message, and few of them: 35 MiB in all, whatever the size of the file.
 */
const THREAD_SHAPE = { slotBytes: 4 * MIB, slotCount: 6 }
const INLINE_SHAPE = { slotBytes: INLINE_BYTES, slotCount: 1 }

/** Starts engines when they are first needed and keeps them. */
export class Engines {
  private inline: ChunkEngine | undefined
  private threads: ChunkEngine | undefined

  /** `threadCount`: threads beside the calling one; 0 does everything in place, for simulations. */
  constructor(
    private readonly threadCount: number = Math.min(3, Math.max(1, availableParallelism() - 1)),
    /** Size of the largest chunk that the project is cut into. */
    readonly headroomBytes: number = DEFAULT_CHUNK_PARAMS.maxBytes,
  ) {}

  readonly forBytes = (bytes: number): ChunkEngine => {
    const { headroomBytes } = this
    if (bytes <= INLINE_BYTES || this.threadCount === 0) {
      this.inline ??= new InlineEngine({ ...INLINE_SHAPE, headroomBytes })
      return this.inline
    }
    this.threads ??= new ThreadEngine({ ...THREAD_SHAPE, headroomBytes }, this.threadCount)
    return this.threads
  }

  /** Starts the threads now, so that they are ready when the first large file comes. */
  warmUp(): void {
    this.forBytes(Number.MAX_SAFE_INTEGER)
  }

  async close(): Promise<void> {
    await Promise.all([this.inline?.close(), this.threads?.close()])
    this.inline = undefined
    this.threads = undefined
  }
}
