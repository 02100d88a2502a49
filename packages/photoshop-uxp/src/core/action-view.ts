/** How an action is shown: its words, and why it cannot be pressed. */
import { choose, holds } from './conditions.js'
import { textOf } from './expressions.js'
import type { Scope } from './lookup.js'
import type { Model } from './model.js'
import { awayState } from './states.js'
import type { Json } from './table.js'
import type { Action } from './view-types.js'

/** Why an action cannot be pressed now, as a sentence; undefined when it can. */
export function whyNot(model: Model, id: string, scope: Scope): string | undefined {
  const said = model.table.action(id)
  for (const { action, text } of model.running) {
    const running = model.table.action(action)
    // What is guarded is about the open file: one after the other.
    const isInTheWay = action === id || (said.guards !== undefined && running.guards !== undefined)
    if (isInTheWay) return `${text || (choose(running.label, scope) ?? '')} …`
  }
  if (model.table.needsBridge(id)) {
    const away = awayState(model)
    if (away !== undefined) return textOf(away.sentence, scope)
  }
  const rule = (said.disabled ?? []).find(({ when }) => holds(when, scope))
  return rule === undefined ? undefined : (choose(rule.reason, scope) ?? '')
}

/** Whether an action is there at all. */
export function isOffered(model: Model, id: string, scope: Scope): boolean {
  return holds(model.table.action(id).when, scope)
}

export interface ActionLook {
  readonly args?: Json
  readonly isPrimary?: boolean
  readonly label?: string | undefined
}

/** One action for the view. */
export function actionView(model: Model, id: string, scope: Scope, look: ActionLook = {}): Action {
  const said = model.table.action(id)
  const reason = whyNot(model, id, scope)
  return {
    id,
    label: look.label || choose(said.label, scope) || '',
    icon: model.table.icon(said.icon),
    tooltip: choose(said.tooltip, scope) ?? '',
    isEnabled: reason === undefined,
    isPrimary: look.isPrimary ?? false,
    args: look.args ?? {},
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Those of the actions that are offered. */
export function actionsView(
  model: Model,
  ids: readonly string[],
  scope: Scope,
  { args = {}, primary }: { args?: Json; primary?: string | undefined } = {},
): Action[] {
  return ids
    .filter((id) => isOffered(model, id, scope))
    .map((id) => actionView(model, id, scope, { args, isPrimary: id === primary }))
}
