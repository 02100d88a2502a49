import { expect, test } from 'vitest'
import { list, type Mistake, problemsAfter } from '../testing/edited-description.js'

const mistakes: Mistake[] = [
  [
    'unknown-filter',
    'a filter that is not there',
    (p) => (list(p).subtitle = '{item.createdAt|since}'),
    'sections[0].rows[0].subtitle',
    /no filter "since"/,
  ],
  [
    'bad-expression',
    'an open brace',
    (p) => (p.states[0].sentence = 'At {head'),
    'states[0].sentence',
    /brace/,
  ],
  [
    'bad-expression',
    'a filter without its word',
    (p) => (list(p).subtitle = '{data.checkpoints|pluck}'),
    'sections[0].rows[0].subtitle',
    /"pluck:WORD"/,
  ],
  [
    'unknown-path',
    'a name that is not known there',
    (p) => (p.rows[2].placeholder = '{item.comment}'),
    'rows[2].placeholder',
    /"item" is not known here/,
  ],
  [
    'unknown-path',
    'a part that the answer does not have',
    (p) => (list(p).title = '{item.coment}'),
    'sections[0].rows[0].title',
    /"item" has no "coment"/,
  ],
  [
    'unknown-path',
    'a part that the result does not have',
    (p) => (p.actions.checkpoint.done = '{result.versions}'),
    'actions.checkpoint.done',
    /"result" has no "versions"/,
  ],
  [
    'unknown-path',
    'the result before there is one',
    (p) => (p.actions.checkpoint.busy = '{result.checkpoints}'),
    'actions.checkpoint.busy',
    /"result" is not known/,
  ],
  [
    'unknown-path',
    'an operation that is never offered',
    (p) => (p.actions.checkpoint.disabled[0].reason = '{allowed.revert.reason}'),
    'actions.checkpoint.disabled[0].reason',
    /"allowed" has no "revert"/,
  ],
  [
    'unknown-path',
    'a list that is none',
    (p) => (list(p).from = 'data.nextCursor'),
    'sections[0].rows[0].from',
    /no list/,
  ],
  [
    'unknown-path',
    'a word of a filter',
    (p) => (list(p).from = 'data.checkpoints|only:isNew'),
    'sections[0].rows[0].from',
    /"only:isNew"/,
  ],
  [
    'unknown-path',
    'something of a row where there is none',
    (p) => {
      p.rows[3].actions.push('copyComment')
      list(p).actions = []
    },
    'actions.copyComment.label',
    /"item" is not known/,
  ],
]

test.each(mistakes)('%s: %s', (code, _, edit, place, text) => {
  expect(problemsAfter(edit)).toContainEqual({
    code,
    place: `panel.yaml: ${place}`,
    text: expect.stringMatching(text),
  })
})
