import type { MovedItem } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount } from './sizes.js'
import type { Paint } from './terminal.js'

export interface MoveView {
  readonly names: PathNames
  readonly paint: Paint
  /** Lines before the rest becomes a number. */
  readonly maxListed: number
  /** When nothing had to be done. */
  readonly nothing: string
}

/** From where to where, one line each, and the way back. */
export function renderMoves(moved: readonly MovedItem[], view: MoveView): string[] {
  const { names, paint } = view
  if (moved.length === 0) return [view.nothing]
  const lines = moved.slice(0, view.maxListed).map((item) => {
    const slash = item.kind === 'collection' || item.kind === 'folder' ? '/' : ''
    const note = describe(item)
    return `${names.show(item.from)}${slash} → ${paint.green(names.show(item.to) + slash)}${note && paint.dim(note)}`
  })
  const more = moved.length - view.maxListed
  if (more > 0) lines.push(paint.dim(`and ${formatCount(more)} more`))
  return [...lines, paint.dim(`${names.command('undo', [])} takes it back.`)]
}

function describe({ kind, isOnDisk }: MovedItem): string {
  if (kind === 'file' || kind === 'folder') return '  (not tracked)'
  return isOnDisk ? '' : '  (not on the disk)'
}
