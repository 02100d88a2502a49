import type { RevertResult } from '@clst/sdk'
import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import { createPathNames } from './paths.js'
import { renderRevert } from './revert-view.js'

const names = createPathNames('/films/robot', '/films/robot', 'clst')
const paint = picocolors.createColors(false)
const result: RevertResult = {
  path: 'scene.blend',
  checkpointId: 'id',
  number: 3,
  isSafety: false,
  headNumber: 3,
  sizeBytes: 118_000_000,
  unchanged: false,
}

test('the newest version', () => {
  expect(renderRevert(result, names, paint)).toEqual(['scene.blend is now v003, the newest version · 118 MB'])
  const unchanged = renderRevert({ ...result, unchanged: true }, names, paint)
  expect(unchanged).toEqual(['scene.blend was already v003, the newest version · 118 MB'])
})

test('another version, with the way back', () => {
  const lines = renderRevert({ ...result, headNumber: 5, safety: { id: 's', number: 2 } }, names, paint)
  expect(lines[0]).toBe('scene.blend is now v003 · 118 MB')
  expect(lines).toContain('  clst revert scene.blend --to s2')
  expect(lines.at(-1)).toBe('  clst revert scene.blend')
})

test('a safety copy', () => {
  expect(renderRevert({ ...result, isSafety: true }, names, paint)[0]).toBe('scene.blend is now s3 · 118 MB')
})
