import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildBlend, buildHead, buildThumbnail, unpackBlend } from '../testing/blend-grafts.js'
import { QUADS, readFixture, readQuads, sourceOf } from '../testing/preview-fixtures.js'
import { extractPreview } from './preview.js'

const RENDER_INFO = ['REND', new Uint8Array(72)] as const

/** The pixels that a real Blender drew, as they are in the file. */
const drawn = unpackBlend(readFixture('quads-3.4.blend'))
const at = drawn.indexOf('TEST') + 24
const pixels = drawn.subarray(at + 8, at + 8 + 128 * 128 * 4)

describe.each(['quads-3.4.blend', 'quads-5.0.blend'])('%s', (name) => {
  const packed = readFixture(name)
  const plain = unpackBlend(packed)

  it.each([
    ['as compressed by Blender', packed],
    ['uncompressed', plain],
    ['in gzip, as before 3.0', gzipSync(plain)],
  ])('%s shows its thumbnail upright', async (_, bytes) => {
    const preview = await extractPreview(sourceOf(bytes), 'BLEND')
    expect(preview).toMatchObject({ mediaType: 'image/png', width: 128, height: 128 })
    expect(await readQuads(preview)).toEqual(QUADS)
  })

  it('is read only at its front, however long it is', async () => {
    const source = sourceOf(plain, 200 * 2 ** 30)
    expect(await extractPreview(source, 'blend')).toBeDefined()
    expect(source.bytesRead).toBeLessThan(70_000)
  })

  it('has no preview without its thumbnail', async () => {
    const without = Buffer.from(plain)
    without.write('DATA', without.indexOf('TEST'), 'latin1')
    expect(await extractPreview(sourceOf(without), 'blend')).toBeUndefined()
  })
})

describe.each([
  ['4-byte pointers', { header: 'BLENDER_v263' }],
  ['8-byte pointers', { header: 'BLENDER-v279' }],
  ['big endian, 4-byte pointers', { header: 'BLENDER_V250', bigEndian: true }],
  ['big endian, 8-byte pointers', { header: 'BLENDER-V270', bigEndian: true }],
  ['large heads', { header: 'BLENDER17-01v0501' }],
])('a .blend file with %s', (_, form) => {
  it('shows its thumbnail behind the scenes of the file', async () => {
    const thumbnail = buildThumbnail(128, 128, pixels, form.header[8] === 'V')
    const file = buildBlend(form, [
      RENDER_INFO,
      RENDER_INFO,
      ['TEST', thumbnail],
      ['GLOB', new Uint8Array(8)],
    ])
    expect(await readQuads(await extractPreview(sourceOf(file), 'blend'))).toEqual(QUADS)
  })
})

describe('a .blend thumbnail', () => {
  const form = { header: 'BLENDER-v304' }
  const show = (thumbnail: Uint8Array) =>
    extractPreview(sourceOf(buildBlend(form, [RENDER_INFO, ['TEST', thumbnail]])), 'blend')

  it('of opaque pixels is kept exactly', async () => {
    const preview = await show(buildThumbnail(1, 2, Uint8Array.of(1, 2, 3, 255, 250, 128, 7, 255)))
    const { default: sharp } = await import('sharp')
    expect([...(await sharp(preview?.data).raw().toBuffer())]).toEqual([250, 128, 7, 1, 2, 3])
  })

  it('larger than a preview is made smaller', async () => {
    const preview = await show(buildThumbnail(1024, 512, new Uint8Array(1024 * 512 * 4).fill(200)))
    expect(preview).toMatchObject({ mediaType: 'image/png', width: 512, height: 256 })
  })

  it.each([
    ['nothing but transparent pixels', buildThumbnail(2, 2, new Uint8Array(16))],
    ['fewer pixels than it claims', buildThumbnail(3, 3, new Uint8Array(16).fill(255))],
    ['a negative size', buildThumbnail(-2, -2, new Uint8Array(16).fill(255))],
    ['no size', buildThumbnail(0, 0, new Uint8Array(0))],
    ['an absurd size', buildThumbnail(40_000, 40_000, new Uint8Array(16))],
  ])('with %s is none', async (_, thumbnail) => {
    expect(await show(thumbnail)).toBeUndefined()
  })

  it.each([
    [
      'a version before thumbnails',
      buildBlend({ header: 'BLENDER-v249' }, [['TEST', buildThumbnail(128, 128, pixels)]]),
    ],
    [
      'a header of the future',
      buildBlend({ header: 'BLENDER18-02v0900' }, [['TEST', buildThumbnail(128, 128, pixels)]]),
    ],
    ['a negative block length', Buffer.concat([Buffer.from(form.header), buildHead(form, 'REND', -24)])],
    [
      'endless empty scenes',
      Buffer.concat([Buffer.from(form.header), Buffer.alloc(24 * 100_000, buildHead(form, 'REND', 0))]),
    ],
  ])('is not looked for behind %s', async (_, file) => {
    const source = sourceOf(file)
    expect(await extractPreview(source, 'blend')).toBeUndefined()
    expect(source.bytesRead).toBeLessThan(200_000)
  })
})
