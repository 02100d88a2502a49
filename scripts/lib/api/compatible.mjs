import { findSchemaBreaks } from './compatible-schemas.mjs'
import { listOperations, resolve } from './document.mjs'

/** @import { Node, Operation } from './document.mjs' */

/**
 * What a program that was written for the old document would trip over with a bridge of the new one, in sentences.
 * docs/reference/api-policy.md says why.
 *
 * @param {Node} before
 * @param {Node} after
 * @returns {string[]}
 */
export function findBreaks(before, after) {
  const now = new Map(listOperations(after).map((operation) => [operation.id, operation]))
  return listOperations(before).flatMap((old) => {
    const operation = now.get(old.id)
    if (operation === undefined) return [`${old.id}: the operation is gone`]
    return compareOperation(before, after, old, operation).map((text) => `${old.id}: ${text}`)
  })
}

/**
 * @param {Node} before
 * @param {Node} after
 * @param {Operation} old
 * @param {Operation} now
 * @returns {string[]}
 */
function compareOperation(before, after, old, now) {
  const breaks = []
  if (old.method !== now.method || old.path !== now.path) {
    breaks.push(`it was ${old.method} ${old.path} and is ${now.method} ${now.path}`)
  }
  if (old.isOpen && !now.isOpen) breaks.push('it needs a token now')
  const request = { before, after, isRequest: true }
  const answer = { before, after, isRequest: false }
  breaks.push(...compareParameters(request, [...old.query, ...old.headers], [...now.query, ...now.headers]))
  if (old.body !== undefined && now.body !== undefined) {
    breaks.push(...findSchemaBreaks(request, old.body, now.body, 'body'))
  } else if (now.body !== undefined) breaks.push('it needs a body now')
  else if (old.body !== undefined) breaks.push('it takes no body any more')
  for (const [status, response] of Object.entries(old.responses)) {
    const found = now.responses[status]
    if (found === undefined) breaks.push(`the answer ${status} is gone`)
    else breaks.push(...compareContent(answer, response, found, status))
  }
  return [...breaks, ...compareJob(answer, old, now)]
}

/**
 * @param {import('./compatible-schemas.mjs').Direction} direction
 * @param {readonly Node[]} old
 * @param {readonly Node[]} now
 * @returns {string[]}
 */
function compareParameters(direction, old, now) {
  const breaks = []
  for (const parameter of old) {
    const found = now.find(({ name }) => name === parameter.name)
    if (found === undefined) breaks.push(`the parameter ${parameter.name} is gone`)
    else {
      if (found.required && !parameter.required)
        breaks.push(`the parameter ${parameter.name} is required now`)
      breaks.push(...findSchemaBreaks(direction, parameter.schema, found.schema, parameter.name))
      if (parameter.schema.default !== found.schema.default) {
        breaks.push(`the parameter ${parameter.name} means something else when it is left out`)
      }
    }
  }
  for (const { name, required } of now) {
    if (required && !old.some((parameter) => parameter.name === name))
      breaks.push(`the new parameter ${name} is required`)
  }
  return breaks
}

/**
 * @param {import('./compatible-schemas.mjs').Direction} direction
 * @param {Node} old
 * @param {Node} now
 * @param {string} status
 * @returns {string[]}
 */
function compareContent(direction, old, now, status) {
  return Object.entries(old.content ?? {}).flatMap(([type, { schema }]) => {
    const found = now.content?.[type]
    if (found === undefined) return [`the answer ${status} is never ${type} any more`]
    return findSchemaBreaks(direction, schema ?? {}, found.schema ?? {}, `answer ${status}`)
  })
}

/**
 * @param {import('./compatible-schemas.mjs').Direction} direction
 * @param {Operation} old
 * @param {Operation} now
 * @returns {string[]}
 */
function compareJob(direction, old, now) {
  if (old.jobResult === undefined) return now.jobResult === undefined ? [] : ['it is a job now']
  if (now.jobResult === undefined) return ['it is no job any more']
  const ref = (/** @type {string} */ name) => ({ $ref: `#/components/schemas/${name}` })
  resolve(direction.after, ref(now.jobResult))
  return findSchemaBreaks(direction, ref(old.jobResult), ref(now.jobResult), 'result of the job')
}
