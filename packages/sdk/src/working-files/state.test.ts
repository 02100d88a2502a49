import { expect, test } from 'vitest'
import type { FileState } from '../types.js'
import { fileState, type StateFacts } from './state.js'

type Row = [content: StateFacts['content'], base: StateFacts['base'], isPinned: boolean, state: FileState]

/** Every combination; docs/reference/states.md tells the same from the side of the user. */
const TABLE: readonly Row[] = [
  ['none', 'unknown', false, 'rebuild'],
  ['none', 'unknown', true, 'rebuild'],
  ['none', 'head', false, 'rebuild'],
  ['none', 'head', true, 'rebuild'],
  ['none', 'older', false, 'rebuild'],
  ['none', 'older', true, 'rebuild'],
  ['head', 'unknown', false, 'normal'],
  ['head', 'unknown', true, 'normal'],
  ['head', 'head', false, 'normal'],
  ['head', 'head', true, 'normal'],
  ['head', 'older', false, 'normal'],
  ['head', 'older', true, 'normal'],
  ['base', 'unknown', false, 'normal'],
  ['base', 'unknown', true, 'normal'],
  ['base', 'head', false, 'normal'],
  ['base', 'head', true, 'normal'],
  ['base', 'older', false, 'outdated'],
  ['base', 'older', true, 'pinned'],
  ['older', 'unknown', false, 'outdated'],
  ['older', 'unknown', true, 'outdated'],
  ['older', 'head', false, 'modified'],
  ['older', 'head', true, 'modified'],
  ['older', 'older', false, 'diverged'],
  ['older', 'older', true, 'diverged'],
  ['other', 'unknown', false, 'modified'],
  ['other', 'unknown', true, 'modified'],
  ['other', 'head', false, 'modified'],
  ['other', 'head', true, 'modified'],
  ['other', 'older', false, 'diverged'],
  ['other', 'older', true, 'diverged'],
]

test.each(TABLE)('content %s, base %s, pinned %j: %s', (content, base, isPinned, state) => {
  expect(fileState({ content, base, isPinned })).toBe(state)
})

test('the table has every combination once', () => {
  expect(new Set(TABLE.map((row) => row.slice(0, 3).join())).size).toBe(5 * 3 * 2)
  expect(TABLE).toHaveLength(30)
})
