/** How chunks are coded and listed, for whoever keeps them somewhere else than in a project file. */
export { type ChunkRun, ChunkRunBuilder, decodeRuns, encodeRuns } from '../manifest/chunk-runs.js'
export { CODEC_RAW, CODEC_ZSTD, isKnownCodec } from './codec.js'
export { decodeChunk, decodeChunkInto, encodeChunkInto, encodedBound } from './zstd.js'
