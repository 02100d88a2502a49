import type { FileState, StatusItem, StatusResult } from '@clst/sdk'
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { createPathNames } from './paths.js'
import { renderStatus, type StatusView } from './status-view.js'
import { displayWidth } from './text-width.js'

const view: StatusView = {
  projectName: 'Robot Film',
  names: createPathNames('/films/robot', '/films/robot', 'clst'),
  paint: picocolors.createColors(false),
  width: 80,
  maxListed: 30,
  maxNormal: 20,
}

function statusOf(...items: StatusItem[]): StatusResult {
  const counts = { normal: 0, modified: 0, outdated: 0, untracked: 0, rebuild: 0, diverged: 0, pinned: 0 }
  for (const item of items) counts[item.state] += 1
  return { items, counts, notices: [], renames: [] }
}

const file = (path: string, state: FileState, more: Partial<StatusItem> = {}): StatusItem => ({
  path,
  state,
  assetId: 'a',
  sizeBytes: 118_000_000,
  baseNumber: 12,
  headNumber: 12,
  ...more,
})

const {
  assetId: _asset,
  baseNumber: _base,
  headNumber: _head,
  ...untracked
} = file('textures/rust.png', 'untracked')

const withoutBase = ({ baseNumber: _, ...item }: StatusItem): StatusItem => item

describe.skipIf(process.platform === 'win32')('renderStatus', () => {
  test('lists files by urgency, counts them, and says what to do', () => {
    const result = statusOf(
      file('props/chair.blend', 'normal'),
      { ...untracked, sizeBytes: 4_100_000 },
      file('scene.blend', 'modified'),
    )
    expect(renderStatus(result, view)).toEqual([
      'Robot Film · 3 files: 1 modified, 1 untracked, 1 normal',
      '',
      '  modified   scene.blend        118 MB  v012',
      '  untracked  textures/rust.png  4.1 MB',
      '  normal     props/chair.blend  118 MB  v012',
      '',
      'Save a version:',
      '  clst checkpoint scene.blend -m "What you changed"',
      'All 2 at once:',
      '  clst checkpoint --all -m "What you changed"',
    ])
  })

  test('says that nothing is to do, and how to begin', () => {
    expect(renderStatus(statusOf(file('a.psd', 'normal')), view).at(-1)).toBe(
      'Everything is in a checkpoint.',
    )
    const empty = renderStatus(statusOf(), view).join('\n')
    expect(empty).toContain('no files here yet')
    expect(empty).toContain('clst checkpoint --all -m "First version"')
  })

  test('explains every state that needs a decision', () => {
    const lines = renderStatus(
      statusOf(
        file('a.psd', 'pinned', { baseNumber: 3 }),
        file('b.psd', 'outdated', { baseNumber: 11 }),
        file('c.psd', 'diverged', { baseNumber: 10 }),
        file('d.psd', 'rebuild', { baseNumber: 12 }),
        withoutBase(file('e.psd', 'pinned', { baseSafetyNumber: 2 })),
      ),
      view,
    )
    expect(lines).toContain('  diverged  c.psd  118 MB  v010, newest is v012')
    expect(lines).toContain('  pinned    a.psd  118 MB  v003, newest is v012')
    expect(lines).toContain('  pinned    e.psd  118 MB  s2, newest is v012')
    expect(lines).toContain('  rebuild   d.psd  118 MB  v012')
    for (const path of ['a.psd', 'b.psd', 'c.psd']) expect(lines).toContain(`  clst revert ${path}`)
    expect(lines).toContain('  clst rebuild d.psd')
    expect(lines).toContain('  clst checkpoint c.psd -m "What you changed"')
  })

  test('sorts names with numbers as a person does', () => {
    const lines = renderStatus(statusOf(...[10, 2, 1].map((n) => file(`tile_${n}.exr`, 'normal'))), view)
    expect(lines.slice(2, 5).map((line) => line.match(/tile_\d+/)?.[0])).toEqual([
      'tile_1',
      'tile_2',
      'tile_10',
    ])
  })

  test('gives a number instead of a list that is too long to read', () => {
    const many = Array.from({ length: 25 }, (_, index) => file(`tex/${index}.png`, 'normal'))
    const lines = renderStatus(statusOf(...many), view)
    expect(lines.filter((line) => line.startsWith('  normal'))).toHaveLength(20)
    expect(lines).toContain('  and 5 more normal')
    expect(lines).toContain('  clst status --all lists every file')
    const all = renderStatus(statusOf(...many), { ...view, maxNormal: Number.POSITIVE_INFINITY })
    expect(all.filter((line) => line.startsWith('  normal'))).toHaveLength(25)
  })

  test('fits 40 columns with long and wide names, and keeps the end of a path', () => {
    const lines = renderStatus(
      statusOf(
        file('shots/sequence-010/shot-0040/lighting/robot_final.blend', 'modified'),
        file('日本語/テキスト/とても長い名前のシーン.blend', 'modified'),
      ),
      { ...view, width: 40 },
    )
    for (const line of lines.slice(2, 4)) expect(displayWidth(line)).toBeLessThanOrEqual(40)
    expect(lines[2]).toMatch(/…\S*final\.blend/)
    expect(lines[3]).toMatch(/シーン\.blend/)
  })

  test('offers no checkpoint of everything while a rename waits: it would take the file for a new one', () => {
    const found = { kind: 'asset', from: 'b.psd', to: 'c.psd', files: 1 } as const
    const items = [
      file('a.psd', 'modified'),
      untracked,
      file('b.psd', 'rebuild'),
      { ...untracked, path: 'c.psd', renamedFrom: 'b.psd' },
    ]
    const lines = renderStatus({ ...statusOf(...items), renames: [found] }, view)
    expect(lines).toContain('  clst move --accept c.psd')
    expect(lines).toContain('  clst checkpoint a.psd -m "What you changed"')
    expect(lines.filter((line) => line.includes('--all'))).toEqual([])
  })

  test('a name cannot break a line or colour the screen', () => {
    const text = renderStatus(statusOf(file('a\nmodified b\u001b[31m.psd', 'modified')), view).join('\n')
    expect(text).toContain('a\\nmodified b\\e[31m.psd')
    expect(text).not.toContain('\u001b')
  })
})
