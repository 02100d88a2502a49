import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compress } from 'zstd-napi'
import { buildHead, unpackBlend } from '../testing/blend-grafts.js'
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

/** A zstd frame that asks for a window of 2^log bytes and holds these bytes, not compressed. */
function zstdFrame(windowLog: number, content: Uint8Array): Buffer {
  const blockHead = Buffer.alloc(3)
  blockHead.writeUIntLE((content.length << 3) | 1, 0, 3)
  return Buffer.concat([Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 0, (windowLog - 10) << 3), blockHead, content])
}

describe('a file that unpacks to a gigabyte', () => {
  const png = buildPng({ width: 512, height: 512, bitDepth: 8, colourType: 6 }, deflatedAsZlib(480 * 1024))

  it.each([
    ['blend', 'gzip members', repeated(gzipSync(header), gzipSync(scene))],
    ['blend', 'zstd frames', repeated(compress(header), compress(scene))],
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

describe('a .blend file in zstd', () => {
  const front = unpackBlend(readFixture('quads-5.0.blend')).subarray(0, 66_000)

  it('is read when its frames ask for a window of 8 MiB, and not when they ask for more', async () => {
    expect(await extractPreview(sourceOf(zstdFrame(23, front)), 'blend')).toBeDefined()
    expect(await extractPreview(sourceOf(zstdFrame(24, front)), 'blend')).toBeUndefined()
  })

  it('of a gigabyte of frames to be skipped is given up', async () => {
    const frame = Buffer.alloc(64 * 1024)
    frame.writeUInt32LE(0x184d2a50, 0)
    frame.writeUInt32LE(frame.length - 8, 4)
    let bytesRead = 0
    const source = {
      sizeBytes: 2 ** 30,
      read(_: number, length: number) {
        bytesRead += length
        return length === 4 ? Buffer.from('28b52ffd', 'hex') : frame
      },
    }
    expect(await extractPreview(source, 'blend')).toBeUndefined()
    expect(bytesRead).toBeLessThan(9 * MIB)
  })
})

/** A zlib stream of zeros of about this packed size. Its checksum is missing, which a decoder learns too late. */
function deflatedAsZlib(packedBytes: number): Buffer {
  const pieces = Math.floor(packedBytes / zeros.length)
  return Buffer.concat([Buffer.of(0x78, 0x01), ...Array<Buffer>(pieces).fill(zeros), lastBlock])
}
