/**
 * How a chunk's bytes are kept in the project file. The number is part of the format: it is never given another
 * meaning. A reader that meets a number it does not know stops with `codec-unknown`.
 */
export const CODEC_RAW = 0
/** One zstd frame (RFC 8878). */
export const CODEC_ZSTD = 1
/** One zstd frame made with the uncompressed bytes of another chunk as its dictionary (column `base_id`). */
export const CODEC_ZSTD_DELTA = 2

/** Whether this program can decode a chunk that is kept in this way. */
export function isKnownCodec(codec: number): boolean {
  return codec === CODEC_RAW || codec === CODEC_ZSTD
}
