import { expect, test } from 'vitest'
import { pythonLiteral } from './literal.js'

test.each([
  [null, 'None'],
  [true, 'True'],
  [false, 'False'],
  [-1.5, '-1.5'],
  ['it\'s "so"\n\\', '"it\'s \\"so\\"\\n\\\\"'],
  ['v012 … 素', '"v012 … 素"'],
  [[], '[]'],
  [{}, '{}'],
  [{ a: [1, null], 'b-c': { d: true } }, '{"a": [1, None], "b-c": {"d": True}}'],
])('%j', (value, text) => {
  expect(pythonLiteral(value)).toBe(text)
})

test('what is long has a line for each entry, in the order of the description', () => {
  const value = { z: 'x'.repeat(60), a: ['y'.repeat(50), { deep: 'w'.repeat(90) }] }
  expect(pythonLiteral(value)).toBe(`{
    "z": "${'x'.repeat(60)}",
    "a": [
        "${'y'.repeat(50)}",
        {
            "deep": "${'w'.repeat(90)}",
        },
    ],
}`)
})
