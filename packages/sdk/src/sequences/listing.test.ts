import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { formatListing } from './listing.js'

const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

test('one line a file in the order of the names, as sha256sum writes it', () => {
  const members = ['b.2.exr', 'a.10.exr', 'b.1.exr'].map((fileName) => ({
    fileName,
    contentHash: hash(fileName),
  }))
  const hex = (name: string) => Buffer.from(hash(name)).toString('hex')
  expect(text(formatListing(members))).toBe(
    `${hex('a.10.exr')}  a.10.exr\n${hex('b.1.exr')}  b.1.exr\n${hex('b.2.exr')}  b.2.exr\n`,
  )
})

test('names that would break the lines are escaped', () => {
  const listing = text(formatListing([{ fileName: 'a\\b\n.1.exr', contentHash: hash('') }]))
  expect(listing).toMatch(/^\\[0-9a-f]{64} {2}a\\\\b\\n\.1\.exr\n$/)
})
