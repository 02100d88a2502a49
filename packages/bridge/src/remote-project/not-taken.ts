/**
 * The bridge has not begun what it was asked for, and nothing has changed: it is gone, busy, older than this command, or
 * the contract has no place for what was asked, such as a list of paths that is longer than any request. What it was
 * asked for is then done on the file itself.
 */
export class NotTaken extends Error {
  override readonly name = 'NotTaken'
}

/** The same methods; those that the bridge does not take are called on what `direct` opens. */
export function orDirectly<Area extends object>(remote: Area, direct: () => Promise<Area>): Area {
  const methods = Object.entries(remote).map(([name, method]) => [name, withFallback(name, method, direct)])
  return Object.fromEntries(methods) as Area
}

type Method = (...parameters: unknown[]) => Promise<unknown>

function withFallback<Area extends object>(
  name: string,
  method: Method,
  direct: () => Promise<Area>,
): Method {
  return async (...parameters) => {
    try {
      return await method(...parameters)
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error
      const area = (await direct()) as Record<string, Method>
      // The method itself is taken from its object: it needs it.
      return area[name]?.(...parameters)
    }
  }
}
