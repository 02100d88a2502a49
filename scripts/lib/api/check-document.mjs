import { isChange, resolve } from './document.mjs'

/** @import { Node, Operation } from './document.mjs' */

const JSON_TYPE = 'application/json'

/**
 * What must hold for this document beyond the rules of OpenAPI. Each sentence names what is wrong; none when all is well.
 *
 * @param {Node} document
 * @param {readonly Operation[]} operations
 * @param {{ hasKeys?: boolean }} [rules] `hasKeys`: changes take an Idempotency-Key; otherwise they are safe to repeat
 * @returns {string[]}
 */
export function findMistakes(document, operations, rules = {}) {
  return [
    ...operations.flatMap((operation) => checkOperation(document, operation, rules)),
    ...findUnused(document),
  ]
}

/**
 * @param {Node} document
 * @param {Operation} operation
 * @param {{ hasKeys?: boolean }} rules
 * @returns {string[]}
 */
function checkOperation(document, operation, { hasKeys = true }) {
  const { id, method, body, rawBody, responses, jobResult, query } = operation
  const hasBody = body !== undefined || rawBody.length > 0
  /** @type {string[]} */
  const mistakes = []
  const say = (/** @type {boolean} */ isWrong, /** @type {string} */ text) =>
    isWrong && mistakes.push(`${id}: ${text}`)
  const isGet = method === 'GET'
  say(isGet && isChange(operation), 'a GET changes nothing, so it takes no Idempotency-Key')
  say(
    hasKeys && !isGet && !isChange(operation) && !(method === 'POST' && '200' in responses),
    'a change takes an Idempotency-Key; a POST without one reads, and answers 200',
  )
  say(!hasKeys && isChange(operation), 'it takes an Idempotency-Key')
  say(!isGet && method !== 'DELETE' && !hasBody, 'a change has a body')
  say(isGet && hasBody, 'a GET has no body')
  say((jobResult !== undefined) !== '202' in responses, 'a job answers 202 and names its result')
  say(
    jobResult !== undefined && !(jobResult in document.components.schemas),
    `there is no schema ${jobResult}`,
  )
  say(
    body !== undefined && resolve(document, body).additionalProperties !== false,
    'its body takes unknown fields',
  )
  say(hasBody !== '415' in responses, 'what has a body, and only that, answers 415')
  say(!operation.isOpen && !('401' in responses), 'it answers 401')
  say(operation.path.includes('{') && !('404' in responses), 'what names something in its path answers 404')
  const codes = document.components.schemas.ErrorCode.enum
  for (const code of operation.errors) say(!codes.includes(code), `there is no error ${code}`)
  for (const { name } of query)
    say(!/^[a-z][A-Za-z]*$/.test(name), `the parameter ${name} is not in camelCase`)
  for (const [status, { content = {} }] of Object.entries(responses)) {
    const isAnswer = status.startsWith('2')
    say(
      isAnswer && content[JSON_TYPE] && !hasVersion(document, content[JSON_TYPE].schema),
      'its answer has no apiVersion',
    )
    say(
      !isAnswer && content['application/problem+json'] === undefined,
      `its answer ${status} is no problem document`,
    )
  }
  return mistakes
}

/**
 * @param {Node} document
 * @param {Node} schema
 * @returns {boolean}
 */
function hasVersion(document, schema) {
  const found = resolve(document, schema)
  return (
    (found.required ?? []).includes('apiVersion') ||
    (found.allOf ?? []).some((/** @type {Node} */ part) => hasVersion(document, part))
  )
}

/**
 * Parts of `components` that nothing leads to.
 *
 * @param {Node} document
 * @returns {string[]}
 */
function findUnused(document) {
  const seen = new Set()
  const visit = (/** @type {unknown} */ node) => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref') follow(value)
      else if (key === 'x-job-result') follow(`#/components/schemas/${value}`)
      else visit(value)
    }
  }
  const follow = (/** @type {string} */ ref) => {
    if (seen.has(ref)) return
    seen.add(ref)
    visit(resolve(document, { $ref: ref }))
  }
  visit(document.paths)
  const { securitySchemes: _, ...kinds } = document.components
  return Object.entries(kinds).flatMap(([kind, parts]) =>
    Object.keys(parts)
      .filter((name) => !seen.has(`#/components/${kind}/${name}`))
      .map((name) => `nothing uses ${kind}/${name}`),
  )
}
