/** What stands between a pair of braces: `{a ?? b|filter:word}`. */
export interface Reading {
  /** The first of which something is at. */
  paths: readonly string[]
  filters: readonly { name: string; words: readonly string[] }[]
}

const PATH = /^[A-Za-z][A-Za-z0-9]*(\.([A-Za-z][A-Za-z0-9]*|\d+))*$/

/**
 * The readings of a text, in their order.
 *
 * @returns a sentence about what is wrong with it instead
 */
export function parseText(text: string): Reading[] | string {
  const outside = text.replaceAll(/\{[^{}]*\}/g, '')
  if (/[{}]/.test(outside)) return `"${text}" has a brace that nothing closes or opens.`
  const readings: Reading[] = []
  for (const [, inner = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    const reading = parseReading(inner)
    if (typeof reading === 'string') return reading
    readings.push(reading)
  }
  return readings
}

/** The same for one path as conditions write it: without braces. */
export function parseReading(inner: string): Reading | string {
  const [said = '', ...rest] = inner.split('|')
  const paths = said.split('??').map((path) => path.trim())
  const wrong = paths.find((path) => !PATH.test(path))
  if (wrong !== undefined) return `"${inner}" is no expression: "${wrong}" is no path.`
  const filters = rest.map((text) => {
    const [name = '', ...words] = text.trim().split(':')
    return { name, words }
  })
  return { paths, filters }
}
