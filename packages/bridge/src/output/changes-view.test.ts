import type { OpenChange } from '@clst/sdk'
import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import { renderChanges } from './changes-view.js'
import type { Terminal } from './terminal.js'

const terminal = { paint: picocolors.createColors(false), columns: 200 } as Terminal

const sent: OpenChange = {
  id: 'c1',
  kind: 'checkpoint',
  action: 'create',
  path: 'scene.blend',
  fields: ['number'],
  createdAt: 0,
}
const refusal = { code: 'not-permitted', message: 'Your role lacks it.' }
const edited: OpenChange = {
  ...sent,
  id: 'c2',
  kind: 'asset',
  action: 'update',
  fields: ['statusId', 'coverHash', 'trashedAt'],
}

test('what goes is told apart from what the studio did not take, with a way out', () => {
  expect(renderChanges([sent, { ...edited, refusal }], terminal)).toEqual([
    'To send',
    '  scene.blend  create checkpoint  c1',
    '',
    'Not taken',
    '  scene.blend  status, cover hash, trash  c2  Your role lacks it.',
    '',
    'Take one back, and have the values of the studio:',
    '  clst changes --discard ID',
  ])
})

test('nothing is said of what is not there', () => {
  expect(renderChanges([sent], terminal)).toEqual(['To send', '  scene.blend  create checkpoint  c1'])
})
