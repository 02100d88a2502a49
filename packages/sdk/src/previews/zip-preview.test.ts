import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { QUADS, readFixture, readQuads, sourceOf } from '../testing/preview-fixtures.js'
import { convertToZip64, locateInZip } from '../testing/zip-grafts.js'
import { acceptPng } from './embedded-png.js'
import { extractPreview } from './preview.js'

const MEMBERS = { kra: 'preview.png', ora: 'Thumbnails/thumbnail.png' } as const

describe.each(['kra', 'ora'] as const)('a .%s file by Krita', (extension) => {
  const zip = readFixture(`quads.${extension}`)
  const member = MEMBERS[extension]
  const show = (bytes: Buffer) => extractPreview(sourceOf(bytes), extension)

  it('shows the thumbnail in it', async () => {
    const preview = await show(zip)
    expect(preview).toMatchObject({ mediaType: 'image/png', width: 256, height: 170 })
    expect(await readQuads(preview)).toEqual(QUADS)
  })

  it('shows it also past a comment, and with the offsets of a file over 4 GiB', async () => {
    const commented = Buffer.concat([zip, Buffer.from('PK\x05\x06 a comment', 'latin1')])
    commented.writeUInt16LE(14, zip.length - 2)
    expect(await readQuads(await show(commented))).toEqual(QUADS)
    expect(await readQuads(await show(convertToZip64(zip, member)))).toEqual(QUADS)
  })

  it.each<[string, (file: Buffer, entry: number) => void]>([
    ['is missing', (file, entry) => file.write('x', entry + 46)],
    ['is encrypted', (file, entry) => file.writeUInt16LE(1, entry + 8)],
    ['is packed in another way', (file, entry) => file.writeUInt16LE(12, entry + 10)],
    ['has another checksum', (file, entry) => file.writeUInt32LE(1, entry + 16)],
    ['is longer than it says', (file, entry) => file.writeUInt32LE(100, entry + 24)],
    ['claims gigabytes', (file, entry) => file.writeUInt32LE(0xfffffffe, entry + 24)],
    ['lies beyond the end', (file, entry) => file.writeUInt32LE(0x7fffffff, entry + 42)],
  ])('has no preview when the thumbnail %s', async (_, damage) => {
    const file = Buffer.from(zip)
    damage(file, locateInZip(file, member).entry)
    expect(await show(file)).toBeUndefined()
  })
})

describe('a thumbnail in PNG', () => {
  const picture = sharp(readFixture('quads.png')).resize(200)

  it('is kept without its metadata', async () => {
    const png = await picture
      .clone()
      .png()
      .withExif({ IFD0: { Artist: 'a name' } })
      .toBuffer()
    const accepted = acceptPng(png)
    expect(accepted).toMatchObject({ mediaType: 'image/png', width: 200, height: 133 })
    expect(Buffer.from(accepted?.data ?? []).includes('a name')).toBe(false)
    expect(await readQuads(accepted)).toEqual(QUADS)
  })

  it.each([
    ['palette', { palette: true }],
    ['palette of 4 bits', { palette: true, colours: 8 }],
  ])('is kept with a %s', async (_, options) => {
    const png = await picture.clone().png(options).toBuffer()
    expect(await readQuads(acceptPng(png))).toEqual(QUADS)
  })

  it('is not kept when it is interlaced, too large or lacks rows', async () => {
    expect(acceptPng(await picture.clone().png({ progressive: true }).toBuffer())).toBeUndefined()
    expect(acceptPng(await picture.clone().resize(513).png().toBuffer())).toBeUndefined()
    const png = await picture.clone().png().toBuffer()
    expect(acceptPng(png.subarray(0, png.length - 1))).toBeUndefined()
  })
})
