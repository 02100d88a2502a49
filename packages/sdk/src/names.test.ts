import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinName, nameKey, portabilityProblem, splitName } from './names.js'

const anyName = fc.string({ unit: 'binary' })

describe('the key of a name', () => {
  test.each([
    ['Scene.blend', 'scene.blend'],
    ['SCENE.BLEND', 'scene.blend'],
    ['Caf\u00e9', 'caf\u00e9'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['CAFE\u0301', 'caf\u00e9'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['İstanbul', 'i\u0307stanbul'],
    ['\u212a', 'k'],
    ['\ufb01lm', 'film'],
    ['日本語', '日本語'],
    ['', ''],
  ])('%j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })

  test('different names keep different keys', () => {
    const names = ['scene', 'scene1', 'scène', 'scene ', 'sc ene', 'scene.', '.scene', 'ｓｃｅｎｅ']
    expect(new Set(names.map(nameKey)).size).toBe(names.length)
  })

  test('composed and decomposed names have one key', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name))
        expect(nameKey(name.normalize('NFC'))).toBe(nameKey(name))
      }),
    )
  })

  test('every character has the key of its capital and of its small form, and the key is its own key', () => {
    const odd: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const letter = String.fromCodePoint(code)
      const key = nameKey(letter)
      const others = [letter.toUpperCase(), letter.toLowerCase(), letter.normalize('NFD'), key]
      if (others.some((other) => nameKey(other) !== key)) odd.push(letter)
    }
    expect(odd).toEqual([])
  })
})

describe('the extension', () => {
  test.each([
    ['scene.blend', 'scene', 'blend'],
    ['scene.v2.blend', 'scene.v2', 'blend'],
    ['Makefile', 'Makefile', ''],
    ['.gitignore', '.gitignore', ''],
    ['.config.json', '.config', 'json'],
    ['scene.', 'scene.', ''],
    ['..', '..', ''],
    ['a..b', 'a.', 'b'],
    ['.', '.', ''],
    ['', '', ''],
    ['Scene.BLEND', 'Scene', 'BLEND'],
  ])('%j is %j and %j', (fileName, name, extension) => {
    expect(splitName(fileName)).toEqual({ name, extension })
  })

  test('any name can be put together again', () => {
    const dotted = fc
      .array(fc.oneof(fc.constant('.'), fc.string({ maxLength: 4 })))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(dotted, (fileName) => {
        const { name, extension } = splitName(fileName)
        expect(joinName(name, extension)).toBe(fileName)
        expect(extension).not.toContain('.')
      }),
    )
  })
})

describe('names that do not exist on every system', () => {
  test.each([
    'con',
    'CON',
    'Nul.txt',
    'com1',
    'LPT9.blend',
    'COM¹',
    'conin$',
    'aux.tar.gz',
    'a:b',
    'a?b',
    'a*b',
    'a<b',
    'a|b',
    'a"b',
    'a\\b',
    'a\nb',
    'a\u0001b',
    'scene.',
    'scene ',
  ])('%j', (name) => {
    expect(portabilityProblem(name)).toMatch(/^Windows /)
  })

  test.each([
    'console',
    'com10',
    'com0x',
    'nullable.txt',
    'aconb',
    ' scene',
    '.scene',
    'Ünï.blend',
    'a b',
    'lpt',
  ])('%j is fine', (name) => {
    expect(portabilityProblem(name)).toBeUndefined()
  })
})
