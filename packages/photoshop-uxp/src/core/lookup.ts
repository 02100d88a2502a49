/** What expressions and conditions read: names, each with a value below which more can lie. `undefined` is what is not there. */

export type Names = Readonly<Record<string, unknown>>

/** What does not count as there: nothing, null, false, zero, and texts, lists and objects without content. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** What lies one step below a value: a key of an object, or a place in a list. */
export function stepInto(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(name) ? value[Number(name)] : undefined
  if (typeof value !== 'object' || value === null) return undefined
  return hasOwn(value, name) ? (value as Names)[name] : undefined
}

/** `Object.hasOwn`, which is younger than the JavaScript of UXP. */
function hasOwn(value: object, name: string): boolean {
  // biome-ignore lint/suspicious/noPrototypeBuiltins: see above
  return Object.prototype.hasOwnProperty.call(value, name)
}

/** Names with values. A child adds names to those of its parent. */
export class Scope {
  constructor(
    private readonly names: Names,
    private readonly parent?: Scope,
    /** Asked for what no name is: the fields of the description. */
    private readonly fallback?: (name: string) => unknown,
  ) {}

  child(names: Names): Scope {
    return new Scope(names, this)
  }

  /** The value of a name, else of a field of that name. */
  get(name: string): unknown {
    if (hasOwn(this.names, name)) return this.names[name]
    if (this.fallback !== undefined) return this.fallback(name)
    return this.parent?.get(name)
  }

  /** The value at a path such as `context.project.key`. */
  find(path: string): unknown {
    const [first = '', ...rest] = path.split('.')
    let value = this.get(first)
    for (const name of rest) value = stepInto(value, name)
    return value
  }
}
