/** Whether a version of clst came after another one (semver.org, without build numbers). */
export function isNewer(version: string, than: string): boolean {
  const [[core, early], [otherCore, otherEarly]] = [partsOf(version), partsOf(than)]
  const order = compare(core, otherCore)
  // What was published early comes before the version that it was for.
  if (order !== 0 || early === '' || otherEarly === '')
    return order > 0 || (order === 0 && early < otherEarly)
  return compare(early, otherEarly) > 0
}

function partsOf(version: string): [core: string, early: string] {
  const [bare = ''] = version.split('+')
  const dash = bare.indexOf('-')
  return dash < 0 ? [bare, ''] : [bare.slice(0, dash), bare.slice(dash + 1)]
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
