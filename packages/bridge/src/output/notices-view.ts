import type { Notice } from '@clst/sdk'
import type { PathNames } from './paths.js'
import type { Paint } from './terminal.js'
import { visibleOneLine } from './visible.js'

const MOST = 10

/** What the user should know although nothing failed, one line each. */
export function renderNotices(notices: readonly Notice[], names: PathNames, paint: Paint): string[] {
  const lines = notices
    .slice(0, MOST)
    .map((notice) => `${paint.yellow('Note:')} ${names.show(notice.path)}: ${visibleOneLine(notice.message)}`)
  const more = notices.length - MOST
  return more > 0 ? [...lines, `${paint.yellow('Note:')} and ${more} more of this kind.`] : lines
}
