import { resolve } from './document.mjs'

/** @import { Node } from './document.mjs' */

/**
 * Requests come from old programs, answers go to them: what may be added to one may not be added to the other.
 *
 * @typedef {{ before: Node, after: Node, isRequest: boolean }} Direction
 */

/** Limits of a request that may only grow, and those that may only shrink. */
const UPPER = ['maxLength', 'maximum', 'maxItems', 'maxProperties']
const LOWER = ['minLength', 'minimum', 'minItems']

/**
 * @param {Direction} direction
 * @param {Node} oldSchema
 * @param {Node} newSchema
 * @param {string} place
 * @param {ReadonlySet<string>} [seen] references that lead here: a schema may contain itself
 * @returns {string[]}
 */
export function findSchemaBreaks(direction, oldSchema, newSchema, place, seen = new Set()) {
  const pair = `${oldSchema.$ref} ${newSchema.$ref}`
  if (oldSchema.$ref !== undefined && seen.has(pair)) return []
  const inner = new Set(seen).add(pair)
  const old = flatten(direction.before, oldSchema)
  const now = flatten(direction.after, newSchema)
  return [
    ...compareTypes(direction, old, now, place),
    ...compareEnums(old, now, place, direction),
    ...(direction.isRequest ? compareLimits(old, now, place) : []),
    ...compareFields(direction, old, now, place, inner),
    ...(old.items && now.items ? findSchemaBreaks(direction, old.items, now.items, `${place}[]`, inner) : []),
    ...compareChoices(direction, old, now, place, inner),
  ]
}

/**
 * A schema with its references followed and its parts put together.
 *
 * @param {Node} document
 * @param {Node} schema
 * @returns {Node}
 */
function flatten(document, schema) {
  const { $ref, ...beside } = schema
  const found = $ref === undefined ? beside : { ...resolve(document, schema), ...beside }
  const { allOf, ...own } = found
  if (allOf === undefined) return own
  const parts = [...allOf.map((/** @type {Node} */ part) => flatten(document, part)), own]
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  }
}

/** @param {Node} schema */
const typesOf = (schema) => (schema.type === undefined ? [] : [schema.type].flat())

/**
 * @param {Direction} direction
 * @param {Node} old
 * @param {Node} now
 * @param {string} place
 * @returns {string[]}
 */
function compareTypes({ isRequest }, old, now, place) {
  const [was, is] = [typesOf(old), typesOf(now)]
  const [wide, narrow] = isRequest ? [is, was] : [was, is]
  // An integer is a number.
  const isFine = narrow.every(
    (type) => wide.includes(type) || (type === 'integer' && wide.includes('number')),
  )
  if (wide.length === 0 || (isFine && narrow.length > 0)) return []
  return [`${place} was ${was.join(' or ') || 'anything'} and is ${is.join(' or ') || 'anything'}`]
}

/**
 * Values may be added: programs know from the policy that there can be new ones. None may go.
 *
 * @param {Node} old
 * @param {Node} now
 * @param {string} place
 * @param {Direction} direction
 * @returns {string[]}
 */
function compareEnums(old, now, place, { isRequest }) {
  const values = (/** @type {Node} */ schema) => ('const' in schema ? [schema.const] : schema.enum)
  const [was, is] = [values(old), values(now)]
  if (is === undefined) return []
  if (was === undefined) return isRequest ? [`${place} takes some values only`] : []
  return was
    .filter((/** @type {unknown} */ value) => !is.includes(value))
    .map((/** @type {unknown} */ value) => `${place} cannot be ${JSON.stringify(value)} any more`)
}

/**
 * @param {Node} old
 * @param {Node} now
 * @param {string} place
 * @returns {string[]}
 */
function compareLimits(old, now, place) {
  const is = (/** @type {boolean} */ isBreak, /** @type {string} */ name) =>
    isBreak ? [`${place} has a narrower ${name}`] : []
  return [
    ...UPPER.flatMap((name) => is((now[name] ?? Infinity) < (old[name] ?? Infinity), name)),
    ...LOWER.flatMap((name) => is((now[name] ?? -Infinity) > (old[name] ?? -Infinity), name)),
    ...['pattern', 'format'].flatMap((name) => is(now[name] !== undefined && now[name] !== old[name], name)),
  ]
}

/**
 * @param {Direction} direction
 * @param {Node} old
 * @param {Node} now
 * @param {string} place
 * @param {ReadonlySet<string>} seen
 * @returns {string[]}
 */
function compareFields(direction, old, now, place, seen) {
  const { isRequest } = direction
  const [was, is] = [old.properties ?? {}, now.properties ?? {}]
  const [needed, needs] = [new Set(old.required), new Set(now.required)]
  const known = Object.entries(was).flatMap(([name, schema]) => {
    const field = `${place}.${name}`
    if (is[name] === undefined) return [`${field} is gone`]
    const breaks = findSchemaBreaks(direction, schema, is[name], field, seen)
    if (isRequest && needs.has(name) && !needed.has(name)) breaks.push(`${field} is required now`)
    if (!isRequest && needed.has(name) && !needs.has(name)) breaks.push(`${field} can be absent now`)
    return breaks
  })
  const added = Object.keys(is).filter((name) => was[name] === undefined && isRequest && needs.has(name))
  return [...known, ...added.map((name) => `the new field ${place}.${name} is required`)]
}

/**
 * Alternatives, by their order.
 *
 * @param {Direction} direction
 * @param {Node} old
 * @param {Node} now
 * @param {string} place
 * @param {ReadonlySet<string>} seen
 * @returns {string[]}
 */
function compareChoices(direction, old, now, place, seen) {
  const [was, is] = [old.oneOf ?? old.anyOf, now.oneOf ?? now.anyOf]
  if (was === undefined && is === undefined) return []
  if (was === undefined || is === undefined) return [`${place} is another kind of value`]
  if (direction.isRequest ? is.length < was.length : is.length > was.length) {
    return [`${place} can be ${direction.isRequest ? 'fewer' : 'more'} kinds of values`]
  }
  const both = Math.min(was.length, is.length)
  return was
    .slice(0, both)
    .flatMap((/** @type {Node} */ schema, /** @type {number} */ index) =>
      findSchemaBreaks(direction, schema, is[index], place, seen),
    )
}
