import type { SharpConstructor } from 'sharp'
import { ClstError } from '../errors.js'

let loading: Promise<SharpConstructor> | undefined

/**
 * Loads sharp when the first picture has to be decoded: importing it takes longer than a whole small checkpoint, so
 * nothing else in the SDK may import it. One thread and no cache, because pictures come one at a time and never twice.
 * Throws `internal` when the library has no build for this system.
 */
export async function loadSharp(): Promise<SharpConstructor> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1)
    sharp.cache(false)
    return sharp
  })
  try {
    return await loading
  } catch (cause) {
    throw new ClstError('internal', 'The image library cannot be loaded on this system.', { cause })
  }
}
