import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Conversation, type Step } from '../testing/conversation.js'
import { type ViewInput, viewOf } from '../testing/view-vector.js'
import type { Description } from './table.js'

const root = resolve(import.meta.dirname, '../../../..')
const read = (name: string) =>
  JSON.parse(readFileSync(resolve(root, 'packages/python-panel-kit/core/vectors', name), 'utf8'))
const description: Description = parse(readFileSync(resolve(root, 'panel.yaml'), 'utf8'))

interface ViewVector {
  readonly name: string
  readonly table?: Description
  readonly input: ViewInput
  readonly view: unknown
}

interface ConversationVector {
  readonly name: string
  readonly table?: Description
  readonly script: readonly Step[]
}

describe('what is known → what is shown', () => {
  test.each<ViewVector>(read('views.json'))('$name', ({ table = description, input, view }) => {
    expect(viewOf(table, input)).toEqual(view)
  })
})

describe('facts, presses and answers → requests and views', () => {
  const vectors: ConversationVector[] = read('conversations.json')
  test.each(vectors)('$name', ({ table = description, script }) => {
    new Conversation(table, script).play()
  })
})
