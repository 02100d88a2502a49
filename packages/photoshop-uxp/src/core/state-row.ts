/** The first row: the state of the open file, which is itself the button for what it asks for. */
import { actionView, isOffered } from './action-view.js'
import { choose, holds } from './conditions.js'
import { textOf } from './expressions.js'
import type { Model } from './model.js'
import { findState, shownState } from './states.js'
import type { RowSaid, StateSaid } from './table.js'
import type { Action, StateRow, View } from './view-types.js'

/** While the bridge is away, what was known last stays, greyed, and the line tries to reach the bridge. */
export function stateRow(model: Model, said: RowSaid): StateRow {
  const scope = model.scope()
  const found = findState(model)
  const state = shownState(found)
  const greyedBy = found.ofFile === undefined ? undefined : found.away
  let text = textOf(state.sentence, scope)
  if (found.ofFile !== undefined) {
    for (const addition of said.additions ?? []) {
      if (holds(addition.when, scope)) text += textOf(addition.text, scope)
    }
  }
  const advice = greyedBy === undefined ? choose(state.advice, scope) : awayAdvice(model, greyedBy)
  return {
    kind: 'state',
    key: state.key,
    icon: model.table.icon(state.icon),
    text,
    tone: greyedBy === undefined ? state.tone : 'muted',
    isGreyed: greyedBy !== undefined,
    action: actionOf(model, greyedBy ?? state),
    ...(advice ? { advice } : {}),
  }
}

/** The state in one short line, for status bars. */
export function statusLine(model: Model): View['status'] {
  const found = findState(model)
  const shown = found.away ?? shownState(found)
  return { icon: model.table.icon(shown.icon), text: textOf(shown.sentence, model.scope()) }
}

function actionOf(model: Model, { action, label, of }: StateSaid): Action | null {
  if (action === undefined || action === null || !isOffered(model, action, model.scope())) return null
  const shown = of === 'file' && !model.host.isDirty ? label : undefined
  return actionView(model, action, model.scope(), { label: shown })
}

function awayAdvice(model: Model, away: StateSaid): string {
  const advice = choose(away.advice, model.scope())
  const sentence = textOf(away.sentence, model.scope())
  return advice ? `${sentence}. ${advice}` : sentence
}
