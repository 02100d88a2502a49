/** Knowing an older version makes cutting cheaper and changes nothing else. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asKnown, type CutChunk, cutAll, type InputPart, makeInput } from '../testing/cutting.js'
import { seededBytes } from '../testing/seeded-random.js'
import type { ChunkParams } from './chunk-params.js'
import { Cutter } from './cutter.js'
import { KnownChunkIndex } from './known-chunks.js'

const SMALL: ChunkParams = { minBytes: 64, avgBytes: 256, maxBytes: 1024 }
const HALF: ChunkParams = { minBytes: 128, avgBytes: 256, maxBytes: 1024 }

type Edit =
  | { kind: 'insert' | 'overwrite'; at: number; bytes: Uint8Array }
  | { kind: 'remove' | 'repeat'; at: number; length: number }
  | { kind: 'truncate' | 'rotate'; at: number }

const part: fc.Arbitrary<InputPart> = fc.record({
  kind: fc.constantFrom('random', 'few', 'fill', 'repeat'),
  seed: fc.nat(255),
  length: fc.nat(4000),
})
const input = fc.array(part, { maxLength: 5 }).map(makeInput)
const at = fc.nat(16_000)
const length = fc.nat(3000)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('insert', 'overwrite'),
    at,
    bytes: part.map((made) => makeInput([made])),
  }),
  fc.record({ kind: fc.constantFrom('remove', 'repeat'), at, length }),
  fc.record({ kind: fc.constantFrom('truncate', 'rotate'), at }),
)

function apply(data: Uint8Array, change: Edit): Uint8Array {
  const place = Math.min(change.at, data.length)
  const head = data.subarray(0, place)
  const tail = data.subarray(place)
  switch (change.kind) {
    case 'insert':
      return Buffer.concat([head, change.bytes, tail])
    case 'overwrite':
      return Buffer.concat([head, change.bytes, tail.subarray(change.bytes.length)])
    case 'remove':
      return Buffer.concat([head, tail.subarray(change.length)])
    case 'repeat':
      return Buffer.concat([head, tail.subarray(0, change.length), tail])
    case 'truncate':
      return head
    case 'rotate':
      return Buffer.concat([tail, head])
  }
}

const places = (chunks: readonly CutChunk[]) => chunks.map(({ start, end, hash }) => ({ start, end, hash }))

/** The law, and that a chunk that is said to be an old one is that one. */
function expectSameCuts(
  old: Uint8Array,
  next: Uint8Array,
  params: ChunkParams,
  stops: readonly number[] = [],
) {
  const before = cutAll(old, params)
  const behind = old.subarray(next.length)
  const forwarded = cutAll(next, params, { known: asKnown(before), stops, behind })
  expect(places(forwarded)).toEqual(places(cutAll(next, params)))
  for (const { hash, knownIndex } of forwarded)
    if (knownIndex >= 0) expect(before[knownIndex]?.hash).toBe(hash)
  return forwarded
}

test('the cuts are those of a full run, for any edit of any file in any slices', () => {
  const edits = fc.array(edit, { minLength: 1, maxLength: 4 })
  const stops = fc.array(fc.nat(20_000), { maxLength: 10 })
  fc.assert(
    fc.property(input, edits, stops, fc.constantFrom(SMALL, HALF), (old, changes, slices, params) => {
      expectSameCuts(old, changes.reduce(apply, old), params, slices)
    }),
    { numRuns: 400 },
  )
})

test('the cuts are those of a full run when the versions have nothing to do with each other', () => {
  fc.assert(fc.property(input, input, (old, next) => void expectSameCuts(old, next, SMALL)))
})

test('the cuts are those of a full run at every length of the new version', () => {
  const old = Buffer.concat([seededBytes(1, 2000), Buffer.alloc(1500), seededBytes(2, 1000)])
  const longer = Buffer.concat([old, seededBytes(3, 1200)])
  for (let size = 0; size <= longer.length; size++) expectSameCuts(old, longer.subarray(0, size), SMALL)
})

test('the cuts are those of a full run at every length of the old version', () => {
  const next = Buffer.concat([seededBytes(1, 2000), Buffer.alloc(1500), seededBytes(2, 1000)])
  for (let size = 0; size <= next.length; size++) expectSameCuts(next.subarray(0, size), next, SMALL)
})

describe('special versions', () => {
  const scene = seededBytes(7, 20_000)
  const zeros = new Uint8Array(20_000)

  test.each<[string, Uint8Array, Uint8Array]>([
    ['the same', scene, scene],
    ['shorter than one chunk, then long', scene.subarray(0, 40), scene],
    ['long, then shorter than one chunk', scene, scene.subarray(0, 40)],
    ['empty, then long', new Uint8Array(0), scene],
    ['long, then empty', scene, new Uint8Array(0)],
    ['zeros, then more zeros', zeros, new Uint8Array(30_011)],
    ['zeros, then fewer zeros', zeros, new Uint8Array(10_007)],
    ['zeros around a scene', zeros, Buffer.concat([zeros, scene, zeros])],
    ['the same twice', scene, Buffer.concat([scene, scene])],
    ['halves exchanged', scene, Buffer.concat([scene.subarray(10_000), scene.subarray(0, 10_000)])],
    ['one byte more in front', scene, Buffer.concat([Uint8Array.of(1), scene])],
  ])('%s', (_, old, next) => {
    expectSameCuts(old, next, SMALL)
    expectSameCuts(old, next, HALF)
  })

  test('an unchanged file is recognised chunk by chunk, but for the last', () => {
    const indexes = expectSameCuts(scene, scene, SMALL).map(({ knownIndex }) => knownIndex)
    expect(indexes).toEqual(indexes.map((_, index) => index))
  })

  test('an unchanged file is hashed once, without a try that fails', () => {
    const known = asKnown(cutAll(scene, SMALL))
    const hashed: number[] = []
    const hash = (data: Uint8Array, start: number, end: number) => {
      hashed.push(end - start)
      return createHash('sha256').update(data.subarray(start, end)).digest()
    }
    new Cutter(SMALL, hash, known).cut(scene, 0, scene.length, true, () => {})
    expect(hashed).toEqual([...known.sizes])
  })

  test('after an edit in the middle the rest is recognised again', () => {
    const next = Buffer.concat([scene.subarray(0, 9000), seededBytes(8, 333), scene.subarray(9000)])
    const chunks = expectSameCuts(scene, next, SMALL)
    const fresh = chunks.filter(({ knownIndex }) => knownIndex < 0)
    expect(fresh.length).toBeLessThan(15)
    expect(chunks.length).toBeGreaterThan(60)
  })

  test('the end of the old file is not taken for a cut', () => {
    const old = scene.subarray(0, 10_000)
    const oldEnds = cutAll(old, SMALL).map(({ end }) => end)
    const newEnds = expectSameCuts(old, scene, SMALL).map(({ end }) => end)
    expect(oldEnds).toContain(10_000)
    expect(newEnds).not.toContain(10_000)
  })
})

test('the index finds every hash at its first place, and nothing else', () => {
  const chunks = cutAll(Buffer.concat([seededBytes(1, 9000), seededBytes(1, 9000)]), SMALL)
  const index = new KnownChunkIndex(asKnown(chunks))
  expect(index.count).toBe(chunks.length)
  for (const { hash } of chunks) {
    const first = chunks.findIndex((chunk) => chunk.hash === hash)
    expect(index.find(Buffer.from(hash, 'hex'))).toBe(first)
  }
  expect(index.find(seededBytes(3, 32))).toBe(-1)
  expect(new KnownChunkIndex(asKnown([])).find(seededBytes(3, 32))).toBe(-1)
})
