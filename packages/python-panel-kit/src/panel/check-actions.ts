import type { OperationChecks } from './check-operations.js'
import { type Names, RowChecks } from './check-rows.js'
import type { ActionSaid, DialogSaid, GuardSaid, StepSaid } from './description.js'
import type { Findings } from './findings.js'
import type { Scope } from './scope.js'
import { ANY, either, members, type Shape } from './shapes.js'

/** Looks at actions and guards. */
export class ActionChecks {
  constructor(
    private readonly findings: Findings,
    private readonly operations: OperationChecks,
    private readonly names: Names,
  ) {}

  /** @param items what the lists that offer the action know of the row that it is pressed in */
  action(place: string, action: ActionSaid, base: Scope, items: readonly Shape[]): void {
    const { findings } = this
    const shown = items.length === 0 ? base : base.with({ item: either(items) })
    findings.known('unknown-icon', `${place}.icon`, 'icon', action.icon, this.names.icons)
    for (const name of ['label', 'tooltip'] as const) findings.texts(`${place}.${name}`, action[name], shown)
    findings.conditions(`${place}.when`, action.when, shown)
    for (const [index, { when, reason }] of (action.disabled ?? []).entries()) {
      findings.conditions(`${place}.disabled[${index}].when`, when, shown)
      findings.texts(`${place}.disabled[${index}].reason`, reason, shown)
    }
    const asked = this.dialog(`${place}.dialog`, action.dialog, shown.with({ args: ANY }))
    for (const [index, name] of (action.guards ?? []).entries()) {
      findings.known('unknown-guard', `${place}.guards[${index}]`, 'guard', name, this.names.guards)
    }
    findings.texts(`${place}.busy`, action.busy, asked)
    const done = this.steps(`${place}.steps`, action.steps, asked)
    findings.texts(`${place}.done`, action.done, done)
    for (const [index, step] of (action.after ?? []).entries())
      this.panelStep(`${place}.after[${index}]`, step)
  }

  guard(place: string, guard: GuardSaid, scope: Scope): void {
    this.findings.conditions(`${place}.when`, guard.when, scope)
    for (const name of ['title', 'text'] as const) this.findings.texts(`${place}.${name}`, guard[name], scope)
    this.steps(`${place}.steps`, guard.steps, scope)
    for (const [index, { label, steps }] of (guard.buttons ?? []).entries()) {
      this.findings.texts(`${place}.buttons[${index}].label`, label, scope)
      this.steps(`${place}.buttons[${index}].steps`, steps, scope)
    }
  }

  /** @returns the names that are known after it was answered */
  private dialog(place: string, dialog: DialogSaid | undefined, outer: Scope): Scope {
    if (dialog === undefined) return outer
    this.findings.conditions(`${place}.when`, dialog.when, outer)
    const own = (dialog.rows ?? []).flatMap(({ id }) => (id?.startsWith('dialog.') ? [id.slice(7)] : []))
    const scope = outer.with({ dialog: members(Object.fromEntries(own.map((name) => [name, ANY]))) })
    for (const name of ['title', 'text', 'submit'] as const)
      this.findings.texts(`${place}.${name}`, dialog[name], scope)
    new RowChecks(this.findings, this.names).rows(`${place}.rows`, dialog.rows ?? [], scope)
    return scope
  }

  /** @returns the names that are known after all of them */
  private steps(place: string, steps: readonly StepSaid[] = [], outer: Scope): Scope {
    let scope = outer
    // A value that only one of several steps gives may be read whichever it was.
    const named = steps.flatMap((step) => (step.as === undefined ? [] : [step.as]))
    const given = [...named, ...steps.flatMap((step) => Object.keys(step.let ?? {}))]
    scope = scope.with(Object.fromEntries(given.map((name) => [name, ANY])))
    for (const [index, step] of steps.entries()) scope = this.step(`${place}[${index}]`, step, scope)
    return scope
  }

  private step(place: string, step: StepSaid, scope: Scope): Scope {
    const { findings } = this
    findings.conditions(`${place}.when`, step.when, scope)
    if (step.operation !== undefined) {
      this.operations.request(place, step.operation, step, scope)
      return scope.with({ [step.as ?? 'result']: this.operations.answer(step.operation) })
    }
    findings.value(`${place}.fields`, step.fields, scope)
    if (step.panel !== undefined) this.panelStep(`${place}.panel`, step.panel)
    findings.value(`${place}.let`, step.let, scope)
    for (const [name, value] of Object.entries(step.set ?? {})) {
      findings.known('unknown-input', `${place}.set.${name}`, 'field', name, this.names.fields)
      findings.value(`${place}.set.${name}`, value, scope)
    }
    return scope
  }

  /** Of what, after the colon: `clear:message`. That there is such a step at all, the schema has said. */
  private panelStep(place: string, step: string): void {
    const [name, about] = step.split(':')
    const { fields, sections } = this.names
    if (about === undefined) return
    if (name === 'clear') this.findings.known('unknown-input', place, 'field', about, fields)
    else this.findings.known('unknown-section', place, 'section', about, sections)
  }
}
