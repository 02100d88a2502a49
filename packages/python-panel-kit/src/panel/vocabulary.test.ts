import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { FILTERS } from './vocabulary.js'

const packages = resolve(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(packages, path), 'utf8')
const names = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name).sort()

test('has the filters of the core in Python', () => {
  const [, table = ''] = read('python-panel-kit/core/clst_panel/format.py').split('\nFILTERS')
  expect([...FILTERS.keys()].sort()).toEqual(names(table, /^ {4}"(\w+)":/gm))
})

test('has the filters of the core in TypeScript', () => {
  const [, table = ''] = read('photoshop-uxp/src/core/format.ts').split('\nexport const FILTERS')
  expect([...FILTERS.keys()].sort()).toEqual(names(table.split('\n}')[0] ?? '', /^ {2}(\w+)[:(,]/gm))
})
