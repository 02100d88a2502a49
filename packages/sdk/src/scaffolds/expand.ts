/** A scaffold with values: every item that its paths and series stand for, each path once. */
import { ClstError } from '../errors.js'
import { pathKey } from '../store/tracked-tree.js'
import type { ScaffoldDefinition } from './definition.js'
import { fillIn, variablesIn } from './placeholders.js'
import { expandSeries, MAX_MADE } from './series.js'

export interface ScaffoldValues {
  /** One value of a variable each. */
  set?: Readonly<Record<string, string>>
  /** Several values of a variable each: `0010..0050:10`, `0010,0020 x5`, or a list. */
  series?: Readonly<Record<string, string>>
}

export type ExpandedScaffold = Pick<ScaffoldDefinition, 'collections' | 'assets' | 'dependencies'>

/**
 * Throws `invalid-argument` for a variable without a value, one that the scaffold does not have, a value that is no name,
 * and for more than 10,000 items: nothing of that size is built.
 */
export function expandScaffold(definition: ScaffoldDefinition, values: ScaffoldValues): ExpandedScaffold {
  const known = valuesOf(definition, values)
  const { collections, assets, dependencies } = definition
  const paths = [
    ...collections.map(({ path }) => [path]),
    ...assets.map(({ path }) => [path]),
    ...dependencies.map(({ from, on }) => [from, on]),
  ]
  const total = paths.reduce((sum, each) => sum + countOf(each, known), 0)
  if (total > MAX_MADE) {
    const message = `The scaffold would make ${total} items; at most ${MAX_MADE} are made in one go.`
    throw new ClstError('invalid-argument', message, { details: { items: total, limit: MAX_MADE } })
  }
  return {
    collections: unique(
      collections.flatMap((item) =>
        combine([item.path], known).map((at) => ({ ...item, path: fillIn(item.path, at) })),
      ),
      ({ path }) => path,
    ),
    assets: distinct(
      assets.flatMap((item) =>
        combine([item.path], known).map((at) => ({ ...item, path: fillIn(item.path, at) })),
      ),
    ),
    dependencies: unique(
      dependencies.flatMap((item) =>
        combine([item.from, item.on], known).map((at) => ({
          ...item,
          from: fillIn(item.from, at),
          on: fillIn(item.on, at),
        })),
      ),
      ({ from, on }) => `${from}\n${on}`,
    ),
  }
}

type Values = ReadonlyMap<string, readonly string[]>

function valuesOf(definition: ScaffoldDefinition, { set = {}, series = {} }: ScaffoldValues): Values {
  const { variables, collections, assets, dependencies } = definition
  const paths = [...collections, ...assets].map(({ path }) => path)
  const used = new Set(
    [...paths, ...dependencies.flatMap(({ from, on }) => [from, on])].flatMap(
      (path) => variablesIn(path) ?? [],
    ),
  )
  for (const name of [...Object.keys(set), ...Object.keys(series)]) {
    if (used.has(name) || Object.hasOwn(variables, name)) continue
    throw refuse(`The scaffold has no variable "${name}".`, { variable: name, variables: [...used] })
  }
  const twice = Object.keys(set).find((name) => Object.hasOwn(series, name))
  if (twice !== undefined)
    throw refuse(`"${twice}" has a value and a series. Give one of them.`, { variable: twice })
  const known = new Map<string, readonly string[]>()
  for (const name of used) {
    const fixed = own(set, name) ?? own(variables, name)?.default
    const text = own(series, name)
    const given = text === undefined ? undefined : expandSeries(text)
    const found = given ?? (fixed === undefined ? undefined : [fixed])
    if (found === undefined) {
      throw refuse(`"${name}" needs a value: --set ${name}=… or --series ${name}=….`, { variable: name })
    }
    for (const value of found) assertName(name, value)
    known.set(name, found)
  }
  return known
}

/** A value is a part of a name; it must not lead to another place. */
function assertName(variable: string, value: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (value.trim() !== '' && value.length <= 200 && !/[/\\{}\u0000-\u001f]/.test(value)) return
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
  throw refuse(
    `"${shown}" cannot be a value of "${variable}": it is empty, too long, or holds a character that names do not have.`,
    {
      variable,
    },
  )
}

function variablesOf(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => variablesIn(path) ?? []))]
}

function countOf(paths: readonly string[], known: Values): number {
  return variablesOf(paths).reduce((product, name) => product * (known.get(name)?.length ?? 1), 1)
}

/** Every combination of the values of the variables in these paths, the last variable counting fastest. */
function combine(paths: readonly string[], known: Values): ReadonlyMap<string, string>[] {
  let combinations: Map<string, string>[] = [new Map()]
  for (const name of variablesOf(paths)) {
    const values = known.get(name) ?? []
    combinations = combinations.flatMap((before) => values.map((value) => new Map(before).set(name, value)))
  }
  return combinations
}

/** Two files cannot have one name. */
function distinct<Item extends { path: string }>(items: readonly Item[]): Item[] {
  const seen = new Set<string>()
  for (const { path } of items) {
    if (seen.has(pathKey(path))) throw refuse(`The scaffold would make "${path}" twice.`, { path })
    seen.add(pathKey(path))
  }
  return [...items]
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>()
  for (const item of items) if (!seen.has(pathKey(key(item)))) seen.set(pathKey(key(item)), item)
  return [...seen.values()]
}

function refuse(message: string, details: Readonly<Record<string, string | string[]>>): ClstError {
  return new ClstError('invalid-argument', message, { details })
}

/** Variables may be called like what every object has. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
