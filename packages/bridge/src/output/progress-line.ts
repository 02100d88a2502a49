import type { Progress, ProgressPhase } from '@clst/sdk'
import { formatCount, formatSize } from './sizes.js'
import { displayWidth, truncateStart } from './text-width.js'
import { formatDuration } from './times.js'
import { visible } from './visible.js'

const PHASES: Readonly<Record<ProgressPhase, string>> = {
  scanning: 'Looking',
  reading: 'Reading',
  storing: 'Storing',
  writing: 'Writing',
  verifying: 'Verifying',
  pruning: 'Pruning',
  returning: 'Giving back',
  copying: 'Copying',
  repairing: 'Repairing',
  receiving: 'Receiving',
  sending: 'Sending',
}

const MAX_BAR = 30
const MIN_BAR = 6
const MIN_NAME = 8

/**
 * One line of at most `width` columns: `Reading ████░░░░ 45% · 1.2 of 2.6 GB · 410 MB/s · 3 s left · scene.blend`. On a
 * narrow terminal the file goes first, then the rate, then the bytes; the bar takes what is left, within limits.
 */
export function renderProgressLine(progress: Progress, width: number): string {
  const start = PHASES[progress.phase]
  if (progress.totalBytes <= 0) return fit([start, ...countOf(progress)].join(' '), width)
  const share = Math.min(1, progress.doneBytes / progress.totalBytes)
  const percent = `${Math.floor(share * 100)}%`.padStart(4)
  let facts = [remaining(progress), bytes(progress), rate(progress)].filter((fact) => fact !== '')
  const taken = () => displayWidth([start + ' '.repeat(MIN_BAR + 2) + percent, ...facts].join(' · '))
  while (facts.length > 0 && taken() > width) facts = facts.slice(0, -1)
  const spare = width - taken()
  const name = visible(progress.path ?? '')
  const nameWidth = Math.min(displayWidth(name), Math.max(0, spare - 3))
  const hasName = name !== '' && nameWidth >= Math.min(MIN_NAME, displayWidth(name))
  const barWidth = Math.min(MAX_BAR, MIN_BAR + Math.max(0, spare - (hasName ? nameWidth + 3 : 0)))
  const filled = Math.round(share * barWidth)
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
  const parts = [`${start} ${bar} ${percent}`, ...facts]
  return fit([...parts, ...(hasName ? [truncateStart(name, nameWidth)] : [])].join(' · '), width)
}

function remaining(progress: Progress): string {
  if (progress.bytesPerSecond <= 0) return ''
  const bytesLeft = Math.max(0, progress.totalBytes - progress.doneBytes)
  return `${formatDuration((bytesLeft / progress.bytesPerSecond) * 1000)} left`
}

function bytes(progress: Progress): string {
  const [done, total] = [formatSize(progress.doneBytes), formatSize(progress.totalBytes)]
  // 1.2 of 2.6 GB, but 900 MB of 2.6 GB.
  const isSameUnit = done.split(' ')[1] === total.split(' ')[1]
  return `${isSameUnit ? done.split(' ')[0] : done} of ${total}`
}

function rate(progress: Progress): string {
  return progress.bytesPerSecond > 0 ? `${formatSize(progress.bytesPerSecond)}/s` : ''
}

function countOf(progress: Progress): string[] {
  if (progress.totalFiles > 0)
    return [`${formatCount(progress.doneFiles)} of ${formatCount(progress.totalFiles)} files`]
  return progress.doneFiles > 0 ? [`${formatCount(progress.doneFiles)} files`] : []
}

function fit(line: string, width: number): string {
  return displayWidth(line) <= width ? line : truncateStart(line, width)
}
