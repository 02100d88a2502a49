/** Whether a command printed what a page shows. */

const KINDS: readonly (readonly [shown: RegExp, any: string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '[0-9a-f-]{36}'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z'],
]
const ANYTHING = '…'

/**
 * What keeps the two from being the same, or undefined. White space does not count, `…` stands for anything, an id for
 * any id and a time for any time.
 *
 * @param home what the page calls `/home/ana`
 */
export function difference(shown: string, printed: string, home: string): string | undefined {
  const wanted = squeeze(shown)
  const found = squeeze(printed.replaceAll(home, '/home/ana'))
  if (new RegExp(`^${toPattern(wanted)}$`, 's').test(found)) return undefined
  // The longest beginning that fits tells where they part.
  let fits = 0
  for (let length = 1; length <= wanted.length; length++) {
    if (new RegExp(`^${toPattern(wanted.slice(0, length))}`, 's').test(found)) fits = length
    else break
  }
  return fits === wanted.length
    ? 'It prints more than the page shows.'
    : `Not as printed from here on: ${wanted.slice(fits, fits + 60)}`
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

function toPattern(wanted: string): string {
  let pattern = wanted
    .split(ANYTHING)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  for (const [shown, any] of KINDS) pattern = pattern.replace(new RegExp(escaped(shown), 'g'), any)
  return pattern
}

/** The same kind after its special characters were escaped; only the dot of a time is one. */
function escaped(kind: RegExp): string {
  return kind.source.replace('\\.\\d+', '\\\\\\.\\d+')
}
