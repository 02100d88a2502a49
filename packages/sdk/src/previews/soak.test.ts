import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpackBlend } from '../testing/blend-grafts.js'
import { readFixture, readQuads, sourceOf } from '../testing/preview-fixtures.js'
import { addResource, buildThumbnailResource } from '../testing/psd-grafts.js'
import { convertToZip64 } from '../testing/zip-grafts.js'
import { extractPreview, PREVIEW_MAX_BYTES, PREVIEW_MAX_EDGE_PX } from './preview.js'

const RUNS = 3000

const blendFront = unpackBlend(readFixture('quads-5.0.blend')).subarray(0, 66_000)
const turned = readFixture('quads-turned.jpg')

/** Files small enough to be damaged often, with the place where their structure ends and their pixels begin. */
const FILES: readonly (readonly [string, Buffer, number])[] = [
  ['blend', readFixture('quads-3.4.blend'), 2000],
  ['blend', blendFront, 500],
  ['blend', gzipSync(blendFront), 500],
  ['kra', readFixture('quads.kra'), 28_990],
  ['ora', convertToZip64(readFixture('quads.ora'), 'Thumbnails/thumbnail.png'), 5000],
  ['psd', readFixture('quads.psd'), 2000],
  ['psd', addResource(readFixture('quads.psd'), 1036, buildThumbnailResource(turned, 400, 600)), 16_000],
  ['jpg', turned, 2000],
  ['png', readFixture('quads.png'), 2585],
]

/** What extractPreview promises for whatever bytes: nothing, or a picture within the limits that can be decoded. */
async function expectPromise(bytes: Uint8Array, extension: string): Promise<void> {
  const preview = await extractPreview(sourceOf(bytes), extension)
  if (preview === undefined) return
  expect(preview.data.length).toBeLessThanOrEqual(PREVIEW_MAX_BYTES)
  expect(Math.min(preview.width, preview.height)).toBeGreaterThanOrEqual(1)
  expect(Math.max(preview.width, preview.height)).toBeLessThanOrEqual(PREVIEW_MAX_EDGE_PX)
  if (preview.mediaType === 'image/png') expect(await readQuads(preview)).toHaveLength(4)
}

describe.each(FILES)('a damaged .%s file', (extension, file, structureBytes) => {
  it('cut off anywhere throws nothing', async () => {
    for (let length = 0; length < 64; length++) await expectPromise(file.subarray(0, length), extension)
    const anywhere = fc.oneof(
      fc.integer({ min: 0, max: structureBytes }),
      fc.integer({ min: 0, max: file.length }),
    )
    const law = fc.asyncProperty(anywhere, (length) => expectPromise(file.subarray(0, length), extension))
    await fc.assert(law, { numRuns: RUNS })
  })

  it('with flipped bytes throws nothing', async () => {
    const position = fc.oneof(
      fc.integer({ min: 0, max: Math.min(structureBytes, file.length) - 1 }),
      fc.integer({ min: 0, max: file.length - 1 }),
    )
    const flips = fc.array(fc.tuple(position, fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    })
    const law = fc.asyncProperty(flips, async (changes) => {
      const damaged = Buffer.from(file)
      for (const [at, value] of changes) damaged[at] = value
      await expectPromise(damaged, extension)
    })
    await fc.assert(law, { numRuns: RUNS })
  })
})

describe('a hostile file', () => {
  it('that cannot be read has no preview', async () => {
    const failing = {
      sizeBytes: 1000,
      read: (offset: number, length: number) => {
        if (offset > 0 || length > 100) throw new Error('EIO: i/o error, read')
        return gzipSync(blendFront).subarray(0, length)
      },
    }
    for (const extension of ['blend', 'psd', 'kra', 'png', 'jpg']) {
      expect(await extractPreview(failing, extension)).toBeUndefined()
    }
  })

  it('of a kind without pictures is not read', async () => {
    for (const extension of ['xcf', 'txt', '', 'constructor', '__proto__']) {
      const source = sourceOf(blendFront)
      expect(await extractPreview(source, extension)).toBeUndefined()
      expect(source.bytesRead).toBe(0)
    }
  })
})
