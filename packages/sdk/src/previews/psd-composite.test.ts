import { describe, expect, it } from 'vitest'
import { QUADS, readQuads, sourceOf } from '../testing/preview-fixtures.js'
import { buildPsd, type FlatPicture } from '../testing/psd-grafts.js'
import { extractPreview } from './preview.js'

const show = (bytes: Uint8Array) => extractPreview(sourceOf(bytes), 'psd')

/** The four squares as one plane: a sample for each. */
function plane(samples: readonly number[], sampleBytes = 1): Uint8Array {
  const out = Buffer.alloc(16 * 16 * sampleBytes)
  for (let i = 0; i < 256; i++) {
    const quad = (i % 16 < 8 ? 0 : 1) + (i < 128 ? 0 : 2)
    out.writeUIntBE(samples[quad] as number, i * sampleBytes, sampleBytes)
  }
  return out
}

const SIZE = { width: 16, height: 16 }
const RED = [255, 0, 0, 255]
const GREEN = [0, 255, 0, 255]
const BLUE = [0, 0, 255, 0]

/** Red, green, blue and yellow as the first entries of a palette. */
const palette = Buffer.alloc(768)
for (const [channel, values] of [RED, GREEN, BLUE].entries()) palette.set(values, channel * 256)

describe('a flattened picture', () => {
  it.each<[string, FlatPicture]>([
    ['RGB', { mode: 3, depth: 8, ...SIZE, planes: [RED, GREEN, BLUE].map((p) => plane(p)) }],
    [
      '16 bits',
      {
        mode: 3,
        depth: 16,
        ...SIZE,
        planes: [RED, GREEN, BLUE].map((p) =>
          plane(
            p.map((v) => v * 257),
            2,
          ),
        ),
      },
    ],
    ['a palette', { mode: 2, depth: 8, ...SIZE, planes: [plane([0, 1, 2, 3])], colourTable: palette }],
    [
      'inks',
      { mode: 4, depth: 8, ...SIZE, planes: [RED, GREEN, BLUE, [255, 255, 255, 255]].map((p) => plane(p)) },
    ],
  ])('of %s has its colours', async (_, picture) => {
    expect(await readQuads(await show(buildPsd(picture)))).toEqual(QUADS)
  })

  it('of grey is grey', async () => {
    const preview = await show(buildPsd({ mode: 1, depth: 8, ...SIZE, planes: [plane([0, 90, 180, 255])] }))
    expect(await readQuads(preview)).toEqual([
      '0,0,0,255',
      '90,90,90,255',
      '180,180,180,255',
      '255,255,255,255',
    ])
  })

  it('is transparent where its layers leave it so', async () => {
    const planes = [RED, GREEN, BLUE, [255, 255, 255, 0]].map((p) => plane(p))
    const preview = await show(buildPsd({ mode: 3, depth: 8, ...SIZE, planes, layerCount: -1 }))
    expect(preview?.mediaType).toBe('image/png')
    expect(await readQuads(preview)).toEqual(['red', 'green', 'blue', expect.stringMatching(/,0$/)])
    const spot = await show(buildPsd({ mode: 3, depth: 8, ...SIZE, planes, layerCount: 1 }))
    expect(await readQuads(spot)).toEqual(QUADS)
  })

  it.each<[string, FlatPicture]>([
    ['Lab', { mode: 9, depth: 8, ...SIZE, planes: [plane(RED), plane(RED), plane(RED)] }],
    ['32 bits', { mode: 3, depth: 32, ...SIZE, planes: [new Uint8Array(4096)] }],
    ['a missing palette', { mode: 2, depth: 8, ...SIZE, planes: [plane(RED)] }],
    ['too few channels', { mode: 3, depth: 8, ...SIZE, planes: [plane(RED)] }],
    [
      'too few rows',
      { mode: 3, depth: 8, width: 16, height: 17, planes: [RED, GREEN, BLUE].map((p) => plane(p)) },
    ],
    ['no rows', { mode: 3, depth: 8, width: 16, height: 0, planes: [RED, GREEN, BLUE].map((p) => plane(p)) }],
  ])('of %s is none', async (_, picture) => {
    expect(await show(buildPsd(picture))).toBeUndefined()
  })

  it('of ten gigabytes is read in part', async () => {
    const front = buildPsd({ mode: 3, depth: 8, width: 60_000, height: 60_000, planes: [] })
    front.writeUInt16BE(3, 12)
    let bytesRead = 0
    const blank = {
      sizeBytes: 2 ** 34,
      read: (offset: number, length: number) => {
        bytesRead += length
        const bytes = new Uint8Array(length)
        bytes.set(front.subarray(Math.min(offset, front.length), offset + length))
        return bytes
      },
    }
    expect(await extractPreview(blank, 'psd')).toMatchObject({ width: 256, height: 256 })
    expect(bytesRead).toBeLessThan(65 * 2 ** 20)
  })
})
