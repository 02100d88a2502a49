/** What the generator's data is like, measured on the data itself. */
import { spawnSync } from 'node:child_process'
import { sceneBytes } from '../corpus/generate.mjs'

const BLOCK = 4096

/**
 * @param {string} path a generated file, version 0
 * @param {number} size
 * @returns {{ zstd3Ratio: number | null, churnedBlockShare: number }} how often zstd level 3 packs it (null without the
 *   `zstd` command), and the share of 4 KiB blocks that differ in the next version (measured on the first 64 MiB)
 */
export function sceneFacts(path, size) {
  const packed = spawnSync('sh', ['-c', 'zstd -3 -q -c "$1" | wc -c', 'sh', path], { encoding: 'utf8' })
  const packedBytes = Number(packed.stdout)
  return {
    zstd3Ratio: packedBytes > 0 ? size / packedBytes : null,
    churnedBlockShare: churnedBlocks(Math.min(size, 64 * 2 ** 20)),
  }
}

/** @param {number} size @returns {number} share of 4 KiB blocks that differ between version 0 and 1 */
export function churnedBlocks(size) {
  const next = sceneBytes({ size, version: 1 })
  let blocks = 0
  let different = 0
  for (const bytes of sceneBytes({ size, version: 0 })) {
    const other = next.next().value
    for (let at = 0; at < bytes.length; at += BLOCK) {
      blocks += 1
      if (Buffer.compare(bytes.subarray(at, at + BLOCK), other.subarray(at, at + BLOCK)) !== 0) different += 1
    }
  }
  return different / blocks
}
