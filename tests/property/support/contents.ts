/** What a program writes into a file. */
import { seededBytes } from '@clst/sdk/testing'
import fc from 'fast-check'
import type { Bytes, Model } from './model.js'
import { pick } from './names.js'

/** Keeps the whole test within its time; well above the largest chunk (256 KiB). */
const MAX_BYTES = 900_000

/** What the bytes become, and in words. */
export interface Change {
  text: string
  apply(model: Model, path: string): Bytes
}

/** Around nothing, one byte, a small file, one chunk, many chunks. */
const size = fc.oneof(
  fc.constantFrom(0, 1, 32_768, 262_144, 262_145),
  fc.integer({ min: 2, max: 5000 }),
  fc.integer({ min: 300_000, max: 700_000 }),
)

const seed = fc.nat(0x7fffffff)
/** Where in the file, in thousandths of its size. */
const place = fc.nat(1000)

const fresh = fc.tuple(seed, size, fc.boolean()).map(
  ([start, length, isCompressible]): Change => ({
    text: `${length} new bytes`,
    apply: () => seededBytes(start, length, isCompressible),
  }),
)

/** Replaces `removed` bytes by `added` others. */
function splice(text: string, at: number, removed: number, added: Bytes): Change {
  const apply = (model: Model, path: string) => {
    const old = model.files.get(path) ?? new Uint8Array(0)
    const from = Math.floor((old.length * at) / 1000)
    return Buffer.concat([old.subarray(0, from), added, old.subarray(from + removed)]).subarray(0, MAX_BYTES)
  }
  return { text, apply }
}

const count = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1000, max: 90_000 }))

const overwritten = fc
  .tuple(seed, place, count)
  .map(([start, at, n]) => splice(`${n} bytes changed at ${at} ‰`, at, n, seededBytes(start, n)))
const inserted = fc
  .tuple(seed, place, count)
  .map(([start, at, n]) => splice(`${n} bytes inserted at ${at} ‰`, at, 0, seededBytes(start, n)))
const removed = fc
  .tuple(place, count)
  .map(([at, n]) => splice(`${n} bytes taken out at ${at} ‰`, at, n, new Uint8Array(0)))

const same = fc.constant<Change>({
  text: 'the same bytes',
  apply: (model, path) => model.files.get(path) ?? new Uint8Array(0),
})

/** The content of a version, mostly of another one of this file. */
const older = fc.tuple(fc.nat(), fc.boolean()).map(
  ([index, isOfAny]): Change => ({
    text: `the bytes of an older version (${index}${isOfAny ? ', of any file' : ''})`,
    apply: (model, path) => {
      const all = [...model.assets.values()].flatMap(({ versions }) => versions)
      const own = isOfAny ? undefined : model.asset(path)?.versions
      const versions = own ?? all
      return versions.length === 0 ? new Uint8Array(1) : pick(versions, index).bytes
    },
  }),
)

export const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fresh },
  { weight: 5, arbitrary: overwritten },
  { weight: 2, arbitrary: inserted },
  { weight: 1, arbitrary: removed },
  { weight: 2, arbitrary: same },
  { weight: 3, arbitrary: older },
)
