import { describe, expect, test } from 'vitest'
import { displayWidth, pad, truncateEnd, truncateStart, wrap } from './text-width.js'

const FAMILY = '👩‍👩‍👧'

test.each([
  ['scene.blend', 11],
  ['Café · “x” … →', 14],
  ['日本語', 6],
  ['e\u0301', 1],
  [FAMILY, 2],
  ['a\u00adb', 2],
  ['', 0],
])('%j takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('padding counts columns', () => {
  expect(pad('日本', 6)).toBe('日本  ')
  expect(pad('12', 4, 'right')).toBe('  12')
  expect(pad('too long', 4)).toBe('too long')
})

describe('truncation', () => {
  test.each([
    ['scene.blend', 20, 'scene.blend', 'scene.blend'],
    ['scene.blend', 11, 'scene.blend', 'scene.blend'],
    ['scene.blend', 7, 'scene.…', '….blend'],
    ['日本語テキスト', 6, '日本…', '…スト'],
    ['日本語テキスト', 5, '日本…', '…スト'],
    [`a${FAMILY}${FAMILY}b`, 4, `a${FAMILY}…`, `…${FAMILY}b`],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…', '…e\u0301'],
    ['two words', 5, 'two…', '…ords'],
    ['x', 0, '', ''],
    ['xy', 1, '…', '…'],
  ])('%j in %d columns', (text, width, atEnd, atStart) => {
    expect(truncateEnd(text, width)).toBe(atEnd)
    expect(truncateStart(text, width)).toBe(atStart)
    expect(displayWidth(atEnd)).toBeLessThanOrEqual(width)
  })
})

describe('wrap', () => {
  test('breaks at spaces, and keeps short text', () => {
    expect(wrap('Fixed the rig on the left hand', 12)).toEqual(['Fixed the', 'rig on the', 'left hand'])
    expect(wrap('short', 12)).toEqual(['short'])
    expect(wrap('', 12)).toEqual([''])
  })

  test('breaks a word that is wider than a line, between characters', () => {
    expect(wrap('aaaaaaaaaa b', 4)).toEqual(['aaaa', 'aaaa', 'aa b'])
    expect(wrap('日本語テキスト', 5)).toEqual(['日本', '語テ', 'キス', 'ト'])
    expect(wrap('日本', 1)).toEqual(['日', '本'])
  })

  test('no piece is wider than asked, for any width', () => {
    const text = `Blocking pass 日本語テキスト ${FAMILY}${FAMILY} e\u0301e\u0301e\u0301e\u0301 end`
    for (let width = 2; width < 60; width += 1) {
      for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })
})
