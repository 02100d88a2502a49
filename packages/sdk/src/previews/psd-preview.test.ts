import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { QUADS, readFixture, readQuads, sourceOf } from '../testing/preview-fixtures.js'
import { addResource, buildThumbnailResource, convertToPsb } from '../testing/psd-grafts.js'
import { extractPreview } from './preview.js'

const byGimp = readFixture('quads.psd')
const photo = sharp(readFixture('quads-turned.jpg')).autoOrient().resize(160, 107)
const jpeg = await photo.clone().jpeg({ quality: 90 }).toBuffer()
const swappedJpeg = await photo
  .clone()
  .recomb([
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
  ])
  .jpeg({ quality: 90 })
  .toBuffer()

const show = (bytes: Uint8Array, extension = 'psd') => extractPreview(sourceOf(bytes), extension)
const withThumbnail = (id: number, data: Uint8Array) =>
  addResource(byGimp, id, buildThumbnailResource(data, 160, 107))

describe('a thumbnail of Photoshop', () => {
  it('is kept byte for byte', async () => {
    const preview = await show(withThumbnail(1036, jpeg))
    expect(preview).toMatchObject({ mediaType: 'image/jpeg', width: 160, height: 107 })
    expect(Buffer.from(preview?.data ?? []).equals(jpeg)).toBe(true)
    expect(await readQuads(preview)).toEqual(QUADS)
  })

  it('loses its metadata and nothing else', async () => {
    const tagged = await photo
      .clone()
      .jpeg({ quality: 90 })
      .withExif({ IFD0: { Artist: 'a name' } })
      .toBuffer()
    expect(tagged.includes('a name')).toBe(true)
    const preview = await show(withThumbnail(1036, tagged))
    expect(Buffer.from(preview?.data ?? []).includes('a name')).toBe(false)
    expect(await readQuads(preview)).toEqual(QUADS)
  })

  it('of Photoshop 4 gets its colours put in order', async () => {
    const preview = await show(withThumbnail(1033, swappedJpeg))
    expect(preview).toMatchObject({ mediaType: 'image/jpeg', width: 160, height: 107 })
    expect(await readQuads(preview)).toEqual(QUADS)
  })

  it('that is cut off gives way to the flattened picture', async () => {
    const preview = await show(withThumbnail(1036, jpeg.subarray(0, 100)))
    expect(preview).toMatchObject({ width: 200, height: 134 })
  })
})

describe('a file without a thumbnail', () => {
  it('shows the flattened picture that GIMP wrote', async () => {
    const source = sourceOf(byGimp)
    const preview = await extractPreview(source, 'psd')
    expect(preview).toMatchObject({ mediaType: 'image/png', width: 200, height: 134 })
    expect(await readQuads(preview)).toEqual(QUADS)
    expect(source.bytesRead).toBeLessThan(24_000)
  })

  it('shows it in a .psb file too', async () => {
    expect(await readQuads(await show(convertToPsb(byGimp), 'psb'))).toEqual(QUADS)
  })

  it('has no preview when the flattened picture is said not to be real', async () => {
    const versionInfo = Buffer.of(0, 0, 0, 1, 0)
    expect(await show(addResource(byGimp, 1057, versionInfo))).toBeUndefined()
    versionInfo[4] = 1
    expect(await show(addResource(byGimp, 1057, versionInfo))).toBeDefined()
  })
})
