/**
 * What the bridge says about files, from panel.yaml: the same words in every panel, and for programs that ask the bridge
 * themselves.
 *
 * @import { Node } from './document.mjs'
 */
const HEADER = '// Made from panel.yaml by "npm run generate".\n'

/** What a sentence of the bridge can name. */
const NAMED = new Set(['base', 'head'])

/**
 * @param {Node} panel the description
 * @param {readonly string[]} operations what the bridge offers for a file (`PanelActionName`)
 * @returns {string}
 */
export function stateWordsFile(panel, operations) {
  const of = (/** @type {string} */ kind) =>
    Object.fromEntries(
      panel.states
        .filter((/** @type {Node} */ state) => state.of === kind)
        .map((/** @type {Node} */ state) => [state.key, wordsOf(state, panel, operations)]),
    )
  return `${HEADER}
/** By state of a working file. \`{base}\` is the version that it was made from, \`{head}\` the newest one. */
export const STATE_WORDS = ${text(of('file'))} as const

/** By what else can lie at a path. */
export const PLACE_WORDS = ${text(of('place'))} as const

/** By operation, what the bridge offers for a file. */
export const OPERATION_LABELS = ${text(panel.operationLabels)} as const

export const SENTENCES = ${text(panel.sentences)} as const
`
}

/**
 * @param {Node} state
 * @param {Node} panel
 * @param {readonly string[]} operations
 */
function wordsOf(state, panel, operations) {
  const { key, sentence, action, label = '', reason, advice } = state
  for (const said of [sentence, reason ?? '']) assertNamed(key, said)
  // Other advice is about what only a panel knows.
  const hasAdvice = advice !== undefined && !advice.includes('{')
  return {
    sentence,
    operation: action === null ? null : operationOf(key, action, panel, operations),
    label,
    ...(reason === undefined ? {} : { reason }),
    ...(hasAdvice ? { advice } : {}),
  }
}

/**
 * The first operation among the steps of an action that the bridge offers for a file.
 *
 * @param {string} key
 * @param {string} action
 * @param {Node} panel
 * @param {readonly string[]} operations
 * @returns {string}
 */
function operationOf(key, action, panel, operations) {
  const { steps = [] } = panel.actions[action] ?? {}
  const found = steps.find((/** @type {Node} */ step) => operations.includes(step.operation))
  if (found === undefined) {
    throw new Error(
      `panel.yaml: the state ${key} has the action ${action}, which is none that the bridge offers.`,
    )
  }
  return found.operation
}

/**
 * @param {string} key
 * @param {string} sentence
 */
function assertNamed(key, sentence) {
  for (const [, name = ''] of sentence.matchAll(/\{([^}]*)\}/g)) {
    if (!NAMED.has(name)) throw new Error(`panel.yaml: the bridge cannot say {${name}} of the state ${key}.`)
  }
}

/** @param {unknown} value */
function text(value) {
  return JSON.stringify(value, null, 2)
}
