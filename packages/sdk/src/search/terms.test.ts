import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenContext, openContext } from '../testing/open-context.js'
import { readFolders } from './folders.js'
import type { Scope } from './meanings.js'
import { parseQuery } from './query.js'
import { compileTerm } from './terms.js'
import { Vocabulary } from './vocabulary.js'

let opened: OpenContext
beforeAll(async () => {
  opened = await openContext()
})
afterAll(() => opened.close())

/** How SQLite would gather what fits: one line for each table or index. */
function planOf(query: string): string[] {
  const { store } = opened.context
  const folders = readFolders(store)
  const scope: Scope = { folders, vocabulary: new Vocabulary(store), personName: 'Ada', states: undefined }
  const [term] = parseQuery(query)
  if (term === undefined) throw new Error('no term')
  const { text, values } = compileTerm(term, scope).gather
  return store.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...values).map(({ detail }) => detail)
}

test.each([
  ['lantern', ['asset_name', 'asset_description', 'checkpoint_comment']],
  ['Zürich', ['asset_name', 'asset_description', 'checkpoint_comment']],
  ['description:lantern', ['asset_description']],
  ['comment:"gull lands"', ['checkpoint_comment']],
  ['name:lantern', ['asset_name']],
])('%s reads indexes and not all rows of assets and checkpoints', (query, indexes) => {
  const plan = planOf(query)
  for (const index of indexes)
    expect(plan.join('\n')).toMatch(new RegExp(`USING (COVERING )?INDEX ${index}\\b`))
  expect(plan.filter((line) => /^SCAN (a|asset|checkpoint)$/.test(line))).toEqual([])
})
