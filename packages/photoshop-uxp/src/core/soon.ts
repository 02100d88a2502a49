/** What a host does later, for work that goes on in steps. */
import type { Soon } from './host.js'
import type { Ready } from './parts.js'

/** Waits for a host inside of work: `yield* done(host.save())`. Nothing is waited for where the host is done at once. */
export function* done<T>(value: Soon<T>): Generator<Ready, T, void> {
  if (!(value instanceof Promise)) return value
  let outcome: { value: T } | { error: unknown } | undefined
  value.then(
    (found) => {
      outcome = { value: found }
    },
    (error: unknown) => {
      outcome = { error }
    },
  )
  while (outcome === undefined) yield () => outcome !== undefined
  if ('error' in outcome) throw outcome.error
  return outcome.value
}
