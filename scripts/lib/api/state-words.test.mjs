import { expect, test } from 'vitest'
import { readDocument } from './document.mjs'
import { stateWordsFile } from './state-words.mjs'

const OPERATIONS = ['checkpoint', 'revert', 'rebuild', 'createProject', 'openProject']

/** @param {object} state */
function withState(state) {
  const actions = {
    save: { steps: [{ host: 'save' }, { operation: 'checkpoint' }] },
    look: { steps: [{ host: 'open' }] },
  }
  return { states: [{ of: 'file', ...state }], actions, operationLabels: {}, sentences: {} }
}

test('what the bridge says is what panel.yaml says, with the operation of each action', () => {
  const made = stateWordsFile(
    withState({
      key: 'modified',
      sentence: 'Changed since {base}',
      action: 'save',
      label: 'Save',
      advice: '{x}',
    }),
    OPERATIONS,
  )
  expect(made).toContain('"sentence": "Changed since {base}"')
  expect(made).toContain('"operation": "checkpoint"')
  expect(made).not.toContain('advice')
})

test('an action that the bridge cannot offer, and a name that it does not know, are mistakes', () => {
  const look = withState({ key: 'normal', sentence: 'Up to date', action: 'look' })
  expect(() => stateWordsFile(look, OPERATIONS)).toThrow('the state normal has the action look')
  const named = withState({ key: 'normal', sentence: 'By {author}', action: null })
  expect(() => stateWordsFile(named, OPERATIONS)).toThrow('cannot say {author}')
})

test('the file that is committed has every state and place', () => {
  const made = stateWordsFile(readDocument('panel.yaml'), [
    ...OPERATIONS,
    'openVersion',
    'set',
    'acceptRenames',
  ])
  const { FileState, PanelPlace } = readDocument().components.schemas
  for (const key of [...FileState.enum, ...PanelPlace.enum]) {
    if (key !== 'file') expect(made).toContain(`"${key}": {\n`)
  }
})
