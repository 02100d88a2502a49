import { describe, expect, test } from 'vitest'
import { readTests, referencePage } from './panels-reference.mjs'

const features = {
  state: { title: 'State', features: { line: 'One line', rebuild: 'Comes back' } },
  history: { title: 'History', features: { paging: 'In pages' } },
}

describe('tests that say what they show', () => {
  test('count for the hosts of their file', () => {
    const text = `// @host blender: a window
/**
 * @host maya, photoshop: vectors
 */
test('a [feature: state/line] [feature: history/paging, maya]', () => {})`
    const { shown, mistakes } = readTests('tests/hosts/a.test.ts', text, features)
    expect(mistakes).toEqual([])
    expect(shown.map(({ feature, hosts, way }) => [feature, hosts, way.how])).toEqual([
      ['state/line', ['blender'], 'a window'],
      ['state/line', ['maya', 'photoshop'], 'vectors'],
      ['history/paging', ['maya'], 'vectors'],
    ])
  })

  test.each([
    ['// @host blender: a\n[feature: state/lines]', /no feature "state\/lines"/],
    ['// @host houdini: a\n', /no host "houdini"/],
    ['[feature: state/line]', /no line "@host"/],
    ['// @host blender: a\n[feature: state/line, maya]', /no line "@host"/],
  ])('%j is a mistake', (text, wanted) => {
    const { mistakes } = readTests('tests/hosts/a.test.ts', text, features)
    expect(mistakes.join('\n')).toMatch(wanted)
  })

  test('become a page', () => {
    const { shown } = readTests(
      'tests/hosts/a.test.ts',
      '// @host maya: real Qt\n[feature: state/line]',
      features,
    )
    const other = readTests(
      'tests/hosts/b.test.ts',
      '// @host maya: vectors\n[feature: state/line]',
      features,
    )
    const page = referencePage(features, [...shown, ...other.shown])
    expect(page).toContain('| One line | – | [1](#tests) [2](#tests) | – |')
    expect(page).toContain('| Comes back | – | – | – |')
    expect(page).toContain('2. vectors: [`b.test.ts`](../../tests/hosts/b.test.ts)')
  })
})
