import { expect, test } from 'vitest'
import { fields, list, type Mistake, problemsAfter } from '../testing/edited-description.js'

const mistakes: Mistake[] = [
  [
    'unknown-icon',
    'an icon that is not listed',
    (p) => (p.states[0].icon = 'okay'),
    'states[0].icon',
    /no icon "okay"/,
  ],
  [
    'unknown-icon',
    'the icon of a row',
    (p) => (list(p).icon = [{ text: 'star' }]),
    'sections[0].rows[0].icon',
    /"star"/,
  ],
  ['unknown-icon', 'an icon that every panel shows', (p) => delete p.icons.error, 'icons', /"error"/],
  [
    'unknown-state',
    'a state that no file has',
    (p) => (p.states[1].when[0].in.values = ['modifed']),
    'states[1].when[0].in',
    /"modifed"\. Is it "modified"\?/,
  ],
  ['unknown-state', 'a file state that is none', (p) => (p.states[0].key = 'fine'), 'states', /"fine"/],
  ['missing-state', 'a file without a state', (p) => p.states.pop(), 'states', /can be "modified"/],
  [
    'unknown-action',
    'an action that is not there',
    (p) => (p.states[1].action = 'save'),
    'states[1].action',
    /no action "save"/,
  ],
  ['unknown-action', 'in a row', (p) => p.rows[3].actions.push('publish'), 'rows[3].actions[1]', /"publish"/],
  [
    'unknown-action',
    'beside an error',
    (p) => (p.errors['read-only'].actions = ['ask']),
    'errors.read-only.actions',
    /"ask"/,
  ],
  ['unknown-action', 'what every panel shows', (p) => delete p.actions.tryAgain, 'actions', /"tryAgain"/],
  [
    'unknown-guard',
    'a guard that is not there',
    (p) => (p.actions.checkpoint.guards = ['ask-first']),
    'actions.checkpoint.guards[0]',
    /"ask-first"/,
  ],
  [
    'unknown-input',
    'a field that is not listed',
    (p) => (p.rows[2].id = 'mesage'),
    'rows[2].id',
    /Is it "message"\?/,
  ],
  [
    'unknown-input',
    'to be emptied',
    (p) => p.actions.checkpoint.after.push('clear:text'),
    'actions.checkpoint.after[2]',
    /"text"/,
  ],
  [
    'unknown-section',
    'a section that is not there',
    (p) => (p.actions.retry.after = ['open:trash']),
    'actions.retry.after[0]',
    /"trash"/,
  ],
  ['duplicate-id', 'two states', (p) => p.states.push(p.states[0]), 'states[2]', /"normal"/],
  ['duplicate-id', 'two sections', (p) => p.sections.push(p.sections[0]), 'sections', /"history"/],
  [
    'duplicate-id',
    'a field that hides what is known',
    (p) => (p.fields.context = { of: 'file' }),
    'fields.context',
    /known to every/,
  ],
]

test.each(mistakes)('%s: %s', (code, _, edit, place, text) => {
  expect(problemsAfter(edit)).toContainEqual({
    code,
    place: `panel.yaml: ${place}`,
    text: expect.stringMatching(text),
  })
})

test('several mistakes are told at once', () => {
  const found = problemsAfter((panel) => {
    panel.states[0].icon = 'okay'
    fields(panel).mesage = 'a'
  })
  expect(found.map(({ code }) => code)).toEqual(['unknown-icon', 'unknown-field'])
})
