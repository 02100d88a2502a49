/** The largest window a frame may ask for: 8 MiB, that of `zstd -19`. Blender writes frames of at most 2 MiB. */
const MAX_WINDOW_LOG = 23
const PIECE_BYTES = 64 * 1024

/**
 * Decodes a zstd stream of any number of frames piece by piece, as far as the caller goes on asking; uses no more
 * memory than the window and one piece, whatever the stream claims. Throws an ordinary Error at damage.
 */
export async function* decodeZstdPieces(coded: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { default: zstd } = await import('zstd-napi/binding.js')
  const context = new zstd.DCtx()
  context.setParameter(zstd.DParameter.windowLogMax, MAX_WINDOW_LOG)
  for (const piece of coded) {
    let rest = piece
    // A full output buffer means that the decoder may hold more of this piece.
    for (let full = false; rest.length > 0 || full; ) {
      const decoded = new Uint8Array(PIECE_BYTES)
      const [, produced, consumed] = context.decompressStream(decoded, rest)
      rest = rest.subarray(consumed)
      full = produced === decoded.length
      if (produced > 0) yield decoded.subarray(0, produced)
      else if (consumed === 0 && rest.length > 0) return
    }
  }
}
