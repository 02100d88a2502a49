/**
 * FastCDC: content-defined cuts with a gear hash, minimum-size skipping and two masks (W. Xia et al., "FastCDC: a Fast
 * and Efficient Content-Defined Chunking Approach for Data Deduplication", USENIX ATC 2016). The rolling value moves
 * right by one bit a byte and is tested in its low bits, which keeps all arithmetic in 32-bit integers.
 * docs/reference/project-format.md gives the rule precisely enough to write it again.
 */
import type { ChunkParams } from './chunk-params.js'
import { gearTable } from './gear-table.js'

/**
 * The end of the chunk that starts at `start`, exclusive.
 *
 * Bytes must be present up to `start + maxBytes` unless `end` is the end of the file: then the cut depends on nothing
 * but the bytes from `start` on. That is what makes cuts independent of how a file is read and lets unchanged chunks
 * be recognised without cutting again.
 */
export function nextCut(data: Uint8Array, start: number, end: number, params: ChunkParams): number {
  const available = Math.min(end - start, params.maxBytes)
  if (available <= params.minBytes) return start + available
  const bits = 31 - Math.clz32(params.avgBytes)
  const smallMask = 2 ** (bits + 1) - 1
  const largeMask = 2 ** (bits - 1) - 1
  const center = start + Math.min(centerBytes(params), available)
  const limit = start + available
  const gear = gearTable()
  let i = start + params.minBytes
  let pattern = 0
  for (; i < center; i++) {
    pattern = ((pattern >>> 1) + (gear[data[i] as number] as number)) | 0
    if ((pattern & smallMask) === 0) return i + 1
  }
  for (; i < limit; i++) {
    pattern = ((pattern >>> 1) + (gear[data[i] as number] as number)) | 0
    if ((pattern & largeMask) === 0) return i + 1
  }
  return limit
}

/** Where the strict mask gives way to the loose one, counted from the start of the chunk. */
function centerBytes(params: ChunkParams): number {
  const offset = params.minBytes + Math.ceil(params.minBytes / 2)
  return params.avgBytes - Math.min(offset, params.avgBytes)
}
