import { expect, test } from 'vitest'
import { fields, type Mistake, problemsAfter } from '../testing/edited-description.js'

const mistakes: Mistake[] = [
  [
    'unknown-operation',
    'an operation that is not there',
    (p) => (p.actions.checkpoint.steps[0].operation = 'checkpiont'),
    'actions.checkpoint.steps[0].operation',
    /no operation "checkpiont"\. Is it "checkpoint"\?/,
  ],
  [
    'unknown-operation',
    'a section that changes something',
    (p) => (p.sections[0].load = { operation: 'checkpoint', fields: { projectKey: 'a', message: 'b' } }),
    'sections[0].load.operation',
    /cannot be loaded/,
  ],
  [
    'unknown-operation',
    'words for an operation that is not there',
    (p) => (p.operationLabels.revert = 'Back'),
    'operationLabels.revert',
    /no operation "revert"/,
  ],
  [
    'unknown-field',
    'a field that the operation does not take',
    (p) => (fields(p).mesage = 'a'),
    'actions.checkpoint.steps[0].fields.mesage',
    /no field of checkpoint "mesage"\. Is it "message"\?/,
  ],
  [
    'missing-field',
    'no value for what is needed',
    (p) => delete fields(p).message,
    'actions.checkpoint.steps[0].fields',
    /needs "message"/,
  ],
  [
    'missing-field',
    'no value for a name in the path',
    (p) => delete p.sections[0].load.fields.projectKey,
    'sections[0].load.fields',
    /needs "projectKey"/,
  ],
  [
    'unknown-value',
    'a value that the contract does not take',
    (p) => (fields(p).kind = 'other'),
    'actions.checkpoint.steps[0].fields.kind',
    /: manual, automatic/,
  ],
  [
    'unknown-value',
    'a value of another type',
    (p) => (p.sections[0].load.fields.from = 'a'),
    'sections[0].load.fields.from',
    /must be integer/,
  ],
  [
    'unknown-value',
    'a condition that can never hold',
    (p) =>
      (p.rows[2].when = [
        { in: { path: 'running.0.text', values: ['a'] } },
        { in: { path: 'context.actions.0.name', values: ['chekpoint'] } },
      ]),
    'rows[2].when[1].in',
    /"chekpoint"/,
  ],
  [
    'unknown-list',
    'a list that the answer does not have',
    (p) => (p.sections[0].load.list = 'versions'),
    'sections[0].load.list',
    /history answers no list "versions"/,
  ],
  [
    'unknown-event',
    'an event that never comes',
    (p) => (p.sections[0].load.reload = ['file-changed']),
    'sections[0].load.reload',
    /"file-changed"\. Is it "files-changed"\?/,
  ],
  [
    'unknown-error',
    'an error that never comes',
    (p) => (p.errors['no-access'] = {}),
    'errors.no-access',
    /"no-access"/,
  ],
]

test.each(mistakes)('%s: %s', (code, _, edit, place, text) => {
  expect(problemsAfter(edit)).toContainEqual({
    code,
    place: `panel.yaml: ${place}`,
    text: expect.stringMatching(text),
  })
})

test('an operation that the contract loses is told where it is used', () => {
  const found = problemsAfter((_, contract) => delete contract.paths['/v1/projects/{projectKey}/history'])
  expect(found.map(({ code, place }) => [code, place])).toContainEqual([
    'unknown-operation',
    'panel.yaml: sections[0].load.operation',
  ])
})
