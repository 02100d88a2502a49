/**
 * Expressions of the description: texts in which `{path}` stands for a value.
 *
 * `{a ?? b|filter:word}`: the first of the paths where something is, then the filters from left to right. A text that is
 * one expression gives the value itself; one that contains some gives text. Nothing is computed but what format.ts offers.
 */
import { asText, FILTERS, type Moment } from './format.js'
import { isEmpty, type Scope } from './lookup.js'

/** What one pair of braces says. */
interface Reading {
  readonly paths: readonly string[]
  readonly filters: readonly { readonly name: string; readonly words: readonly string[] }[]
}

type Part = string | Reading

/** Descriptions are constant: each of their texts is taken apart once. */
const parsed = new Map<string, readonly Part[]>()

/** Takes apart what is between the braces. */
function parseReading(inner: string): Reading {
  const [said = '', ...filters] = inner.split('|')
  return {
    paths: said.split('??').map((path) => path.trim()),
    filters: filters.map((text) => {
      const [name = '', ...words] = text.trim().split(':')
      return { name, words }
    }),
  }
}

function parse(template: string): readonly Part[] {
  const known = parsed.get(template)
  if (known !== undefined) return known
  // The texts between braces are at the odd places.
  const parts = template
    .split(/\{([^{}]*)\}/)
    .map((text, index) => (index % 2 === 1 ? parseReading(text) : text))
    .filter((part) => part !== '')
  parsed.set(template, parts)
  return parts
}

function read({ paths, filters }: Reading, scope: Scope): unknown {
  let value: unknown
  for (const path of paths) {
    value = scope.find(path)
    if (value !== undefined && value !== null && value !== '') break
  }
  if (value === null) value = undefined
  const moment = momentOf(scope)
  for (const { name, words } of filters) value = FILTERS[name]?.(value, words, moment)
  return value
}

/** The value at a path as conditions write it: without braces. */
export function readPath(path: string, scope: Scope): unknown {
  const [part] = parse(`{${path}}`)
  return typeof part === 'object' ? read(part, scope) : undefined
}

/** The text, with nothing in place of what is missing. */
export function textOf(template: string, scope: Scope): string {
  return parse(template)
    .map((part) => (typeof part === 'string' ? part : asText(read(part, scope))))
    .join('')
}

/**
 * The value of anything that a description holds.
 *
 * Of a list, what is missing is left out, and so it is of an object. An empty text that was read is missing too: nobody
 * wrote anything. A null in the description stays null.
 */
export function readValue(template: unknown, scope: Scope): unknown {
  if (typeof template === 'string') {
    const [first, ...others] = parse(template)
    if (typeof first !== 'object' || others.length > 0) return textOf(template, scope)
    const value = read(first, scope)
    return value === '' ? undefined : value
  }
  if (Array.isArray(template)) {
    return template.map((each) => readValue(each, scope)).filter((value) => value !== undefined)
  }
  if (typeof template !== 'object' || template === null) return template
  const found: Record<string, unknown> = {}
  for (const [name, each] of Object.entries(template)) {
    const value = readValue(each, scope)
    if (value !== undefined) found[name] = value
  }
  return found
}

/** Something is at the path, see {@link isEmpty}. */
export function isThere(path: string, scope: Scope): boolean {
  return !isEmpty(readPath(path, scope))
}

function momentOf(scope: Scope): Moment {
  const found = scope.get('now')
  const isMoment = typeof found === 'object' && found !== null && 'utcOffsetMinutes' in found
  return isMoment ? (found as Moment) : { seconds: 0, utcOffsetMinutes: null }
}
