import { expect, test } from 'vitest'
import { visible, visibleLines, visibleOneLine } from './visible.js'

test('ordinary text of any script stays as it is', () => {
  for (const text of [
    'scene.blend',
    'Ünï cödé',
    '日本語.psd',
    '👩‍👩‍👧 family.png',
    'e\u0301',
    'שלום',
    'a\\nb',
  ]) {
    expect(visible(text)).toBe(text)
  }
})

test('what could move the cursor, colour the screen or reorder text is written out', () => {
  expect(visible('a\nb\tc\r')).toBe('a\\nb\\tc\\r')
  expect(visible('\u001b[31mred\u001b[0m')).toBe('\\e[31mred\\e[0m')
  expect(visible('\u0000\u0007\u007f\u009b31m')).toBe('\\x00\\x07\\x7f\\x9b31m')
  expect(visible('gpj.\u202eexe')).toBe('gpj.\\u{202e}exe')
  expect(visible('a\u2028b\u2066')).toBe('a\\u{2028}b\\u{2066}')
})

test('a comment of several lines can be shown as lines and as one line', () => {
  const comment = 'Rig fixed\r\n\r\n  left hand\u001b[2J\nand right\n\n'
  expect(visibleLines(comment)).toEqual(['Rig fixed', '', '  left hand\\e[2J', 'and right'])
  expect(visibleOneLine(comment)).toBe('Rig fixed ↵ left hand\\e[2J ↵ and right')
})
