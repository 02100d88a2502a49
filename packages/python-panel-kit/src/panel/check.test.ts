import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { OpenApiDocument } from '../openapi/document.js'
import { GeneratorError, type ProblemCode } from '../problem.js'
import { compileTable } from './compile.js'

const fixtures = resolve(import.meta.dirname, '../../fixtures')
const read = (name: string) => parse(readFileSync(resolve(fixtures, name), 'utf8'))
const document: OpenApiDocument = read('openapi.yaml')

/** The small description, looked at where it is changed. */
// biome-ignore lint/suspicious/noExplicitAny: tests put in what no type allows.
type Loose = any
type Edit = (panel: Loose, document: Loose) => unknown

function problemsAfter(edit: Edit) {
  const [panel, contract] = [read('panel.yaml'), structuredClone(document)]
  edit(panel, contract)
  try {
    compileTable(contract, panel, 'blender')
    return []
  } catch (error) {
    if (error instanceof GeneratorError) return error.problems
    throw error
  }
}

test('the small description has no mistakes', () => {
  expect(problemsAfter(() => {})).toEqual([])
})

const fields = (panel: Loose) => panel.actions.checkpoint.steps[0].fields
const list = (panel: Loose) => panel.sections[0].rows[0]

const mistakes: [ProblemCode, string, Edit, string, RegExp][] = [
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
    'unknown-list',
    'a list that the answer does not have',
    (p) => (p.sections[0].load.list = 'versions'),
    'sections[0].load.list',
    /history answers no list "versions"/,
  ],
  [
    'unknown-section',
    'a section that is not there',
    (p) => (p.actions.retry.after = ['open:trash']),
    'actions.retry.after[0]',
    /"trash"/,
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

describe('a description with', () => {
  test.each(mistakes)('%s: %s', (code, _, edit, place, text) => {
    const found = problemsAfter(edit)
    expect(found).toContainEqual({ code, place: `panel.yaml: ${place}`, text: expect.stringMatching(text) })
  })

  test('several mistakes is told all of them', () => {
    const found = problemsAfter((panel) => {
      panel.states[0].icon = 'okay'
      fields(panel).mesage = 'a'
    })
    expect(found.map(({ code }) => code)).toEqual(['unknown-icon', 'unknown-field'])
  })
})

test('an operation that the contract loses is told where it is used', () => {
  const found = problemsAfter((_, contract) => delete contract.paths['/v1/projects/{projectKey}/history'])
  expect(found.map(({ code, place }) => [code, place])).toContainEqual([
    'unknown-operation',
    'panel.yaml: sections[0].load.operation',
  ])
})
