/**
 * An object that throws for every member that it does not have: what the fakes do not know, the panel must not call.
 * `then` is looked for by every `await` and is allowed to be missing.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(of, member) {
      if (typeof member === 'symbol' || member === 'then' || member in of) return Reflect.get(of, member)
      throw new Error(`${name} has no ${member}.`)
    },
  })
}
