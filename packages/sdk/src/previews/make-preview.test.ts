import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { buildPng } from '../testing/png-grafts.js'
import { QUADS, readFixture, readQuads, sourceOf } from '../testing/preview-fixtures.js'
import { extractPreview, makePreview, PREVIEW_MAX_BYTES } from './preview.js'

const turned = readFixture('quads-turned.jpg')
const seeThrough = readFixture('quads.png')
const flat = sharp(seeThrough).flatten({ background: '#808080' })

describe('a picture of the user', () => {
  it('is turned upright, made smaller and freed of its metadata', async () => {
    const preview = await makePreview(turned)
    expect(preview).toMatchObject({ mediaType: 'image/jpeg', width: 512, height: 341 })
    expect(await readQuads(preview)).toEqual(QUADS)
    expect(turned.includes('a name')).toBe(true)
    expect((await sharp(preview.data).metadata()).exif).toBeUndefined()
  })

  it('keeps its transparency', async () => {
    const preview = await makePreview(seeThrough)
    expect(preview).toMatchObject({ mediaType: 'image/png', width: 512, height: 341 })
    expect(await readQuads(preview)).toEqual(QUADS)
    const { data } = await sharp(preview.data).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    expect(data[3]).toBe(0)
  })

  it('smaller than a preview keeps its size', async () => {
    expect(await makePreview(await flat.clone().resize(30, 20).png().toBuffer())).toMatchObject({
      width: 30,
      height: 20,
    })
  })

  it.each([
    ['JPEG, progressive', () => flat.clone().jpeg({ progressive: true })],
    ['JPEG of inks', () => flat.clone().toColourspace('cmyk').jpeg({ quality: 95 })],
    ['PNG, 16 bits, interlaced', () => flat.clone().toColourspace('rgb16').png({ progressive: true })],
    ['WebP', () => flat.clone().webp({ lossless: true })],
    ['GIF', () => flat.clone().gif()],
    ['TIFF, 16 bits', () => flat.clone().toColourspace('rgb16').tiff({ compression: 'deflate' })],
    ['TIFF in tiles', () => flat.clone().tiff({ tile: true, compression: 'lzw' })],
    ['TIFF, big', () => flat.clone().tiff({ bigtiff: true, compression: 'none' })],
  ])('can be a %s', async (_, encoder) => {
    const preview = await makePreview(await encoder().toBuffer())
    expect(preview).toMatchObject({ mediaType: 'image/jpeg', width: 512, height: 341 })
    // Inks of no stated press are converted by a standard one, which has no pure colours.
    if (_ !== 'JPEG of inks') expect(await readQuads(preview)).toEqual(QUADS)
  })

  it('of noise stays within the size of a preview', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 90 } as const
    for (const channels of [3, 4] as const) {
      const create = { width: 600, height: 600, channels, background: '#123', noise }
      const image = sharp({ create })
      if (channels === 4) image.ensureAlpha(0.5)
      const preview = await makePreview(await image.png().toBuffer())
      expect(preview.data.length).toBeLessThan(PREVIEW_MAX_BYTES)
    }
  })
})

describe('a picture is refused', () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  )
  const bmp = Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)])

  it.each([
    ['SVG', svg],
    ['SVG behind the first bytes of a GIF', Buffer.concat([Buffer.from('GIF89a'), svg])],
    ['BMP', bmp],
    ['text', Buffer.from('not a picture')],
    ['no bytes', new Uint8Array(0)],
    ['half a JPEG', turned.subarray(0, turned.length / 2)],
    ['half a PNG', seeThrough.subarray(0, 1000)],
  ])('when it is %s', async (_, bytes) => {
    await expect(makePreview(bytes)).rejects.toMatchObject({ name: 'ClstError', code: 'preview-invalid' })
    expect(await extractPreview(sourceOf(bytes), 'png')).toBeUndefined()
  })

  it.each([
    ['many pixels', pngClaiming(9000, 9000, false)],
    ['many pixels to be interlaced', pngClaiming(8192, 8192, true)],
    ['many bytes', Buffer.concat([seeThrough, Buffer.alloc(64 * 2 ** 20)])],
  ])('when it has too %s', async (_, bytes) => {
    await expect(makePreview(bytes)).rejects.toMatchObject({ code: 'preview-too-large' })
    expect(await extractPreview(sourceOf(bytes), 'png')).toBeUndefined()
  })

  it('when the caller has cancelled', async () => {
    const signal = AbortSignal.abort()
    await expect(makePreview(turned, signal)).rejects.toMatchObject({ code: 'cancelled' })
    await expect(extractPreview(sourceOf(turned), 'jpg', signal)).rejects.toMatchObject({ code: 'cancelled' })
  })
})

/** A PNG with a valid header of this size and next to no pixels. */
function pngClaiming(width: number, height: number, interlaced: boolean): Buffer {
  const header = { width, height, bitDepth: 16, colourType: 2, interlaced }
  return buildPng(header, deflateSync(Buffer.alloc(1000)))
}
