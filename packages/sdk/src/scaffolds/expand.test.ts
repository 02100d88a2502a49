import { describe, expect, test } from 'vitest'
import { parseScaffold, parseScaffoldText } from './definition.js'
import { expandScaffold } from './expand.js'

const define = (parts: object) => parseScaffold({ format: 'clst-scaffold', version: 1, ...parts })
const refusal = (code: string) => expect.objectContaining({ code })

describe('a scaffold with values', () => {
  test('makes every combination of the variables in a path, and what has none once', () => {
    const definition = define({
      collections: [{ path: 'library' }, { path: '{seq}/{shot}' }],
      assets: [{ path: '{seq}/edit.txt', template: 'T' }],
      dependencies: [{ from: '{seq}/{shot}', on: 'library' }],
    })
    const expanded = expandScaffold(definition, { series: { seq: 'a,b', shot: '1..2' } })
    expect(expanded.collections.map(({ path }) => path)).toEqual(['library', 'a/1', 'a/2', 'b/1', 'b/2'])
    expect(expanded.assets.map(({ path }) => path)).toEqual(['a/edit.txt', 'b/edit.txt'])
    expect(expanded.dependencies.map(({ from, on }) => `${from} ${on}`)).toEqual([
      'a/1 library',
      'a/2 library',
      'b/1 library',
      'b/2 library',
    ])
  })

  test('takes defaults, and values before them', () => {
    const definition = define({
      variables: { show: { default: 'LH' } },
      collections: [{ path: '{show}_{shot}' }],
    })
    const paths = (set: Record<string, string>) => expandScaffold(definition, { set }).collections[0]?.path
    expect(paths({ shot: '1' })).toBe('LH_1')
    expect(paths({ shot: '1', show: 'X' })).toBe('X_1')
  })

  const shots = define({ collections: [{ path: '{shot}' }] })

  test.each([
    ['no value', {}],
    ['a variable that it does not have', { set: { shot: '1', scene: '2' } }],
    ['what every object has', { set: { shot: '1', constructor: '2' } }],
    ['a value and a series', { set: { shot: '1' }, series: { shot: '1..2' } }],
    ['a value that leads elsewhere', { set: { shot: '../x' } }],
    ['an empty value', { set: { shot: ' ' } }],
    ['a value with a place for another', { set: { shot: '{shot}' } }],
  ])('refuses %s', (_, values) =>
    expect(() => expandScaffold(shots, values)).toThrow(refusal('invalid-argument')),
  )

  test('refuses more than 10,000 items before it builds them', () => {
    const definition = define({ collections: [{ path: '{a}/{b}/{c}/{d}' }] })
    const series = { a: '1..10000', b: '1..10000', c: '1..10000', d: '1..10000' }
    expect(() => expandScaffold(definition, { series })).toThrow(/10000000000000000 items; at most 10000/)
  })

  test('refuses two files with one name', () => {
    const definition = define({ assets: [{ path: '{shot}.txt', template: 'T' }] })
    expect(() => expandScaffold(definition, { series: { shot: 'a,A' } })).toThrow(/twice/)
  })
})

describe('the definition of a scaffold', () => {
  test.each([
    ['no JSON', '{'],
    ['another format', '{"format":"clst-vocabulary","version":1}'],
    ['a later version', '{"format":"clst-scaffold","version":2}'],
    ['an unknown key', '{"format":"clst-scaffold","version":1,"colections":[]}'],
    ['null', 'null'],
    ['a path upwards', '{"format":"clst-scaffold","version":1,"collections":[{"path":"../a"}]}'],
    ['an absolute path', '{"format":"clst-scaffold","version":1,"collections":[{"path":"/a"}]}'],
    ['a path of Windows', '{"format":"clst-scaffold","version":1,"collections":[{"path":"a\\\\b"}]}'],
    ['braces that are not in order', '{"format":"clst-scaffold","version":1,"collections":[{"path":"{a"}]}'],
    ['a file without a template', '{"format":"clst-scaffold","version":1,"assets":[{"path":"a"}]}'],
  ])('is refused with %s', (_, text) =>
    expect(() => parseScaffoldText(text)).toThrow(refusal('definition-invalid')),
  )

  test('says where it is wrong', () => {
    const text = '{"format":"clst-scaffold","version":1,"assets":[{"path":"a","template":"T"},{"path":"b"}]}'
    expect(() => parseScaffoldText(text)).toThrow(/assets\[1\]\.template/)
  })
})
