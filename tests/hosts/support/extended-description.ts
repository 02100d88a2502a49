/**
 * Both descriptions with something that nobody has written code for: two operations more in `openapi.yaml`, and in
 * `panel.yaml` a button that calls one and a section that shows what the other answers. All three panels are made from the copies, and in each
 * host somebody presses the button.
 *
 * The operations are `verify` and `history` of the same bridge, under other names and with another name in their paths: to the
 * clients they are new, and the bridge answers them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Document, isMap, parseDocument } from 'yaml'

const ROOT = resolve(import.meta.dirname, '../../..')
const VERIFY = '/v1/projects/{projectKey}/verify'
const CHECKPOINTS = '/v1/projects/{projectKey}/checkpoints'

/** What was added, as a person at the screen knows it. */
export const ADDED = {
  /** Id of the action, in the row of buttons right below *Create checkpoint*. */
  action: 'proveVersions',
  label: 'Prove all versions',
  /** What the panel says when the bridge has done it: a bar with the tone ok. */
  done: 'All versions are intact: 1 checked',
  /** Id and title of the section below the others; closed at first. */
  section: 'allMessages',
  sectionTitle: 'All messages',
  /** Id of the list in it: the messages of all versions of the open file, newest first, as titles. */
  list: 'allMessages',
} as const

export interface ExtendedDescription {
  /** Paths for `--openapi` and `--panel`. */
  openapi: string
  panel: string
}

/** Writes the copies into a folder. The sentence `ADDED.done` counts one version: make exactly one before the press. */
export function extendDescription(folder: string): ExtendedDescription {
  mkdirSync(folder, { recursive: true })
  const paths = { openapi: join(folder, 'openapi.yaml'), panel: join(folder, 'panel.yaml') }
  writeFileSync(paths.openapi, extend('openapi.yaml', addOperations))
  writeFileSync(paths.panel, extend('panel.yaml', addButton))
  return paths
}

function extend(name: string, add: (document: Document) => void): string {
  const document = parseDocument(readFileSync(join(ROOT, name), 'utf8'))
  add(document)
  return document.toString()
}

function addOperations(document: Document): void {
  const add = (path: string, method: string, operationId: string, summary: string) => {
    const item = asJson(document, ['paths', path])
    const [key, ...others] = item.parameters
    if (key.$ref !== '#/components/parameters/ProjectKey')
      throw new Error(`${path} begins with another parameter.`)
    const schema = { $ref: '#/components/schemas/ProjectKey' }
    const project = { name: 'project', in: 'path', required: true, description: 'Its key.', schema }
    const operation = { ...item[method], operationId, summary }
    const added = document.createNode({ parameters: [project, ...others], [method]: operation })
    document.setIn(['paths', path.replace('{projectKey}', '{project}')], added)
  }
  add(VERIFY, 'post', 'proveVersions', 'Prove that all versions are intact')
  add(CHECKPOINTS, 'get', 'everyMessage', 'The messages of all versions')
}

function addButton(document: Document): void {
  document.setIn(
    ['actions', ADDED.action],
    document.createNode({
      label: ADDED.label,
      icon: 'ok',
      tooltip: 'Reads everything in the project and compares it',
      when: [{ has: 'context.project' }],
      steps: [{ operation: 'proveVersions', fields: { project: '{context.project.key}', quick: false } }],
      busy: 'Proving all versions',
      done: [
        {
          when: [{ has: 'result.ok' }],
          text: 'All versions are intact: {result.checkedCheckpoints} checked',
        },
        { text: '{result.problems|count:version is:versions are} damaged' },
      ],
    }),
  )
  const rows = document.get('rows')
  const isPrimary = (row: unknown) => isMap(row) && row.get('primary') === 'checkpoint'
  const items = (rows as { items: unknown[] }).items
  items.splice(
    items.findIndex(isPrimary) + 1,
    0,
    document.createNode({ kind: 'buttons', actions: [ADDED.action] }),
  )
  document.addIn(
    ['sections'],
    document.createNode({
      id: ADDED.section,
      title: ADDED.sectionTitle,
      icon: 'history',
      when: [{ in: { path: 'context.item.kind', values: ['asset'] } }],
      load: {
        operation: 'everyMessage',
        fields: { project: '{context.project.key}', path: '{context.item.path}', limit: 50 },
        list: 'checkpoints',
      },
      rows: [
        { kind: 'list', id: ADDED.list, from: 'data.checkpoints', key: '{item.id}', title: '{item.comment}' },
      ],
    }),
  )
}

// biome-ignore lint/suspicious/noExplicitAny: a part of the contract, copied as it is.
function asJson(document: Document, path: string[]): any {
  const node = document.getIn(path) as { toJS: (document: Document) => unknown } | undefined
  if (node === undefined) throw new Error(`There is nothing at ${path.join(' › ')}.`)
  return node.toJS(document)
}
