import type { Json } from './table.js'

/**
 * The versions that the sentence of a state can name. `base`: what the working file was made from, `v012` or `s3` of a
 * safety copy. `head`: the newest version.
 */
export function versionWords(
  item: Json | null | undefined,
  sentences: Readonly<Record<string, string>>,
): Json {
  const { headNumber, baseNumber, baseSafetyNumber } = item ?? {}
  const head = isNumber(headNumber) ? version(headNumber) : (sentences.anyHead ?? '')
  if (isNumber(baseSafetyNumber)) return { base: `s${baseSafetyNumber}`, head }
  return { base: isNumber(baseNumber) ? version(baseNumber) : head, head }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function version(number: number): string {
  return `v${String(number).padStart(3, '0')}`
}
