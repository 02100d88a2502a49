import type { HistoryItem } from '@clst/sdk'
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { renderLongHistory } from './history-long-view.js'
import { type HistoryView, renderHistory } from './history-view.js'
import { createPathNames } from './paths.js'
import { displayWidth } from './text-width.js'

const view: HistoryView = {
  names: createPathNames('/films/robot', '/films/robot', 'clst'),
  paint: picocolors.createColors(false),
  width: 110,
  now: Date.parse('2025-11-21T12:00:00Z'),
  showsPath: false,
  statusNames: new Map([['Work in progress', 'wip']]),
  hasMore: false,
}

const checkpoint = (number: number, more: Partial<HistoryItem> = {}): HistoryItem => ({
  id: `id-${number}`,
  assetId: 'asset',
  path: 'scene.blend',
  number,
  labels: [],
  baseId: number > 1 ? `id-${number - 1}` : null,
  comment: `Pass ${number}`,
  author: 'Ana Lopez',
  createdAt: '2025-11-21T10:00:00Z',
  status: null,
  sizeBytes: 118_000_000,
  storedBytes: 2_100_000,
  contentHash: 'sha256:00',
  hasPreview: false,
  isOnDisk: false,
  isSafety: false,
  groupId: null,
  ...more,
})

describe('renderHistory', () => {
  const items = [
    checkpoint(3, {
      status: 'Work in progress',
      labels: ['review-1', 'hero'],
      hasPreview: true,
      comment: 'For review',
    }),
    checkpoint(1, { id: 's', isSafety: true, baseId: 'id-3', comment: 'Before going back' }),
    checkpoint(2, { isOnDisk: true, comment: 'Rig\nfixed' }),
    checkpoint(1),
  ]

  test('is one line a checkpoint, safety copies apart', () => {
    expect(renderHistory(items, view)).toEqual([
      '   VERSION  WHEN         AUTHOR     STATUS    SIZE   STORED           COMMENT',
      '   v003     2 hours ago  Ana Lopez  wip     118 MB  +2.1 MB  preview  [review-1] [hero] For review',
      '*  v002     2 hours ago  Ana Lopez          118 MB  +2.1 MB           Rig ↵ fixed',
      '   v001     2 hours ago  Ana Lopez          118 MB  +2.1 MB           Pass 1',
      '',
      'Safety copies, made by revert:',
      '   VERSION  WHEN         AUTHOR       SIZE   STORED  COMMENT',
      '   s1       2 hours ago  Ana Lopez  118 MB  +2.1 MB  Before going back',
      '',
      '* is on disk',
    ])
  })

  test('leaves out what says least before it cuts the comment too short', () => {
    expect(renderHistory(items, { ...view, width: 80 }).slice(0, 4)).toEqual([
      '   VERSION  WHEN         AUTHOR     STATUS    SIZE  COMMENT',
      '   v003     2 hours ago  Ana Lopez  wip     118 MB  [review-1] [hero] For review',
      '*  v002     2 hours ago  Ana Lopez          118 MB  Rig ↵ fixed',
      '   v001     2 hours ago  Ana Lopez          118 MB  Pass 1',
    ])
  })

  test('gives the comment lines of its own on a narrow terminal', () => {
    const long = checkpoint(2, {
      comment: 'Blocking pass complete, left hand fixed, eyes still too far apart, ask Obi',
    })
    expect(renderHistory([long, checkpoint(1)], { ...view, width: 40 })).toEqual([
      '   v002  2 hours ago  Ana Lopez  118 MB',
      '    Blocking pass complete, left hand',
      '    fixed, eyes still too far apart, as…',
      '   v001  2 hours ago  Ana Lopez  118 MB',
      '    Pass 1',
    ])
  })

  test('fits every width from 40 columns on, with any script', () => {
    const wide = [
      checkpoint(12, {
        path: '日本語/とても長い名前のシーン.blend',
        comment: '左手を直した 👩‍👩‍👧 '.repeat(9),
        author: '山田太郎',
      }),
      checkpoint(11, { isOnDisk: true, labels: ['e\u0301'.repeat(20)], status: 'Retake', hasPreview: true }),
    ]
    for (const showsPath of [false, true]) {
      for (let width = 40; width <= 140; width += 1) {
        for (const line of renderHistory(wide, { ...view, width, showsPath })) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width)
        }
      }
    }
  })

  test('names the file of each line in the history of the project', () => {
    const lines = renderHistory([checkpoint(1)], { ...view, showsPath: true })
    expect(lines[0]).toContain('FILE')
    expect(lines[1]).toContain('scene.blend')
  })

  test('says when there is more, and when there is nothing', () => {
    expect(renderHistory([checkpoint(1)], { ...view, hasMore: true }).join('\n')).toContain(
      '--limit N shows more',
    )
    expect(renderHistory([], view).join('\n')).toContain('No checkpoints yet')
  })

  test('a comment or an author cannot break a line or colour the screen', () => {
    const text = renderHistory(
      [checkpoint(1, { comment: 'x\u001b[2J\ny', author: 'A\u001b[31m\n' })],
      view,
    ).join('\n')
    expect(text).toContain('x\\e[2J ↵ y')
    expect(text).toContain('A\\e[31m\\n')
    expect(text).not.toContain('\u001b')
  })
})

describe('renderLongHistory', () => {
  test('tells everything, with the exact time and the whole comment', () => {
    const item = checkpoint(2, {
      comment: 'Rig fixed\nboth hands',
      isOnDisk: true,
      status: 'WIP',
      labels: ['hero'],
      hasPreview: true,
    })
    const lines = renderLongHistory([item, checkpoint(1)], view)
    expect(lines.slice(0, 3)).toEqual(['v002 scene.blend · on disk', '  Rig fixed', '  both hands'])
    const text = lines.join('\n')
    expect(text).toMatch(/when {5}2 hours ago, 2025-11-\d\d \d\d:\d\d:00 [+-]\d\d:\d\d/)
    for (const fact of ['WIP', 'hero', 'sha256:00', 'id-2', '118 MB, stored 2.1 MB'])
      expect(text).toContain(fact)
    expect(text).toMatch(/from {5}v001/)
  })
})
