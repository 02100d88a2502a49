import { listOperations, type OpenApiDocument } from '../openapi/document.js'
import type { Problem } from '../problem.js'
import { ActionChecks } from './check-actions.js'
import { OperationChecks } from './check-operations.js'
import { type Names, RowChecks } from './check-rows.js'
import { SectionChecks } from './check-sections.js'
import { checkStates } from './check-states.js'
import type { Description } from './description.js'
import { Findings } from './findings.js'
import { Scope } from './scope.js'
import { ANY, answerShape, itemsOf, members, type Shape, stepInto, valuesOf } from './shapes.js'
import {
  CONNECTION_NAMES,
  FILE_NAMES,
  HOST_NAMES,
  OWN_ACTIONS,
  OWN_ERRORS,
  OWN_ICONS,
  RUNNING_NAMES,
} from './vocabulary.js'

/**
 * Everything in a description that the contract, or the description itself, does not have.
 *
 * @param said fits its schema
 */
export function checkDescription(document: OpenApiDocument, said: Description): Problem[] {
  const findings = new Findings(document)
  const operations = new OperationChecks(document, findings)
  const names = namesOf(said)
  const items = new Map<string, Shape[]>()
  const rows = new RowChecks(findings, names, (ids, item) => {
    for (const id of ids) items.set(id, [...(items.get(id) ?? []), ...(item === undefined ? [] : [item])])
  })
  const sections = new SectionChecks(findings, operations, rows, names.icons)
  const known = knownNames(document, said, sections)
  const fields = Object.fromEntries(names.fields.map((name) => [name, ANY]))
  const base = new Scope(document, { ...fields, ...known })

  checkVersion(findings, said)
  checkOwn(findings, said, names, base)
  for (const name of names.fields.filter((each) => each in known)) {
    findings.add('duplicate-id', `fields.${name}`, `"${name}" is known to every expression already.`)
  }
  checkStates(findings, said, names, base)
  rows.rows('rows', said.rows, base)
  for (const [index, section] of (said.sections ?? []).entries())
    sections.section(`sections[${index}]`, section, base)
  const actions = new ActionChecks(findings, operations, names)
  for (const [id, guard] of Object.entries(said.guards ?? {})) actions.guard(`guards.${id}`, guard, base)
  for (const [id, action] of Object.entries(said.actions)) {
    actions.action(`actions.${id}`, action, base, items.get(id) ?? [])
  }
  return findings.problems
}

/** The contract must have all that the description counts on: the same major version, and no older one. */
function checkVersion(findings: Findings, { apiVersion }: Description): void {
  const { version } = findings.document.info
  const [major, minor = 0] = apiVersion.split('.').map(Number)
  const [ownMajor, ownMinor = 0] = version.split('.').map(Number)
  if (major === ownMajor && minor <= ownMinor) return
  findings.add(
    'contract-too-old',
    'apiVersion',
    `It counts on ${apiVersion}, and the contract is ${version}.`,
  )
}

/** What only the description has: its own names, each once, and those that the core counts on. */
function checkOwn(findings: Findings, said: Description, names: Names, base: Scope): void {
  for (const [kind, all] of Object.entries({ section: names.sections, list: names.lists })) {
    const twice = all.find((name, index) => all.indexOf(name) !== index)
    if (twice !== undefined) findings.add('duplicate-id', 'sections', `Two ${kind}s are called "${twice}".`)
  }
  for (const id of OWN_ACTIONS) findings.known('unknown-action', 'actions', 'action', id, names.actions)
  for (const name of OWN_ICONS) findings.known('unknown-icon', 'icons', 'icon', name, names.icons)
  for (const [name, { default: value }] of Object.entries(said.fields ?? {})) {
    if (typeof value !== 'boolean') findings.texts(`fields.${name}.default`, value, base)
  }
  const { document } = findings
  const codes = [...OWN_ERRORS, ...((document.components.schemas.ErrorCode?.enum ?? []) as string[])]
  for (const [code, { advice, actions }] of Object.entries(said.errors ?? {})) {
    findings.known('unknown-error', `errors.${code}`, 'error', code, codes)
    findings.texts(`errors.${code}.advice`, advice, base)
    for (const id of actions ?? [])
      findings.known('unknown-action', `errors.${code}.actions`, 'action', id, names.actions)
  }
  const ids = listOperations(document).map(({ id }) => id)
  for (const id of Object.keys(said.operationLabels ?? {})) {
    findings.known('unknown-operation', `operationLabels.${id}`, 'operation', id, ids)
  }
}

function namesOf({ icons, actions, guards = {}, fields = {}, sections = [] }: Description): Names {
  const rows = sections.flatMap((section) => section.rows)
  return {
    icons: Object.keys(icons),
    actions: Object.keys(actions),
    guards: Object.keys(guards),
    fields: Object.keys(fields),
    sections: sections.map(({ id }) => id),
    lists: rows.flatMap(({ kind, id }) => (kind === 'list' && id !== undefined ? [id] : [])),
  }
}

/** What every expression can read besides the fields. */
function knownNames(
  document: OpenApiDocument,
  said: Description,
  sections: SectionChecks,
): Record<string, Shape> {
  const getContext = listOperations(document).find(({ id }) => id === 'getContext')
  const context = getContext === undefined ? ANY : answerShape(document, getContext)
  const offered = stepInto(document, context, 'actions')
  const action = (offered && itemsOf(document, offered)) ?? ANY
  const named = stepInto(document, action, 'name')
  const offers = (named && valuesOf(document, named)) ?? []
  const each = (names: readonly string[], shape: Shape) =>
    members(Object.fromEntries(names.map((name) => [name, shape])))
  const data = (said.sections ?? []).map((section) => [section.id, sections.dataOf(section)] as const)
  return {
    host: each(HOST_NAMES, ANY),
    file: each(FILE_NAMES, ANY),
    connection: each(CONNECTION_NAMES, ANY),
    context,
    lastProject: stepInto(document, context, 'project') ?? ANY,
    allowed: each(offers, action),
    settings: ANY,
    running: { kind: 'list', items: each(RUNNING_NAMES, ANY) },
    sections: members(Object.fromEntries(data)),
    base: ANY,
    head: ANY,
  }
}
