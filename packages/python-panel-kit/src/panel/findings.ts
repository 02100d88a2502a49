import type { OpenApiDocument } from '../openapi/document.js'
import type { Problem, ProblemCode } from '../problem.js'
import type { Conditions, Texts } from './description.js'
import { parseReading, parseText, type Reading } from './expressions.js'
import type { Scope } from './scope.js'
import { ANY, type Shape, valuesOf } from './shapes.js'
import { FILTERS } from './vocabulary.js'

/** Collects what is wrong, and looks at what can stand anywhere: texts, values and conditions. */
export class Findings {
  readonly problems: Problem[] = []

  constructor(readonly document: OpenApiDocument) {}

  add(code: ProblemCode, place: string, text: string): void {
    this.problems.push({ code, place: `panel.yaml: ${place}`, text })
  }

  /** A name must be one of those that there are. */
  known(
    code: ProblemCode,
    place: string,
    what: string,
    name: string | null | undefined,
    all: Iterable<string>,
  ): boolean {
    const names = [...all]
    if (name === undefined || name === null || names.includes(name)) return true
    const near = names.find((each) => isNear(each, name))
    const hint = near === undefined ? '' : ` Is it "${near}"?`
    this.add(code, place, `There is no ${what} "${name}".${hint}`)
    return false
  }

  texts(place: string, texts: Texts | null | undefined, scope: Scope): void {
    if (typeof texts === 'string') this.value(place, texts, scope)
    for (const [index, { when, text }] of Array.isArray(texts) ? texts.entries() : []) {
      this.conditions(`${place}[${index}].when`, when, scope)
      this.value(`${place}[${index}].text`, text, scope)
    }
  }

  /** Every text in a value; and what the value is where it is one expression. */
  value(place: string, value: unknown, scope: Scope): Shape | undefined {
    if (typeof value === 'string') return this.text(place, value, scope)
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) this.value(`${place}[${index}]`, each, scope)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) this.value(`${place}.${name}`, each, scope)
    }
    return undefined
  }

  conditions(place: string, conditions: Conditions | undefined, scope: Scope): void {
    for (const [index, condition] of (conditions ?? []).entries()) {
      const at = `${place}[${index}]`
      const { has, not, same, differs, any } = condition
      for (const path of [has, not, same?.path, same?.as, differs?.path, differs?.as]) {
        if (path !== undefined) this.path(at, path, scope)
      }
      if (condition.in !== undefined) this.oneOf(`${at}.in`, condition.in, scope)
      for (const each of any ?? []) this.conditions(`${at}.any`, each, scope)
    }
  }

  /** What lies at a path that is written without braces. */
  path(place: string, path: string, scope: Scope): Shape {
    const reading = parseReading(path)
    if (typeof reading === 'string') {
      this.add('bad-expression', place, reading)
      return ANY
    }
    return this.reading(place, reading, scope)
  }

  private oneOf(place: string, said: { path: string; values: readonly string[] }, scope: Scope): void {
    const possible = valuesOf(this.document, this.path(place, said.path, scope))
    if (possible === undefined) return
    const code = said.path === 'context.state' ? 'unknown-state' : 'unknown-value'
    for (const value of said.values) this.known(code, place, `value of ${said.path}`, value, possible)
  }

  private text(place: string, text: string, scope: Scope): Shape | undefined {
    const readings = parseText(text)
    if (typeof readings === 'string') {
      this.add('bad-expression', place, readings)
      return undefined
    }
    const shapes = readings.map((reading) => this.reading(place, reading, scope))
    return shapes.length === 1 && /^\{[^{}]*\}$/.test(text) ? shapes[0] : undefined
  }

  private reading(place: string, reading: Reading, scope: Scope): Shape {
    for (const { name, words } of reading.filters) {
      if (!this.known('unknown-filter', place, 'filter', name, FILTERS.keys())) continue
      const least = FILTERS.get(name) ?? 0
      if (words.length < least) {
        const form = [name, ...Array.from({ length: least }, () => 'WORD')].join(':')
        this.add('bad-expression', place, `"${name}" needs more after it: "${form}".`)
      }
    }
    return scope.read(reading, (sentence) => this.add('unknown-path', place, sentence))
  }
}

/** Names that differ by case, by one letter, or by two that changed places. */
function isNear(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true
  if (Math.abs(one.length - other.length) > 1) return false
  let [start, end] = [0, 0]
  const least = Math.min(one.length, other.length)
  while (start < least && one[start] === other[start]) start += 1
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return Math.max(one.length, other.length) - start - end <= (one.length === other.length ? 2 : 1)
}
