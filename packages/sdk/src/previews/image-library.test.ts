import { expect, it } from 'vitest'
import { readFixture, sourceOf } from '../testing/preview-fixtures.js'
import { extractPreview, makePreview } from './preview.js'

/** True once the native part of the image library is in this process. */
function isLibraryLoaded(): boolean {
  const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: readonly string[] }
  return sharedObjects.some((path) => path.includes('sharp'))
}

it('is loaded for pictures that have to be decoded, and not for thumbnails', async () => {
  for (const [name, extension] of [
    ['quads-3.4.blend', 'blend'],
    ['quads-5.0.blend', 'blend'],
    ['quads.kra', 'kra'],
    ['quads.ora', 'ora'],
  ] as const) {
    expect(await extractPreview(sourceOf(readFixture(name)), extension)).toBeDefined()
  }
  expect(isLibraryLoaded()).toBe(false)
  await makePreview(readFixture('quads.png'))
  expect(isLibraryLoaded()).toBe(true)
})
