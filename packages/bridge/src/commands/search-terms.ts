import { UsageError } from '../usage-error.js'

/**
 * The words of the command line as one search. The shell has taken its own quotes away already, so a word with spaces in
 * it was quoted, and is meant as it stands. Throws `UsageError` for an option that there is not.
 */
export function toQuery(words: readonly string[]): string {
  return words.map(toTerm).join(' ')
}

function toTerm(word: string): string {
  if (/^--[a-z]/.test(word)) {
    throw new UsageError(`There is no option ${word.split('=', 1)[0]}.`, { command: 'search' })
  }
  if (!/\s/.test(word) || word.includes('"')) return word
  const [, sign = '', field, rest = ''] = /^(-?)(?:([^\s:,]+):(?=\S))?(.*)$/s.exec(word) ?? []
  if (field === undefined) return `${sign}${quote(rest)}`
  return `${sign}${field}:${rest.split(',').map(quote).join(',')}`
}

function quote(text: string): string {
  return /\s/.test(text) ? `"${text.trim().replaceAll('\\', '\\\\')}"` : text
}
