import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { quoteArgument } from './command-line.js'

describe('quoteArgument', () => {
  test.each([
    ['scene.blend', 'scene.blend'],
    ['textures/日本語.psd', 'textures/日本語.psd'],
    ['my scene.blend', "'my scene.blend'"],
    ["ana's $HOME.psd", "'ana'\\''s $HOME.psd'"],
    ['-rf', './-rf'],
    ['a\nb', "$'a\\x0ab'"],
    ['', "''"],
  ])('%j for a POSIX shell', (argument, text) => {
    expect(quoteArgument(argument, 'linux')).toBe(text)
  })

  test.each([
    ['textures\\rust.png', 'textures\\rust.png'],
    ['my scene.blend', '"my scene.blend"'],
  ])('%j for Windows', (argument, text) => {
    expect(quoteArgument(argument, 'win32')).toBe(text)
  })

  test.skipIf(process.platform === 'win32')('bash reads back what was quoted', () => {
    for (const argument of [
      'a b',
      "it's",
      '`id`',
      '$(id)',
      'a;b&c|d',
      '\u001b[31m',
      "tab\t'\\",
      '*?[x]',
      '~',
      '#x',
    ]) {
      const line = `printf %s ${quoteArgument(argument, 'linux')}`
      expect(execFileSync('bash', ['-c', line], { encoding: 'utf8' })).toBe(argument)
    }
  })
})
