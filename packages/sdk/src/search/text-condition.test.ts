import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenContext, openContext } from '../testing/open-context.js'
import { textCondition } from './text-condition.js'

let open: OpenContext
beforeAll(async () => {
  open = await openContext()
})
afterAll(() => open.close())

function holds(text: string, word: string, how: 'part' | 'whole' = 'part'): boolean {
  const condition = textCondition('t.text', word, how)
  const sql = `SELECT (${condition.text}) AS holds FROM (SELECT ? AS text) t`
  // The text comes first in the values, but last in the statement.
  const values = [...condition.values, text]
  return open.context.store.get<{ holds: number }>(sql, ...values)?.holds === 1
}

describe('a text is found', () => {
  test.each([
    ['Blocking pass', 'block'],
    ['Blocking pass', 'PASS'],
    ['Blocking pass', 'g p'],
    ['100 % done', '%'],
    ['a_b', 'A_B'],
    ['back\\slash', '\\S'],
    ['Éclair', 'éclair'],
    ['éclair', 'ÉCLAIR'],
    ['vor der Straße', 'STRAßE'],
    ['ΣΟΦΟΣ', 'σοφος'],
    ['σοφός', 'ΣΟΦΌΣ'],
    ['Большая сцена', 'БОЛЬШАЯ'],
    ['夜の灯台', '灯台'],
    ['a*b?c[d]', '*B?C[D]'],
    ['é*b', 'É*B'],
    ['İstanbul', 'İST'],
    ['🎬 Éin', '🎬 é'],
  ])('%j by %j', (text, word) => expect(holds(text, word)).toBe(true))

  test.each([
    ['Blocking pass', 'passage'],
    ['100 done', '%'],
    ['axb', 'a_b'],
    ['ab', 'a*b'],
    ['éb', 'É*B'],
    ['eclair', 'éclair'],
    ['strasse', 'straße'],
  ])('%j not by %j', (text, word) => expect(holds(text, word)).toBe(false))

  test('as a whole', () => {
    expect(holds('Émile', 'ÉMILE', 'whole')).toBe(true)
    expect(holds('sh010', 'SH010', 'whole')).toBe(true)
    expect(holds('sh0101', 'sh010', 'whole')).toBe(false)
    expect(holds('Émilee', 'émile', 'whole')).toBe(false)
  })
})
