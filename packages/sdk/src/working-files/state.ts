/** The state of a working file, as a pure function of what is known about it. */
import type { FileState } from '../types.js'

export interface StateFacts {
  /** What lies at the asset's place: nothing, or a content. */
  content: 'none' | 'base' | 'head' | 'older' | 'other'
  /** The checkpoint the work started from: unknown, the newest, or an older one. */
  base: 'unknown' | 'head' | 'older'
  /** The older base was chosen on purpose. */
  isPinned: boolean
}

/**
 * Content decides first. A file with the newest content is normal wherever it came from; with the content of an older
 * base it is pinned or outdated; with any other content it is modified, or diverged when its base is not the newest.
 */
export function fileState(facts: StateFacts): Exclude<FileState, 'untracked'> {
  switch (facts.content) {
    case 'none':
      return 'rebuild'
    case 'head':
      return 'normal'
    case 'base':
      if (facts.base !== 'older') return 'normal'
      return facts.isPinned ? 'pinned' : 'outdated'
    case 'older':
      if (facts.base === 'unknown') return 'outdated'
      return facts.base === 'head' ? 'modified' : 'diverged'
    case 'other':
      return facts.base === 'older' ? 'diverged' : 'modified'
  }
}
