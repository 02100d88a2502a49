/** A preview is never wider or higher than this; smaller pictures are not enlarged. */
export const PREVIEW_MAX_EDGE_PX = 512

/** A preview never takes more bytes than this in the project file. */
export const PREVIEW_MAX_BYTES = 512 * 1024

/** Larger pictures are not read for a preview: the whole file has to be in memory while it is decoded. */
export const IMAGE_MAX_BYTES = 64 * 1024 * 1024

/** Pictures with more pixels are refused before they are decoded: 8192 x 8192, the largest texture in common use. */
export const IMAGE_MAX_PIXELS = 2 ** 26

/**
 * The limit for pictures that have to be in memory as a whole while they are decoded (interlaced PNG, progressive JPEG,
 * WebP, GIF, TIFF in one strip): 8192 x 8192 with four channels of 8 bits.
 */
export const UNPACKED_MAX_BYTES = 256 * 1024 * 1024

/** Decoding one picture is given up after this time. */
export const DECODE_TIMEOUT_SECONDS = 30
