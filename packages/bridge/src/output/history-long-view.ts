import type { HistoryItem } from '@clst/sdk'
import type { HistoryView } from './history-view.js'
import { formatSize } from './sizes.js'
import { wrap } from './text-width.js'
import { formatAgo, formatExact } from './times.js'
import { formatVersion } from './versions.js'
import { visible, visibleLines } from './visible.js'

const INDENT = '  '

/** A block of lines for each checkpoint, newest first; the safety copies after the others. */
export function renderLongHistory(items: readonly HistoryItem[], view: HistoryView): string[] {
  const ordinary = items.filter((item) => !item.isSafety)
  const safety = items.filter((item) => item.isSafety)
  const blocks = [...ordinary, ...safety].map((item) => renderBlock(item, items, view))
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))
  return view.hasMore
    ? [...lines, '', view.paint.dim('There are older versions: --limit N shows more.')]
    : lines
}

function renderBlock(item: HistoryItem, items: readonly HistoryItem[], view: HistoryView): string[] {
  const { paint, names, now } = view
  const version = formatVersion(item.number, item.isSafety)
  const marks = [...(item.isOnDisk ? ['on disk'] : []), ...(item.isSafety ? ['safety copy'] : [])]
  const title = `${item.isSafety ? paint.yellow(version) : paint.green(version)} ${names.show(item.path)}`
  const base = items.find((other) => other.id === item.baseId)
  const facts: [name: string, value: string][] = [
    ['when', `${formatAgo(item.createdAt, now)}, ${formatExact(item.createdAt)}`],
    ['author', visible(item.author)],
    ['status', item.status === null ? '' : visible(item.status)],
    ['size', `${formatSize(item.sizeBytes)}, stored ${formatSize(item.storedBytes)}`],
    ['labels', item.labels.map(visible).join(', ')],
    ['picture', item.hasPreview ? 'yes' : ''],
    ['from', base ? formatVersion(base.number, base.isSafety) : (item.baseId ?? '')],
    ['id', item.id],
    ['content', item.contentHash],
  ]
  return [
    marks.length === 0 ? title : `${title} · ${marks.join(', ')}`,
    ...visibleLines(item.comment)
      .flatMap((line) => wrap(line, view.width - INDENT.length))
      .map((line) => INDENT + line),
    ...facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${INDENT}${paint.dim(name.padEnd(7))}  ${value}`),
  ]
}
