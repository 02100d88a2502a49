import type { RowSaid } from './description.js'
import type { Findings } from './findings.js'
import type { Scope } from './scope.js'
import { ANY, itemsOf, type Shape } from './shapes.js'

/** The names that a description gives to its own parts. */
export interface Names {
  readonly icons: readonly string[]
  readonly actions: readonly string[]
  readonly guards: readonly string[]
  /** What can be typed, chosen and switched. */
  readonly fields: readonly string[]
  readonly sections: readonly string[]
  readonly lists: readonly string[]
}

/** Texts, or values, of a row that are read for each thing it shows. */
const READ = [
  'key',
  'title',
  'subtitle',
  'badge',
  'label',
  'text',
  'tone',
  'placeholder',
  'empty',
  'needed',
  'value',
  'factor',
  'picture',
  'args',
] as const

/** Kinds of rows that the person fills in. */
const FILLED = ['input', 'toggle', 'choice']

/** What the actions of a row get as `item`. */
export type OnActions = (actions: readonly string[], item: Shape | undefined) => void

/** Looks at rows, of the panel, of a section or of a dialog. */
export class RowChecks {
  constructor(
    private readonly findings: Findings,
    private readonly names: Names,
    private readonly onActions: OnActions = () => {},
  ) {}

  rows(place: string, rows: readonly RowSaid[], scope: Scope): void {
    const ids = new Set<string>()
    for (const [index, row] of rows.entries()) {
      const at = `${place}[${index}]`
      this.row(at, row, scope)
      if (row.id !== undefined && ids.has(row.id))
        this.findings.add('duplicate-id', at, `Two rows are called "${row.id}".`)
      ids.add(row.id ?? '')
    }
  }

  private row(place: string, row: RowSaid, outer: Scope): void {
    const { findings } = this
    const scope = this.scopeOf(place, row, outer)
    findings.conditions(`${place}.when`, row.when, row.each === undefined ? outer : scope)
    for (const name of READ) {
      const at = `${place}.${name}`
      if (isTexts(row[name])) findings.texts(at, row[name], scope)
      else findings.value(at, row[name], scope)
    }
    findings.conditions(`${place}.current`, row.current, scope)
    for (const [index, { label, when }] of (row.options ?? []).entries()) {
      findings.conditions(`${place}.options[${index}].when`, when, scope)
      findings.texts(`${place}.options[${index}].label`, label, scope)
    }
    for (const [index, { text, when }] of (row.additions ?? []).entries()) {
      findings.conditions(`${place}.additions[${index}].when`, when, scope)
      findings.value(`${place}.additions[${index}].text`, text, scope)
    }
    if (row.optionsFrom !== undefined) findings.path(`${place}.optionsFrom`, row.optionsFrom, scope)
    this.namesIn(place, row, scope)
  }

  private namesIn(place: string, row: RowSaid, scope: Scope): void {
    const { findings, names } = this
    this.icon(`${place}.icon`, row.icon, scope)
    const { action, actions = [], primary, submit, cancel } = row
    const used = [
      ...Object.entries({ action, primary, submit, cancel }),
      ...actions.map((id, index) => [`actions[${index}]`, id] as const),
    ]
    for (const [name, id] of used) {
      findings.known('unknown-action', `${place}.${name}`, 'action', id, names.actions)
    }
    const item = row.kind === 'list' ? scope.find('item') : undefined
    const ids = used.flatMap(([, id]) => id ?? [])
    this.onActions(ids, typeof item === 'string' ? undefined : item)
    if (FILLED.includes(row.kind) && !row.id?.startsWith('dialog.')) {
      findings.known('unknown-input', `${place}.id`, 'field', row.id, names.fields)
    }
  }

  private icon(place: string, icon: RowSaid['icon'], scope: Scope): void {
    this.findings.texts(place, icon, scope)
    const said = typeof icon === 'string' ? [icon] : (icon ?? []).map(({ text }) => text)
    for (const name of said) {
      if (!name.includes('{')) this.findings.known('unknown-icon', place, 'icon', name, this.names.icons)
    }
  }

  /** A row that stands for each of something, and a list, know it as `item`. */
  private scopeOf(place: string, row: RowSaid, scope: Scope): Scope {
    const from = row.each ?? row.from
    if (from === undefined) return scope
    const at = `${place}.${row.each === undefined ? 'from' : 'each'}`
    const item = itemsOf(this.findings.document, this.findings.path(at, from, scope))
    if (item === undefined) this.findings.add('unknown-path', at, `"${from}" is no list.`)
    return scope.with({ item: item ?? ANY })
  }
}

const isTexts = (value: unknown): value is { text: string }[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'text' in each)
