import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery, type QueryTerm } from './query.js'

const word = (text: string) => ({ text, isQuoted: false })
const quoted = (text: string) => ({ text, isQuoted: true })
const term = (field: string | undefined, ...values: QueryTerm['values']) => ({
  isNegated: false,
  field,
  values,
})
const not = (positive: QueryTerm) => ({ ...positive, isNegated: true })

/** The plainest text that means these terms. */
function write(terms: readonly QueryTerm[]): string {
  return terms
    .map(({ isNegated, field, values }) => {
      const alternatives = values.map(({ text, isQuoted }) =>
        isQuoted ? `"${text.replace(/["\\]/g, '\\$&')}"` : text,
      )
      return `${isNegated ? '-' : ''}${field === undefined ? '' : `${field}:`}${alternatives.join(',')}`
    })
    .join(' ')
}

describe('a search is read', () => {
  test.each<[string, QueryTerm[]]>([
    ['', []],
    ['  \t\n ', []],
    ['hero', [term(undefined, word('hero'))]],
    ['hero villain', [term(undefined, word('hero')), term(undefined, word('villain'))]],
    ['hero,villain', [term(undefined, word('hero'), word('villain'))]],
    ['"blocking pass"', [term(undefined, quoted('blocking pass'))]],
    ['tag:wip', [term('tag', word('wip'))]],
    ['TAG:WIP', [term('tag', word('WIP'))]],
    ['-tag:wip', [not(term('tag', word('wip')))]],
    ['-hero', [not(term(undefined, word('hero')))]],
    ['tag:"main hero",wip', [term('tag', quoted('main hero'), word('wip'))]],
    ['comment:"say \\"cut\\" \\\\ \\n"', [term('comment', quoted('say "cut" \\ \\n'))]],
    ['-', [term(undefined, word('-'))]],
    ['- hero', [term(undefined, word('-')), term(undefined, word('hero'))]],
    ['--hero', [not(term(undefined, word('-hero')))]],
    ['path:a/b:c', [term('path', word('a/b:c'))]],
    ['Hello, world', [term(undefined, word('Hello')), term(undefined, word('world'))]],
    ['6"screen', [term(undefined, word('6"screen'))]],
    [':x', [term(undefined, word(':x'))]],
    ['größe:a', [term('größe', word('a'))]],
  ])('%j', (query, terms) => {
    expect(parseQuery(query)).toEqual(terms)
  })

  test.each([
    ['tag:', 'After "tag:" a value is missing.'],
    ['tag: wip', 'After "tag:" a value is missing.'],
    ['tag:"",', 'After "tag:" a value is missing.'],
    [',', 'There is nothing to search for.'],
    ['"hero', 'The quote is not closed: "hero.'],
    ['tag:"a\\"', 'The quote is not closed: "a\\".'],
    ['"a"b', 'After a closing quote comes a space or a comma: "a"b.'],
    ['a\0b', 'A search cannot hold a NUL character.'],
    ['long '.repeat(801), 'A search has at most 4000 characters.'],
    ['x '.repeat(101), 'A search has at most 100 words.'],
  ])('refused: %#', (query, message) => {
    expect(() => parseQuery(query)).toThrow(message)
    expect(() => parseQuery(query)).toThrow(expect.objectContaining({ code: 'invalid-argument' }))
  })
})

describe('laws of the language', () => {
  const plain = fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((text) => /^[^\s",:\0-][^\s",:\0]*$/.test(text))
  const free = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
    .filter((text) => !text.includes('\0'))
  const values = fc.array(fc.oneof(plain.map(word), free.map(quoted)), { minLength: 1, maxLength: 3 })
  const terms = fc.array(
    fc.record({
      isNegated: fc.boolean(),
      field: fc.option(fc.stringMatching(/^[a-z]{1,8}$/), { nil: undefined }),
      values,
    }),
    { maxLength: 6 },
  )

  test('what was written is what is read', () => {
    fc.assert(
      fc.property(terms, (list) => {
        expect(parseQuery(write(list))).toEqual(list)
      }),
    )
  })

  test('reading again what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        let first: QueryTerm[]
        try {
          first = parseQuery(text)
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-argument' })
          return
        }
        // A field or a bare word that a person typed is quoted where it would mean something else by itself.
        const safe = first.map((each) => ({
          ...each,
          values: each.values.map(({ text }) => quoted(text)),
        }))
        expect(parseQuery(write(safe))).toEqual(safe)
      }),
    )
  })
})
