/** Routes that are generated from a document, as express takes them. */

interface Route {
  readonly method: string
  /** With parameters in braces. */
  readonly path: string
  readonly pathParameters: readonly string[]
}

/** In the order in which they have to be tried: a word goes before a parameter in its place. */
export function wordsFirst<Id extends string, R extends Route>(routes: Readonly<Record<Id, R>>): [Id, R][] {
  const entries = Object.entries(routes) as [Id, R][]
  return entries.sort(([, one], [, other]) => one.pathParameters.length - other.pathParameters.length)
}

/** Every address once, with the methods that it takes, for the answer to others. */
export function addressesWithMethods(routes: Readonly<Record<string, Route>>): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  for (const { path, method } of Object.values(routes)) {
    methods.set(path, [...(methods.get(path) ?? []), method])
  }
  return methods
}

/** `/v1/jobs/{jobId}` → `/v1/jobs/:jobId`. */
export function toPattern(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}
