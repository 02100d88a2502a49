/** Which state the open file is in. */
import { holds } from './conditions.js'
import type { Model } from './model.js'
import type { StateSaid } from './table.js'

export interface FoundState {
  /** The state of the connection when that is not up. */
  readonly away: StateSaid | undefined
  /** What is known beside it. */
  readonly ofFile: StateSaid | undefined
}

/** The first state of each kind whose conditions hold. Of the file only what the bridge has said at least once. */
export function findState(model: Model): FoundState {
  const away = awayState(model)
  if (away !== undefined && model.context === undefined) return { away, ofFile: undefined }
  return { away, ofFile: first(model, false) }
}

export function shownState({ away, ofFile }: FoundState): StateSaid {
  const found = ofFile ?? away
  if (found === undefined) throw new Error('The description has no state for this.')
  return found
}

/** The state of the connection; undefined when it is up. */
export function awayState(model: Model): StateSaid | undefined {
  return first(model, true)
}

function first(model: Model, isConnection: boolean): StateSaid | undefined {
  const scope = model.scope()
  return model.table.said.states.find(
    (state) => (state.of === 'connection') === isConnection && holds(state.when, scope),
  )
}
