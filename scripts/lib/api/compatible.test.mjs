import { describe, expect, test } from 'vitest'
import { findBreaks } from './compatible.mjs'
import { readDocument } from './document.mjs'

/** @import { Node } from './document.mjs' */

const released = readDocument()

/** @param {(document: Node) => void} edit */
function breaksAfter(edit) {
  const document = structuredClone(released)
  edit(document)
  return findBreaks(released, document)
}

/** @param {Node} document */
const schemas = (document) => document.components.schemas
const CHECKPOINTS = '/v1/projects/{projectKey}/checkpoints'

/** @type {[string, (document: Node) => void, RegExp][]} */
const breaking = [
  ['an operation that is gone', (d) => delete d.paths['/v1/context'], /^getContext: the operation is gone$/],
  [
    'another name of an operation',
    (d) => {
      d.paths[CHECKPOINTS].get.operationId = 'versions'
    },
    /^history: the operation is gone$/,
  ],
  [
    'another path',
    (d) => {
      d.paths['/v1/panel'] = d.paths['/v1/context']
      delete d.paths['/v1/context']
    },
    /^getContext: it was GET/,
  ],
  [
    'a field of an answer that is gone',
    (d) => delete schemas(d).HistoryItem.properties.comment,
    /comment is gone/,
  ],
  [
    'a field deep in the result of a job',
    (d) => delete schemas(d).CreatedCheckpoint.properties.number,
    /result of the job\.checkpoints\[\]\.number is gone/,
  ],
  [
    'a field of a request that is gone',
    (d) => delete schemas(d).CheckpointRequest.properties.label,
    /body\.label is gone/,
  ],
  [
    'a renamed field',
    (d) => {
      schemas(d).RevertRequest.properties.version = schemas(d).RevertRequest.properties.to
      delete schemas(d).RevertRequest.properties.to
    },
    /body\.to is gone/,
  ],
  [
    'a field of a request that became required',
    (d) => schemas(d).RevertRequest.required.push('to'),
    /body\.to is required now/,
  ],
  [
    'a new required field of a request',
    (d) => {
      schemas(d).RevertRequest.properties.reason = { type: 'string' }
      schemas(d).RevertRequest.required.push('reason')
    },
    /new field body\.reason is required/,
  ],
  [
    'a field of an answer that can be absent',
    (d) => schemas(d).KnownProject.required.splice(0, 1),
    /key can be absent now/,
  ],
  [
    'a value that a request may not have any more',
    (d) => schemas(d).CheckpointRequest.properties.preview.enum.pop(),
    /body\.preview cannot be "none"/,
  ],
  ['a code that is gone', (d) => schemas(d).ErrorCode.enum.shift(), /code cannot be "invalid-argument"/],
  [
    'another type',
    (d) => {
      schemas(d).HistoryItem.properties.number.type = 'string'
    },
    /number was integer and is string/,
  ],
  [
    'a null where there was none',
    (d) => {
      schemas(d).HistoryItem.properties.author.type = ['string', 'null']
    },
    /author was string and is string or null/,
  ],
  [
    'a shorter text in a request',
    (d) => {
      schemas(d).CheckpointRequest.properties.message.maxLength = 80
    },
    /narrower maxLength/,
  ],
  [
    'a status that is gone',
    (d) => delete d.paths[CHECKPOINTS].post.responses['202'],
    /the answer 202 is gone/,
  ],
  [
    'a parameter that is gone',
    (d) => d.paths['/v1/context'].get.parameters.pop(),
    /the parameter limit is gone/,
  ],
  [
    'a parameter that became required',
    (d) => {
      d.components.parameters.Query.required = true
    },
    /the parameter q is required now/,
  ],
  [
    'another default',
    (d) => {
      d.components.parameters.Limit.schema.default = 10
    },
    /limit means something else/,
  ],
  [
    'a token where there was none',
    (d) => delete d.paths['/health'].get.security,
    /^health: it needs a token now$/,
  ],
  [
    'a call that became a job',
    (d) => {
      d.paths['/v1/settings'].patch['x-job-result'] = 'Settings'
    },
    /it is a job now/,
  ],
]

/** @type {[string, (document: Node) => void][]} */
const compatible = [
  ['nothing', () => {}],
  [
    'a new operation',
    (d) => {
      d.paths['/v1/new'] = structuredClone(d.paths['/v1/bridge'])
      d.paths['/v1/new'].get.operationId = 'getNew'
    },
  ],
  [
    'a new field of an answer',
    (d) => {
      schemas(d).HistoryItem.properties.mood = { type: 'string' }
      schemas(d).HistoryItem.required.push('mood')
    },
  ],
  [
    'a new field of a request',
    (d) => {
      schemas(d).RevertRequest.properties.reason = { type: 'string' }
    },
  ],
  [
    'a new parameter',
    (d) =>
      d.paths['/v1/context'].get.parameters.push({ name: 'long', in: 'query', schema: { type: 'boolean' } }),
  ],
  ['a new value', (d) => schemas(d).ErrorCode.enum.push('new-code')],
  [
    'a new status',
    (d) => {
      d.paths['/v1/context'].get.responses['404'] = { $ref: '#/components/responses/NotFound' }
    },
  ],
  [
    'a field of a request that may be left out now',
    (d) => {
      schemas(d).CheckpointRequest.required = []
    },
  ],
  [
    'a longer text in a request',
    (d) => {
      schemas(d).CheckpointRequest.properties.message.maxLength = 1e6
    },
  ],
  [
    'other words',
    (d) => {
      d.paths['/v1/context'].get.summary = 'A panel'
    },
  ],
]

describe('a change of the contract', () => {
  test.each(breaking)('%s breaks programs', (_, edit, sentence) => {
    expect(breaksAfter(edit)).toContainEqual(expect.stringMatching(sentence))
  })

  test.each(compatible)('%s breaks nothing', (_, edit) => {
    expect(breaksAfter(edit)).toEqual([])
  })
})
