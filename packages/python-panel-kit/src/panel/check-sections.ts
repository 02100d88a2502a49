import { listOperations, type OpenApiDocument } from '../openapi/document.js'
import type { OperationChecks } from './check-operations.js'
import type { RowChecks } from './check-rows.js'
import type { LoadSaid, SectionSaid } from './description.js'
import type { Findings } from './findings.js'
import type { Scope } from './scope.js'
import { ANY, either, itemsOf, members, type Shape, stepInto, valuesOf } from './shapes.js'
import { OWN_EVENTS } from './vocabulary.js'

/** Looks at sections and at what they load. */
export class SectionChecks {
  private readonly events: readonly string[]

  constructor(
    private readonly findings: Findings,
    private readonly operations: OperationChecks,
    private readonly rows: RowChecks,
    private readonly icons: readonly string[],
  ) {
    this.events = [...OWN_EVENTS, ...eventTypes(findings.document)]
  }

  section(place: string, section: SectionSaid, base: Scope): void {
    const loads = loadsOf(section)
    let scope = base.with({ data: this.dataOf(section) })
    this.findings.conditions(`${place}.when`, section.when, base)
    this.findings.known('unknown-icon', `${place}.icon`, 'icon', section.icon, this.icons)
    for (const name of ['title', 'count'] as const)
      this.findings.texts(`${place}.${name}`, section[name], scope)
    for (const [index, load] of loads.entries()) {
      const at = Array.isArray(section.load) ? `${place}.load[${index}]` : `${place}.load`
      this.load(at, load, scope)
      if (load.as !== undefined) scope = scope.with({ [load.as]: this.answerOf(load) })
    }
    this.rows.rows(`${place}.rows`, section.rows, base.with({ data: this.dataOf(section) }))
  }

  /** All answers of a section, by the names that the description gives them. */
  dataOf(section: SectionSaid): Shape {
    const loads = loadsOf(section)
    const named = loads.flatMap((load) =>
      load.as === undefined ? [] : [[load.as, this.answerOf(load)] as const],
    )
    // The first page can be part of the answer about the file.
    const first = loads.some((load) => load.first === 'context') ? [this.operations.answer('getContext')] : []
    const open = loads.filter(({ as }) => as === undefined).map((load) => this.answerOf(load))
    return either([...first, ...open, members(Object.fromEntries(named))])
  }

  private answerOf(load: LoadSaid): Shape {
    if (load.operation === undefined) return { kind: 'list', items: ANY }
    return this.operations.answer(load.operation)
  }

  private load(place: string, load: LoadSaid, scope: Scope): void {
    this.findings.conditions(`${place}.when`, load.when, scope)
    for (const event of load.reload ?? []) {
      this.findings.known('unknown-event', `${place}.reload`, 'event', event, this.events)
    }
    const { operation, list } = load
    if (operation === undefined) return
    // The next pages are asked for with the cursor of the one before.
    this.operations.request(place, operation, load, scope, ['cursor'])
    if (!this.operations.isRead(operation)) {
      this.findings.add(
        'unknown-operation',
        `${place}.operation`,
        `${operation} changes something: it cannot be loaded.`,
      )
    }
    if (list === undefined) return
    const { document } = this.findings
    const found = stepInto(document, this.operations.answer(operation), list)
    const isList = found !== undefined && itemsOf(document, found) !== undefined
    if (!isList) this.findings.add('unknown-list', `${place}.list`, `${operation} answers no list "${list}".`)
  }
}

const loadsOf = ({ load }: SectionSaid): readonly LoadSaid[] =>
  load === undefined ? [] : Array.isArray(load) ? load : [load as LoadSaid]

/** Types of what `listEvents` tells. */
function eventTypes(document: OpenApiDocument): readonly string[] {
  const events = listOperations(document).find(({ id }) => id === 'listEvents')
  const schema = events?.responses['200']?.content?.['application/json']?.schema
  const path = ['events', '0', 'type']
  const type = path.reduce<Shape | undefined>(
    (shape, name) => shape && stepInto(document, shape, name),
    schema && { kind: 'schema', schema },
  )
  return (type && valuesOf(document, type)) ?? []
}
