/** What the next sync would send, and what the studio did not take. */
import type { OpenChange } from '@clst/sdk'
import { renderTable } from './table.js'
import type { Terminal } from './terminal.js'
import { visible } from './visible.js'

export function renderChanges(changes: readonly OpenChange[], terminal: Terminal): string[] {
  const refused = changes.filter(({ refusal }) => refusal !== undefined)
  const open = changes.filter(({ refusal }) => refusal === undefined)
  const { paint } = terminal
  return [
    ...(open.length === 0 ? [] : [paint.bold('To send'), ...renderPart(open, terminal)]),
    ...(open.length === 0 || refused.length === 0 ? [] : ['']),
    ...(refused.length === 0 ? [] : [paint.bold('Not taken'), ...renderPart(refused, terminal)]),
    ...(refused.length === 0
      ? []
      : [
          '',
          'Take one back, and have the values of the studio:',
          `  ${paint.bold('clst changes --discard ID')}`,
        ]),
  ]
}

function renderPart(changes: readonly OpenChange[], { paint, columns }: Terminal): string[] {
  const rows = changes.map((change) => [
    { text: visible(change.path) },
    { text: describe(change) },
    { text: change.id, paint: paint.dim },
    { text: visible(change.refusal?.message ?? ''), paint: paint.yellow },
  ])
  return renderTable([{ cut: 'start' }, {}, {}, {}], rows, columns - INDENT.length).map(
    (line) => INDENT + line,
  )
}

const INDENT = '  '

/** `create checkpoint`, `status, assignee`. */
function describe({ kind, action, fields }: OpenChange): string {
  const what = kind.replaceAll('_', ' ')
  return action === 'update' ? fields.map(inWords).join(', ') : `${action} ${what}`
}

/** `assigneeId` is the assignee. */
function inWords(field: string): string {
  const words = field.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words === 'trashed at' ? 'trash' : words
}
