import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compress } from 'zstd-napi'
import { buildHead } from '../testing/blend-grafts.js'
import { buildPng } from '../testing/png-grafts.js'
import { readFixture, sourceOf } from '../testing/preview-fixtures.js'
import { buildZip } from '../testing/zip-grafts.js'
import { extractPreview } from './preview.js'

// This file has a process of its own, whose peak of memory is low before the first test. The bombs are made of one piece
// each, repeated, so that making them takes no memory either.
const MIB = 2 ** 20
const BOMB_MIB = 1024
const ALLOWED_GROWTH = 64 * MIB

/** A scene of 1 MiB less its head, as the front of a .blend file may have thousands. */
const form = { header: 'BLENDER-v304' }
const scene = Buffer.concat([buildHead(form, 'REND', MIB), Buffer.alloc(MIB)])
const repeated = (front: Buffer, piece: Buffer) =>
  Buffer.concat([front, ...Array<Buffer>(BOMB_MIB).fill(piece)])
const header = Buffer.from(form.header)

/** Raw deflate of 1 MiB of zeros that can be followed by more of the same. */
const zeros = deflateRawSync(Buffer.alloc(MIB), { finishFlush: constants.Z_FULL_FLUSH })
const lastBlock = Buffer.of(0x03, 0x00)
const deflated = Buffer.concat([repeated(Buffer.alloc(0), zeros), lastBlock])

/** A zstd frame whose window is 2^log: a raw block with the front of a .blend file, then blocks of 128 KiB of zeros. */
function zstdFrame(windowLog: number): Buffer {
  const block = (last: number, type: number, size: number) => {
    const head = Buffer.alloc(3)
    head.writeUIntLE((size << 3) | (type << 1) | last, 0, 3)
    return head
  }
  const front = Buffer.concat([header, buildHead(form, 'REND', 4 * MIB)])
  const zeros128 = Buffer.concat([block(0, 1, 128 * 1024), Buffer.of(0)])
  const frame = Buffer.from(`28b52ffd00${((windowLog - 10) << 3).toString(16).padStart(2, '0')}`, 'hex')
  return Buffer.concat([
    frame,
    block(0, 0, front.length),
    front,
    ...Array<Buffer>(8 * BOMB_MIB).fill(zeros128),
  ])
}

describe('a file that unpacks to a gigabyte', () => {
  const png = buildPng({ width: 512, height: 512, bitDepth: 8, colourType: 6 }, deflatedAsZlib(480 * 1024))

  it.each([
    ['blend', 'gzip members', repeated(gzipSync(header), gzipSync(scene))],
    ['blend', 'zstd frames', repeated(compress(header), compress(scene))],
    ['blend', 'one zstd frame', zstdFrame(23)],
    ['blend', 'a zstd frame that asks for a window of 1 GiB', zstdFrame(30)],
    [
      'blend',
      'zstd frames to be skipped',
      repeated(Buffer.from('28b52ffd', 'hex'), Buffer.from('502a4d18f8ff0000', 'hex')),
    ],
    ['kra', 'a member that claims to be small', buildZip('preview.png', deflated, MIB)],
    ['kra', 'a member that says so', buildZip('preview.png', deflated, BOMB_MIB * MIB)],
    [
      'kra',
      'a small PNG of many pixels',
      buildZip('preview.png', deflateRawSync(png), png.length, crc32(png)),
    ],
  ])('as a .%s file of %s takes little memory', async (extension, _, file) => {
    expect(await extractPreview(sourceOf(readFixture('quads-3.4.blend')), 'blend')).toBeDefined()
    const source = sourceOf(file)
    const before = process.resourceUsage().maxRSS
    expect(await extractPreview(source, extension)).toBeUndefined()
    expect((process.resourceUsage().maxRSS - before) * 1024).toBeLessThan(ALLOWED_GROWTH)
    expect(source.bytesRead).toBeLessThan(9 * MIB)
  })
})

/** A zlib stream of zeros of about this packed size. Its checksum is missing, which a decoder learns too late. */
function deflatedAsZlib(packedBytes: number): Buffer {
  const pieces = Math.floor(packedBytes / zeros.length)
  return Buffer.concat([Buffer.of(0x78, 0x01), ...Array<Buffer>(pieces).fill(zeros), lastBlock])
}
