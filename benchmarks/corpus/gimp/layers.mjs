/** The eight layers of the painting, written as TGA pictures that GIMP loads: 3200 × 2200 RGBA, seeded. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { randomSource } from '../random.mjs'

export const WIDTH = 3200
export const HEIGHT = 2200
/** Share of each layer that is painted; the rest is transparent. The first is the opaque background. */
export const COVERAGE = [1, 0.5, 0.42, 0.36, 0.32, 0.28, 0.24, 0.2]

/**
 * Smooth noise in [-1, 1]: octaves of bilinearly enlarged random grids.
 * @param {() => number} random uniform in [0, 1)
 * @param {number} first cells per side in the first octave
 * @param {number} octaves
 * @returns {Float32Array} WIDTH × HEIGHT
 */
function smoothNoise(random, first, octaves) {
  const out = new Float32Array(WIDTH * HEIGHT)
  for (let octave = 0; octave < octaves; octave++) {
    const cells = first << octave
    const side = cells + 2
    const grid = Float32Array.from({ length: side * side }, () => (random() * 2 - 1) / 2 ** octave / 1.5)
    for (let y = 0; y < HEIGHT; y++) {
      const gy = (y / HEIGHT) * cells
      const iy = Math.floor(gy)
      const fy = gy - iy
      for (let x = 0; x < WIDTH; x++) {
        const gx = (x / WIDTH) * cells
        const ix = Math.floor(gx)
        const fx = gx - ix
        const at = iy * side + ix
        const top = grid[at] * (1 - fx) + grid[at + 1] * fx
        const bottom = grid[at + side] * (1 - fx) + grid[at + side + 1] * fx
        out[y * WIDTH + x] += top * (1 - fy) + bottom * fy
      }
    }
  }
  return out
}

/**
 * @param {Float32Array} field
 * @param {number} share
 * @returns {number} the value below which `share` of the field lies (from a sample)
 */
function quantile(field, share) {
  const sample = field.filter((_, i) => i % 97 === 0).sort()
  return share >= 1 ? Infinity : sample[Math.floor(share * sample.length)]
}

/**
 * Writes `layer0.tga` … `layer7.tga` into `folder`.
 * @param {string} folder
 */
export function writeLayers(folder) {
  COVERAGE.forEach((share, index) => {
    const random = randomSource(0x9e3779b9 + index)
    const shape = smoothNoise(random, 3, 5)
    const limit = quantile(shape, share)
    const tones = [0, 1, 2].map(() => 60 + random() * 130)
    const tint = smoothNoise(random, 2, 2)
    const pixels = Buffer.alloc(WIDTH * HEIGHT * 4)
    for (let i = 0; i < WIDTH * HEIGHT; i++) {
      if (shape[i] > limit) continue
      for (let channel = 0; channel < 3; channel++) {
        const mixed =
          tones[channel] + 70 * shape[i] + 40 * tint[i] * (channel - 1) + (random() + random() - 1) * 9
        pixels[i * 4 + channel] = Math.max(0, Math.min(255, mixed))
      }
      pixels[i * 4 + 3] = share >= 1 ? 255 : Math.min(255, Math.max(1, (limit - shape[i]) * 4000))
    }
    // TGA: type 2 (true colour), 32 bits, 8 of them alpha, rows from the top.
    const head = Buffer.from([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 0x28])
    head.writeUInt16LE(WIDTH, 12)
    head.writeUInt16LE(HEIGHT, 14)
    const file = openSync(join(folder, `layer${index}.tga`), 'w')
    writeSync(file, head)
    writeSync(file, pixels)
    closeSync(file)
  })
}
