/**
 * The language of searches: words and `field:value`, all of which must hold. `-` before one means not, a comma between
 * values means or, double quotes keep spaces, commas and colons together (`\"` and `\\` inside). docs/reference/search.md.
 */
import { ClstError } from '../errors.js'

export interface QueryValue {
  text: string
  /** Quoted words are never taken for `none` or `me`. */
  isQuoted: boolean
}

/** One condition. Its values are alternatives; there is at least one. */
export interface QueryTerm {
  isNegated: boolean
  /** In lower case as far as it is ASCII; undefined for a word that is looked for everywhere. */
  field: string | undefined
  values: QueryValue[]
}

/** No person writes more, and each costs time for every asset. */
const MAX_LENGTH = 4000
const MAX_VALUES = 100

const FIELD = /[^\s":,]+(?=:)/y
const BARE = /[^\s,]+/y
const QUOTED = /"((?:[^"\\]|\\.)*)"/sy
const SPACE = /\s+/y

/** The terms of a query, none for an empty one. Throws `invalid-argument`. */
export function parseQuery(query: string): QueryTerm[] {
  if (query.length > MAX_LENGTH) throw invalid(`A search has at most ${MAX_LENGTH} characters.`)
  if (query.includes('\0')) throw invalid('A search cannot hold a NUL character.')
  const reader = new Reader(query)
  const terms: QueryTerm[] = []
  let count = 0
  for (reader.take(SPACE); !reader.isAtEnd; reader.take(SPACE)) {
    const term = readTerm(reader)
    terms.push(term)
    count += term.values.length
    if (count > MAX_VALUES) throw invalid(`A search has at most ${MAX_VALUES} words.`)
  }
  return terms
}

class Reader {
  private position = 0

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.position >= this.text.length
  }

  get rest(): string {
    return this.text.slice(this.position)
  }

  /** What the expression matches here, and moves on. */
  take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.position
    const match = expression.exec(this.text)
    if (match === null) return undefined
    this.position += match[0].length
    return match
  }

  takeText(text: string): boolean {
    if (!this.text.startsWith(text, this.position)) return false
    this.position += text.length
    return true
  }

  isBefore(expression: RegExp): boolean {
    return expression.test(this.text.slice(this.position, this.position + 1))
  }
}

function readTerm(reader: Reader): QueryTerm {
  const isNegated = /^-[^\s]/.test(reader.rest.slice(0, 2)) && reader.takeText('-')
  const field = reader.take(FIELD)?.[0].toLowerCase()
  if (field !== undefined) reader.takeText(':')
  const values = readValues(reader)
  if (values.length > 0) return { isNegated, field, values }
  if (field !== undefined) throw invalid(`After "${field}:" a value is missing.`)
  throw invalid('There is nothing to search for. Put a comma that is meant into quotes.')
}

/** Commas with nothing between them are left out, so that a sentence can be searched for as it stands. */
function readValues(reader: Reader): QueryValue[] {
  const values: QueryValue[] = []
  do {
    const value = readValue(reader)
    if (value !== undefined) values.push(value)
  } while (reader.takeText(','))
  return values
}

function readValue(reader: Reader): QueryValue | undefined {
  if (!reader.isBefore(/"/)) {
    const bare = reader.take(BARE)?.[0]
    return bare === undefined ? undefined : { text: bare, isQuoted: false }
  }
  const { rest } = reader
  const quoted = reader.take(QUOTED)?.[1]
  if (quoted === undefined) throw invalid(`The quote is not closed: ${shorten(rest)}.`)
  if (!reader.isAtEnd && !reader.isBefore(/[\s,]/)) {
    throw invalid(`After a closing quote comes a space or a comma: ${shorten(rest)}.`)
  }
  const text = quoted.replace(/\\(["\\])/g, '$1')
  return text === '' ? undefined : { text, isQuoted: true }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function invalid(message: string): ClstError {
  return new ClstError('invalid-argument', message)
}
