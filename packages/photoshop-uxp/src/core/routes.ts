/** Operations of openapi.yaml by their names. */
export type Operations = Readonly<Record<string, Operation>>

export interface Operation {
  readonly method: string
  /** With `{names}`. */
  readonly path: string
}

/** What is sent for an operation with its fields by their names in the contract. */
export interface Target {
  readonly method: string
  /** With the query. */
  readonly url: string
  readonly body: string | undefined
}

/** Throws an Error for an operation that is unknown, or whose path lacks a part. */
export function targetOf(
  operations: Operations,
  operation: string,
  fields: Readonly<Record<string, unknown>>,
): Target {
  const route = operations[operation]
  if (route === undefined) throw new Error(`There is no operation ${operation}.`)
  const { method, path } = route
  const inPath = new Set<string>()
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fields[name]
    if (value === undefined || value === null) throw new Error(`${operation} needs ${name}.`)
    inPath.add(name)
    return encodeURIComponent(String(value))
  })
  const rest = Object.entries(fields).filter(([name, value]) => !inPath.has(name) && value !== undefined)
  if (method !== 'GET' && method !== 'DELETE') {
    return { method, url: filled, body: JSON.stringify(Object.fromEntries(rest)) }
  }
  const query = rest
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((each) => [name, each]))
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  return { method, url: query === '' ? filled : `${filled}?${query}`, body: undefined }
}
