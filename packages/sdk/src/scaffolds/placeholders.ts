/** Places for values in the paths of a scaffold: `{shot}`. */

const PLACEHOLDER = /\{([a-z][a-z0-9_]{0,49})\}/gi

/** The variables of a path, each once; undefined when its braces are not in order. */
export function variablesIn(path: string): string[] | undefined {
  if (/[{}]/.test(path.replace(PLACEHOLDER, ''))) return undefined
  return [...new Set([...path.matchAll(PLACEHOLDER)].map(([, name = '']) => name))]
}

/** The path with the values in their places. */
export function fillIn(path: string, values: ReadonlyMap<string, string>): string {
  return path.replace(PLACEHOLDER, (place, name: string) => values.get(name) ?? place)
}
