import { expect, test } from 'vitest'
import { toExpression } from './match-names.js'

test.each([
  ['scene_v*.blend', 'scene_v001.blend', true],
  ['scene_v*.blend', 'scene.blend', false],
  ['scene_v?.blend', 'scene_v1.blend', true],
  ['scene_v?.blend', 'scene_v12.blend', false],
  ['scene_v[12].blend', 'scene_v2.blend', true],
  ['scene_v[!12].blend', 'scene_v2.blend', false],
  ['scene (*).blend', 'scene (2).blend', true],
  ['a+b.*', 'a+b.psd', true],
  ['a[.psd', 'a[.psd', true],
  ['*.blend', 'scene.blend1', false],
])('%s and %s: %s', (pattern, name, expected) => {
  expect(toExpression(pattern).test(name)).toBe(expected)
})

test('a range that runs backwards is refused', () => {
  expect(() => toExpression('a[9-1].ma')).toThrow(expect.objectContaining({ code: 'invalid-argument' }))
})
