import type { FileState } from '@clst/sdk'
import type { Paint } from './terminal.js'

/** What needs the user first comes first. */
export const STATES_BY_URGENCY: readonly FileState[] = [
  'diverged',
  'modified',
  'outdated',
  'pinned',
  'rebuild',
  'untracked',
  'normal',
]

export const STATE_PAINTS: Readonly<Record<FileState, (paint: Paint) => (text: string) => string>> = {
  diverged: (paint) => paint.red,
  modified: (paint) => paint.yellow,
  outdated: (paint) => paint.magenta,
  pinned: (paint) => paint.blue,
  rebuild: (paint) => paint.blue,
  untracked: (paint) => paint.cyan,
  normal: (paint) => paint.dim,
}
