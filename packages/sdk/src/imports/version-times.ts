/**
 * Times of the versions of a history, in milliseconds: those of the files, but never before the version before, and never
 * in the future. A copied file can be older or newer than its neighbours; its place in the row is certain, its time not.
 */
export function versionTimes(modifiedUs: readonly number[], now: number): number[] {
  let last = 0
  return modifiedUs.map((us) => {
    last = Math.max(last, Math.min(Math.floor(us / 1000), now))
    return last
  })
}
