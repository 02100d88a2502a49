const INDENT = '    '
const WIDTH = 100

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * A value as Python writes it: on one line where it fits, else one entry per line with a comma after each. Names keep
 * their order, since the order of rows and options means something.
 *
 * @param depth how far the line on which it begins is indented
 */
export function pythonLiteral(value: Json, depth = 0): string {
  const short = oneLine(value)
  if (short.length + depth * INDENT.length <= WIDTH && !short.includes('\n')) return short
  const inner = INDENT.repeat(depth + 1)
  const end = INDENT.repeat(depth)
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${pythonLiteral(item, depth + 1)},\n`).join('')}${end}]`
  }
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(
      ([name, item]) => `${inner}${pythonText(name)}: ${pythonLiteral(item as Json, depth + 1)},\n`,
    )
    return `{\n${rows.join('')}${end}}`
  }
  return short
}

function oneLine(value: Json): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return JSON.stringify(value)
  if (typeof value === 'string') return pythonText(value)
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  const rows = Object.entries(value).map(([name, item]) => `${pythonText(name)}: ${oneLine(item as Json)}`)
  return `{${rows.join(', ')}}`
}

/** A string literal. Every escape that JSON writes means the same in Python; `\u2028` and others are readable as they are. */
export const pythonText = (text: string): string => JSON.stringify(text)
