import { expect, test } from 'vitest'
import { type ChunkList, segmentsOver } from './wire-manifest.js'

function listOf(...ids: number[]): ChunkList {
  const hashes = new Uint8Array(ids.length * 32)
  for (const [index, id] of ids.entries()) hashes.fill(id, index * 32, (index + 1) * 32)
  return { hashes, rawBytes: ids.map((id) => id * 100), ids }
}

const hash = (id: number) => Buffer.alloc(32, id).toString('hex')

test('what lies as before is one segment, also where a chunk occurs often', () => {
  const earlier = { manifestId: 'e', list: listOf(1, 2, 3, 3, 3, 4, 3, 5) }
  expect(segmentsOver(listOf(9, 2, 3, 3, 3, 4, 3, 5), earlier)).toEqual([
    { hashes: [hash(9)], rawBytes: [900] },
    { manifestId: 'e', first: 1, count: 7 },
  ])
  expect(segmentsOver(listOf(4, 3, 5, 1, 2), earlier)).toEqual([
    { manifestId: 'e', first: 5, count: 3 },
    { manifestId: 'e', first: 0, count: 2 },
  ])
})
