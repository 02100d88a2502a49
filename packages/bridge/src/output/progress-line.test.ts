import type { Progress } from '@clst/sdk'
import { describe, expect, test } from 'vitest'
import { renderProgressLine } from './progress-line.js'
import { displayWidth } from './text-width.js'

const progress: Progress = {
  phase: 'reading',
  doneBytes: 1_200_000_000,
  totalBytes: 2_600_000_000,
  doneFiles: 0,
  totalFiles: 1,
  bytesPerSecond: 410_000_000,
  path: 'shots/robot/scene.blend',
}

describe('renderProgressLine', () => {
  test('tells bytes, rate, remaining time and file', () => {
    expect(renderProgressLine(progress, 120)).toBe(
      'Reading ██████████████░░░░░░░░░░░░░░░░  46% · 4 s left · 1.2 of 2.6 GB · 410 MB/s · shots/robot/scene.blend',
    )
  })

  test('leaves out the file first, then the rate, then the bytes', () => {
    expect(renderProgressLine(progress, 80)).toMatch(/ 46% · 4 s left · 1\.2 of 2\.6 GB · 410 MB\/s · …/)
    expect(renderProgressLine(progress, 60)).toMatch(/ 46% · 4 s left · 1\.2 of 2\.6 GB · 410 MB\/s$/)
    expect(renderProgressLine(progress, 48)).toMatch(/ 46% · 4 s left · 1\.2 of 2\.6 GB$/)
    expect(renderProgressLine(progress, 35)).toMatch(/ 46% · 4 s left$/)
  })

  test('fits any width, also with wide characters and without a rate', () => {
    const others = [
      progress,
      { ...progress, path: '日本語/テキスト/シーン.blend', phase: 'verifying' as const },
      { ...progress, bytesPerSecond: 0 },
      { ...progress, doneBytes: 3_000_000_000 },
      { ...progress, totalBytes: 0, totalFiles: 0, doneFiles: 12_345, phase: 'scanning' as const },
    ]
    for (const each of others) {
      for (let width = 1; width < 130; width += 1) {
        expect(displayWidth(renderProgressLine(each, width))).toBeLessThanOrEqual(width)
      }
    }
  })

  test('counts files while the bytes are not known', () => {
    const scanning = {
      ...progress,
      phase: 'scanning' as const,
      totalBytes: 0,
      doneFiles: 1234,
      totalFiles: 0,
    }
    expect(renderProgressLine(scanning, 80)).toBe('Looking 1,234 files')
    expect(renderProgressLine({ ...scanning, totalFiles: 5000 }, 80)).toBe('Looking 1,234 of 5,000 files')
  })

  test('shows control characters of a name', () => {
    expect(renderProgressLine({ ...progress, path: 'a\n\u001b[2J.psd' }, 120)).toMatch(/ · a\\n\\e\[2J\.psd$/)
  })
})
