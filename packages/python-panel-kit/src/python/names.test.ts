import { expect, test } from 'vitest'
import { snake } from './names.js'

test.each([
  ['projectKey', 'project_key'],
  ['from', 'from_'],
  ['class', 'class_'],
  ['a', 'a'],
])('%s is %s', (name, python) => {
  expect(snake(name)).toBe(python)
})
