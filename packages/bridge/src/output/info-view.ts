import type { AssetInfo, CollectionInfo, ItemInfo } from '@clst/sdk'
import { describePin } from './dependencies-view.js'
import type { PathNames } from './paths.js'
import { formatCountOf, formatSize } from './sizes.js'
import type { Paint } from './terminal.js'
import { wrap } from './text-width.js'
import { formatAgo, formatExact } from './times.js'
import { formatVersion } from './versions.js'
import { visible, visibleLines } from './visible.js'

export interface InfoView {
  readonly names: PathNames
  readonly paint: Paint
  readonly width: number
  readonly now: number
}

const INDENT = '  '
const NAME_WIDTH = 12

/** One fact a line; what is not set is left out. */
export function renderInfo(info: ItemInfo, view: InfoView): string[] {
  const { names, paint } = view
  const title = paint.bold(info.path === '' ? '.' : names.show(info.path))
  const facts = info.kind === 'asset' ? assetFacts(info) : collectionFacts(info)
  const description = info.description === null ? [] : visibleLines(info.description)
  const needs = info.dependencies.map((each): Fact => {
    const source = each.sourcePath === info.path ? '' : ` (as all of ${names.show(each.sourcePath)})`
    return ['depends on', `${names.show(each.path)}${describePin(each)}${source}`]
  })
  const created = `${formatAgo(info.createdAt, view.now)}, ${formatExact(info.createdAt)}`
  const by = info.createdBy === null ? '' : ` by ${visible(info.createdBy)}`
  const dependents = info.dependents === 0 ? '' : formatCountOf(info.dependents, 'dependency', 'dependencies')
  return [
    title,
    ...description.flatMap((line) => wrap(line, view.width - INDENT.length)).map((line) => INDENT + line),
    ...[...facts, ...needs, ['needed by', dependents] as Fact, ['tracked', created + by] as Fact]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${INDENT}${paint.dim(name.padEnd(NAME_WIDTH))}${value}`),
  ]
}

type Fact = [name: string, value: string]

function assetFacts(info: AssetInfo): Fact[] {
  const { assignee, assignedBy, headNumber, sizeBytes } = info
  const by = assignedBy === null || assignedBy === assignee ? '' : `, by ${visible(assignedBy)}`
  const confirmed = info.isAssignmentConfirmed ? '' : ', not confirmed'
  const newest = headNumber === null ? '' : `${formatVersion(headNumber)} of ${formatSize(sizeBytes ?? 0)}`
  return [
    ['status', visible(info.status ?? '')],
    ['assigned to', assignee === null ? '' : `${visible(assignee)}${by}${confirmed}`],
    ['type', visible(info.type ?? '')],
    ['task', info.isTask ? 'yes' : ''],
    ['tags', info.tags.map(visible).join(', ')],
    ...Object.entries(info.values).map(([key, value]): Fact => ['key', visible(`${key}=${value}`)]),
    ['newest', newest],
    ['versions', String(info.checkpoints)],
    ['cover', info.hasCover ? 'yes' : ''],
    ...info.labels.map(
      (label): Fact => ['label', `${visible(label.name)} at ${formatVersion(label.number)}`],
    ),
  ]
}

function collectionFacts(info: CollectionInfo): Fact[] {
  return [
    ['type', visible(info.type ?? '')],
    ['shared', info.isShared ? 'yes' : ''],
    ['assigned to', info.assignees.map(visible).join(', ')],
    ['files', String(info.assets)],
  ]
}
