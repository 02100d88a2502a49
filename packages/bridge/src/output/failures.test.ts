import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../usage-error.js'
import { renderCauses, renderFailure, toFailure, toFailureJson } from './failures.js'
import { createTerminal } from './terminal.js'

const terminal = createTerminal({ write: () => true }, () => false)

const sdkError = (code: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name: 'ClstError', code, retryable: true, details: {}, ...more })

describe('toFailure', () => {
  test('takes over what carries a code', () => {
    const failure = toFailure(sdkError('working-file-busy', 'It is open.', { details: { path: 'a' } }))
    expect(toFailureJson(failure)).toEqual({
      code: 'working-file-busy',
      message: 'It is open.',
      retryable: true,
      details: { path: 'a' },
    })
    expect(failure.advice).toContain('Close the file')
  })

  test.each([
    ['EACCES', 'permission-denied'],
    ['ENOSPC', 'storage-full'],
    ['ENOENT', 'file-not-found'],
    ['EROFS', 'read-only'],
    ['EIO', 'internal'],
  ])('a system error %s is %s', (code, expected) => {
    const failure = toFailure(Object.assign(new Error(`${code}: x`), { code, path: '/p/img.png' }))
    expect(failure.code).toBe(expected)
    if (expected !== 'internal') expect(failure.message).toMatch(/\/p\/img\.png$/)
  })

  test('everything else is internal, and an abort is cancelled', () => {
    expect(toFailure(new TypeError('x is undefined')).code).toBe('internal')
    expect(toFailure('a text').message).toContain('a text')
    expect(toFailure(new DOMException('stop', 'AbortError')).code).toBe('cancelled')
  })
})

describe('renderFailure', () => {
  test('says what happened, what to do, and the code', () => {
    expect(renderFailure(toFailure(sdkError('file-exists', 'out.blend exists already.')), terminal)).toEqual([
      'clst: out.blend exists already. (file-exists)',
      '      Choose another name, or move that file away.',
    ])
  })

  test('a full disk is told once, with what to do', () => {
    const failure = toFailure(sdkError('storage-full', 'The disk is full. Nothing was lost.'))
    expect(renderFailure(failure, { ...terminal, columns: 100 })).toEqual([
      'clst: The disk is full. Nothing was lost. (storage-full)',
      '      Make room on that disk, or use another one, then run the command again.',
    ])
  })

  test('a slip in the command line carries no code, and a cancellation is one line', () => {
    expect(renderFailure(toFailure(new UsageError('PATH is missing.')), terminal)).toEqual([
      'clst: PATH is missing.',
    ])
    expect(renderFailure(toFailure(sdkError('cancelled', 'Cancelled.')), terminal)).toEqual(['Cancelled.'])
  })

  test('breaks between words on a narrow terminal', () => {
    const narrow = { ...terminal, columns: 30 }
    expect(renderFailure(toFailure(sdkError('file-exists', 'out.blend exists already.')), narrow)).toEqual([
      'clst: out.blend exists',
      '      already. (file-exists)',
      '      Choose another name, or',
      '      move that file away.',
    ])
  })

  test('never lets a name reach the terminal raw', () => {
    const [line] = renderFailure(toFailure(sdkError('io-error', 'a\u001b[2Jb\nc')), terminal)
    expect(line).toBe('clst: a\\e[2Jb ↵ c (io-error)')
  })

  test('is red only with colours', () => {
    const colored = { ...terminal, paint: picocolors.createColors(true) }
    expect(renderFailure(toFailure(new UsageError('x')), colored)[0]).toBe('\u001b[31mclst:\u001b[39m x')
  })
})

test('the causes are listed to the end, also when they go round in a circle', () => {
  const inner = new Error('inner')
  const outer = new Error('outer', { cause: inner })
  inner.cause = outer
  const text = renderCauses(outer).join('\n')
  expect(text).toMatch(/^Error: outer\n/)
  expect(text).toMatch(/\ncaused by Error: inner\n/)
  expect(text.match(/caused by/g)).toHaveLength(1)
})
