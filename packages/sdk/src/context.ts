/** What an operation works with: one open project and the ports through which it touches the world. */
import type { ChunkEngine } from './engine/chunk-engine.js'
import { newId } from './ids.js'
import type { Clock } from './ports/clock.js'
import type { FileSystem } from './ports/file-system.js'
import type { RandomSource } from './ports/random.js'
import type { Store } from './store/store.js'
import type { DiskClock } from './working-files/disk-clock.js'

export interface Context {
  readonly store: Store
  readonly fs: FileSystem
  readonly clock: Clock
  readonly random: RandomSource
  readonly diskClock: DiskClock
  /** Absolute path of the project folder. */
  readonly root: string
  /** Name of this computer; '' when the caller does not say. */
  readonly hostName: string
  /** Name of the author of new checkpoints. */
  readonly personName: string
  readonly program: { name: string; version: string } | undefined
  /** An engine fit for this many bytes: threads for much, none for little. Kept until the project is closed. */
  readonly engineFor: (bytes: number) => ChunkEngine
}

export function makeId(context: Context): string {
  return newId(context.clock, context.random)
}
