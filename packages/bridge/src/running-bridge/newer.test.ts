import { expect, test } from 'vitest'
import { isNewer } from './newer.js'

test('versions have an order', () => {
  const versions = ['0.1.0', '0.2.0-beta.2', '0.2.0-beta.10', '0.2.0', '0.10.0', '1.0.0-rc', '1.0.0']
  for (const [index, version] of versions.entries()) {
    for (const [place, other] of versions.entries()) {
      expect([version, other, isNewer(version, other)]).toEqual([version, other, index > place])
    }
  }
  expect(isNewer('1.0.0+7', '1.0.0')).toBe(false)
})
