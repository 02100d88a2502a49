import type { Context } from '../context.js'
import { ProgressMeter } from '../progress.js'
import type { OperationOptions } from '../types.js'
import { freeBytes, returnFreeSpace } from './return-space.js'
import { inParts } from './slices.js'

export interface CompactResult {
  /** Bytes by which the file became smaller. */
  returnedBytes: number
  /** Bytes in the file that are still free: another program may hold them back, or have freed them just now. */
  freeBytes: number
  /** Size of the project file. */
  fileBytes: number
}

/**
 * Gives the free space in the project file back to the disk, in transactions of about a tenth of a second. Nothing is
 * dropped. Throws `cancelled`, `store-busy`, `storage-full`, `read-only`; what was given back until then stays so.
 */
export async function compact(context: Context, options: OperationOptions = {}): Promise<CompactResult> {
  const meter = new ProgressMeter(context.clock, options, 'returning')
  const returnedBytes = await inParts(() => returnFreeSpace(context, options.signal, meter))
  const { store, fs } = context
  return { returnedBytes, freeBytes: freeBytes(store), fileBytes: fs.stat(store.path)?.sizeBytes ?? 0 }
}
