import type { Names } from './check-rows.js'
import type { Description } from './description.js'
import type { Findings } from './findings.js'
import type { Scope } from './scope.js'
import { stepInto, valuesOf } from './shapes.js'

/** Looks at the states: each once, and one for every state that a file can be in by the contract. */
export function checkStates(findings: Findings, said: Description, names: Names, scope: Scope): void {
  const seen = new Set<string>()
  for (const [index, state] of said.states.entries()) {
    const place = `states[${index}]`
    if (seen.has(state.key)) findings.add('duplicate-id', place, `Two states are called "${state.key}".`)
    seen.add(state.key)
    findings.known('unknown-icon', `${place}.icon`, 'icon', state.icon, names.icons)
    findings.known('unknown-action', `${place}.action`, 'action', state.action, names.actions)
    findings.conditions(`${place}.when`, state.when, scope)
    for (const name of ['sentence', 'advice', 'reason', 'label'] as const) {
      findings.texts(`${place}.${name}`, state[name], scope)
    }
  }
  for (const [name, sentence] of Object.entries(said.sentences ?? {})) {
    findings.texts(`sentences.${name}`, sentence, scope)
  }
  const ofFile = said.states.filter(({ of }) => of === 'file').map(({ key }) => key)
  const context = scope.find('context')
  const state = typeof context === 'string' ? undefined : stepInto(findings.document, context, 'state')
  const possible = (state && valuesOf(findings.document, state)) ?? []
  for (const name of possible.filter((each) => !ofFile.includes(each))) {
    findings.add('missing-state', 'states', `A file can be "${name}", and no state says so.`)
  }
  for (const key of possible.length === 0 ? [] : ofFile) {
    findings.known('unknown-state', 'states', 'state of a file', key, possible)
  }
}
