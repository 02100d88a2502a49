import { expect, test } from 'vitest'
import { type Mistake, problemsAfter } from '../testing/edited-description.js'

const mistakes: Mistake[] = [
  ['panel-invalid', 'a key that nothing has', (p) => (p.colours = {}), '', /"colours" is nothing that/],
  [
    'panel-invalid',
    'a value of another type',
    (p) => (p.states[0].tone = 'loud'),
    'states[0].tone',
    /one of.*: ok, /,
  ],
  [
    'panel-invalid',
    'an unknown kind of row',
    (p) => (p.rows[0].kind = 'gauge'),
    'rows[0].kind',
    /: state, bar, /,
  ],
  [
    'panel-invalid',
    'a key that another kind of row has',
    (p) => (p.rows[3].text = 'a'),
    'rows[3]',
    /"text" is nothing/,
  ],
  ['panel-invalid', 'a row without what it needs', (p) => delete p.rows[2].label, 'rows[2]', /'label'/],
  [
    'panel-invalid',
    'a capability that no host has',
    (p) => (p.rows[2].when = [{ can: 'fly' }]),
    'rows[2].when[0].can',
    /: capture/,
  ],
  [
    'panel-invalid',
    'a step that no host has',
    (p) => (p.actions.retry.steps = [{ host: 'jump' }]),
    'actions.retry.steps[0].host',
    /: save, /,
  ],
  [
    'panel-invalid',
    'a step of two kinds',
    (p) => (p.actions.retry.steps[0].host = 'save'),
    'actions.retry.steps[0]',
    /./,
  ],
  [
    'panel-invalid',
    'a description that is none',
    (p) => {
      for (const key of Object.keys(p)) delete p[key]
    },
    '',
    /'version'/,
  ],
  [
    'contract-too-old',
    'a contract without what it counts on',
    (p) => (p.apiVersion = '1.3'),
    'apiVersion',
    /1\.3.*1\.2\.0/,
  ],
  ['contract-too-old', 'another major version', (p) => (p.apiVersion = '2.0'), 'apiVersion', /2\.0/],
]

test.each(mistakes)('%s: %s', (code, _, edit, place, text) => {
  expect(problemsAfter(edit)).toContainEqual({
    code,
    place: `panel.yaml: ${place}`,
    text: expect.stringMatching(text),
  })
})

test('the small description has no mistakes', () => {
  expect(problemsAfter(() => {})).toEqual([])
})
