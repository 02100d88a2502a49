import type { CheckpointResult, CreatedCheckpoint } from '@clst/sdk'
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { type CheckpointView, renderCheckpoints } from './checkpoint-view.js'
import { createPathNames } from './paths.js'

const view: CheckpointView = {
  names: createPathNames('/films/robot', '/films/robot', 'clst'),
  paint: picocolors.createColors(false),
  maxListed: 10,
}

const created = (path: string, number: number, more: Partial<CreatedCheckpoint> = {}): CreatedCheckpoint => ({
  id: `${path}-${number}`,
  number,
  path,
  contentHash: 'sha256:00',
  sizeBytes: 118_000_000,
  storedBytes: 2_100_000,
  assetId: 'asset',
  hasPreview: false,
  isFirst: false,
  ...more,
})

const result = (more: Partial<CheckpointResult>): CheckpointResult => ({
  checkpoints: [],
  unchanged: [],
  failed: [],
  notices: [],
  ...more,
})

describe('renderCheckpoints', () => {
  test('says what was stored and what that saved', () => {
    expect(renderCheckpoints(result({ checkpoints: [created('scene.blend', 13)] }), view)).toEqual([
      'v013 scene.blend · 118 MB, stored 2.1 MB (98% less than a full copy)',
    ])
  })

  test('sums up several, and names the unchanged ones', () => {
    const checkpoints = [
      created('scene.blend', 13),
      created('hero.psd', 2, { sizeBytes: 2_000, storedBytes: 2_400 }),
    ]
    expect(renderCheckpoints(result({ checkpoints, unchanged: ['notes.txt'] }), view)).toEqual([
      'v013 scene.blend · 118 MB, stored 2.1 MB (98% less than a full copy)',
      'v002 hero.psd · 2.0 kB, stored 2.4 kB',
      '',
      '2 checkpoints · 118 MB, stored 2.1 MB (98% less than a full copy)',
      'unchanged notes.txt: this content is in a checkpoint already',
    ])
  })

  test('shows the way back after the first version of a file', () => {
    const text = renderCheckpoints(
      result({ checkpoints: [created('scene.blend', 1, { isFirst: true })] }),
      view,
    )
    expect(text.join('\n')).toContain('clst revert scene.blend --to v001')
  })

  test('explains a checkpoint that was not made from the newest one', () => {
    const checkpoints = [created('scene.blend', 13, { divergedFromNumber: 9 })]
    expect(renderCheckpoints(result({ checkpoints }), view).join('\n')).toContain('It continues v009')
  })

  test('says that nothing changed', () => {
    expect(renderCheckpoints(result({}), view)).toEqual(['Nothing changed, so there is nothing to save.'])
    const many = Array.from({ length: 12 }, (_, index) => `${index}.png`)
    expect(renderCheckpoints(result({ unchanged: many }), view).at(-1)).toBe('and 2 more unchanged')
  })
})
