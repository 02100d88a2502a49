import { throwIfAborted } from '../errors.js'
import type { ChunkRun } from '../manifest/chunk-runs.js'
import type { Store } from '../store/store.js'
import type { ChunkEngine } from './chunk-engine.js'
import { giveWay } from './give-way.js'
import { decodeSlot, slotGroups } from './rebuild-content.js'

export interface CheckInput {
  store: Store
  engine: ChunkEngine
  runs: readonly ChunkRun[]
  signal?: AbortSignal | undefined
}

/** Reads chunks back and compares their hashes. Throws `chunk-missing`, `chunk-damaged`, `cancelled`. */
export async function checkRuns({ store, engine, runs, signal }: CheckInput): Promise<void> {
  for (const group of slotGroups({ store, engine, manifest: { runs } })) {
    throwIfAborted(signal)
    await giveWay()
    const slot = await engine.ring.acquire()
    try {
      await decodeSlot({ store, engine }, group, engine.ring.dataStart(slot), true)
    } finally {
      engine.ring.release(slot)
    }
  }
}
