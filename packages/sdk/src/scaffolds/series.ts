/** Series of names with numbers in them: `0010..0050:10`, or two samples and a count: `sh010,sh020 x5`. */
import { ClstError } from '../errors.js'

/** The most names in one series, and the most items that one scaffold makes. */
export const MAX_MADE = 10_000

/** More digits are no exact number any more. */
const MAX_DIGITS = 15

/** A name with one number that counts. */
interface Sample {
  prefix: string
  digits: string
  suffix: string
}

/**
 * The names that a text stands for: a list (`a,b,c`), a range with an optional step (`0010..0050:10`), or two samples and
 * how many there are to be (`0010,0020 x5`). Prefix, suffix, step and leading zeros come from the samples. Throws
 * `invalid-argument`.
 */
export function expandSeries(text: string): string[] {
  const range = /^(.+?)\.\.(.+?)(?::(\d{1,15}))?$/.exec(text.trim())
  if (range !== null) {
    const [, first = '', last = '', step = '1'] = range
    return expandRange(text, first.trim(), last.trim(), Number(step))
  }
  const samples = /^([^,]+),([^,]+?)\s*[x×]\s*(\d{1,15})$/.exec(text.trim())
  if (samples !== null) {
    const [, first = '', second = '', count = ''] = samples
    return expandSamples(text, first.trim(), second.trim(), Number(count))
  }
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('')) throw refuse(text, 'a name in it is empty')
  if (names.length > MAX_MADE) throw tooMany(text)
  return [...new Set(names)]
}

function expandRange(text: string, first: string, last: string, step: number): string[] {
  const [from, to] = align(text, first, last)
  const [start, end] = [Number(from.digits), Number(to.digits)]
  if (step < 1) throw refuse(text, 'the step must be 1 or more')
  if (end < start) throw refuse(text, 'it must count upwards')
  return count(text, from, to, start, step, Math.floor((end - start) / step) + 1)
}

function expandSamples(text: string, first: string, second: string, howMany: number): string[] {
  const [from, to] = align(text, first, second)
  const start = Number(from.digits)
  const step = Number(to.digits) - start
  if (step < 1) throw refuse(text, 'it must count upwards')
  if (howMany < 1) throw refuse(text, 'there must be one at least')
  return count(text, from, to, start, step, howMany)
}

function count(
  text: string,
  from: Sample,
  to: Sample,
  start: number,
  step: number,
  howMany: number,
): string[] {
  if (howMany > MAX_MADE) throw tooMany(text)
  if (start + step * (howMany - 1) > Number.MAX_SAFE_INTEGER) throw refuse(text, 'its numbers are too large')
  const isPadded =
    from.digits.startsWith('0') || to.digits.startsWith('0') || from.digits.length === to.digits.length
  const width = isPadded ? from.digits.length : 0
  return Array.from(
    { length: howMany },
    (_, index) => from.prefix + String(start + step * index).padStart(width, '0') + from.suffix,
  )
}

/** The two names differ in one number; where they are equal, their last number counts. */
function align(text: string, first: string, second: string): [Sample, Sample] {
  const [a, b] = [first.split(/(\d+)/), second.split(/(\d+)/)]
  const differing = a.flatMap((part, index) => (part === b[index] ? [] : [index]))
  const index = differing[0] ?? a.length - 2
  const isNumber = index >= 1 && index % 2 === 1
  if (a.length !== b.length || differing.length > 1 || !isNumber) {
    throw refuse(text, 'the two names must differ in one number, as 0010 and 0020 do')
  }
  const sample = (parts: string[]): Sample => ({
    prefix: parts.slice(0, index).join(''),
    digits: parts[index] ?? '',
    suffix: parts.slice(index + 1).join(''),
  })
  const [one, two] = [sample(a), sample(b)]
  const isUneven = one.digits.length !== two.digits.length
  if (isUneven && (one.digits.startsWith('0') || two.digits.startsWith('0'))) {
    throw refuse(text, 'numbers with leading zeros must have the same number of digits')
  }
  if (Math.max(one.digits.length, two.digits.length) > MAX_DIGITS)
    throw refuse(text, 'its numbers are too large')
  return [one, two]
}

function refuse(text: string, reason: string): ClstError {
  const message = `"${text}" is no series: ${reason}. Write 0010..0050:10, or 0010,0020 x5.`
  return new ClstError('invalid-argument', message, { details: { series: text } })
}

function tooMany(text: string): ClstError {
  const message = `"${text}" has more than ${MAX_MADE} names.`
  return new ClstError('invalid-argument', message, { details: { series: text, limit: MAX_MADE } })
}
