import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ManifestContent, manifestIdBytes } from './manifest-id.js'

const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))
const contents = fc.record({
  contentHash: hex,
  sizeBytes: fc.nat(),
  chunker: fc.record({
    algorithm: fc.constantFrom('fastcdc', 'fastcdc1', 'x'),
    minBytes: fc.nat(300),
    avgBytes: fc.nat(300),
    maxBytes: fc.nat(300),
  }),
  recipe: fc.option(fc.base64String({ maxLength: 40 })),
  hashes: fc.array(hex, { maxLength: 4 }).map((list) => new Uint8Array(Buffer.from(list.join(''), 'hex'))),
})

const plain: ManifestContent = {
  contentHash: '11'.repeat(32),
  sizeBytes: 3,
  chunker: { algorithm: 'fastcdc-1', minBytes: 32768, avgBytes: 65536, maxBytes: 262144 },
  recipe: null,
  hashes: new Uint8Array(64).fill(7),
}

test('two manifests have the same bytes only when they are the same', () => {
  fc.assert(
    fc.property(contents, contents, (a, b) => {
      const text = (manifest: ManifestContent) =>
        JSON.stringify({ ...manifest, hashes: [...manifest.hashes] })
      const isSame = Buffer.compare(manifestIdBytes(a), manifestIdBytes(b)) === 0
      expect(isSame).toBe(text(a) === text(b))
    }),
  )
})

test('every part counts', () => {
  const others: Partial<ManifestContent>[] = [
    { contentHash: '12'.repeat(32) },
    { sizeBytes: 4 },
    { chunker: { ...plain.chunker, avgBytes: 1 } },
    { recipe: '' },
    { hashes: new Uint8Array(32).fill(7) },
  ]
  for (const other of others)
    expect(manifestIdBytes({ ...plain, ...other })).not.toEqual(manifestIdBytes(plain))
})

test('the id of a known manifest stays what it is', () => {
  const id = createHash('sha256').update(manifestIdBytes(plain)).digest('hex')
  expect(id).toBe('bec4418eeef12a4068ce4f62d1a034d7871b8d8c15ea1a21c5290578a72aad48')
})

test.each<[string, Partial<ManifestContent>]>([
  ['a content hash in capitals', { contentHash: 'AB'.repeat(32) }],
  ['a negative size', { sizeBytes: -1 }],
  ['half a chunk hash', { hashes: new Uint8Array(40) }],
  ['a recipe that is not base64', { recipe: 'no base64!' }],
  ['no chunker', { chunker: { ...plain.chunker, algorithm: '' } }],
  ['a fraction of a byte', { chunker: { ...plain.chunker, maxBytes: 1.5 } }],
])('%s is refused', (_, part) => {
  expect(() => manifestIdBytes({ ...plain, ...part })).toThrow(
    expect.objectContaining({ code: 'invalid-argument' }),
  )
})
