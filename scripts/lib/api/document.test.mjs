import { ERRORS } from '@clst/sdk'
import { describe, expect, test } from 'vitest'
import { findMistakes } from './check-document.mjs'
import { listOperations, readDocument } from './document.mjs'

const document = readDocument()
const operations = listOperations(document)

/** @type {Readonly<Record<string, { status: number }>>} */
const table = ERRORS

describe('the contract', () => {
  test('has no mistakes of its own', () => {
    expect(findMistakes(document, operations)).toEqual([])
  })

  test('has the codes of the table of errors, and no others', () => {
    expect([...document.components.schemas.ErrorCode.enum].sort()).toEqual(Object.keys(ERRORS).sort())
  })

  const direct = operations.filter(({ jobResult }) => jobResult === undefined)
  test.each(direct)('has an answer for every error of $id', ({ errors, responses }) => {
    // 426 and 429 come through the bridge from a studio only: they are the answer `default`, as what the server lacks.
    const isOwn = (/** @type {number} */ status) => status < 500 && status !== 426 && status !== 429
    const statuses = errors.map((code) => table[code]?.status ?? 0).filter(isOwn)
    expect(statuses.filter((status) => !(status in responses))).toEqual([])
  })

  test('finds what is wrong with another one', () => {
    const wrong = structuredClone(document)
    delete wrong.paths['/v1/context'].get.responses['401']
    wrong.paths['/v1/context'].get['x-errors'].push('no-such-code')
    wrong.components.schemas.RevertRequest.additionalProperties = true
    wrong.components.schemas.Lost = { type: 'string' }
    expect(findMistakes(wrong, listOperations(wrong))).toEqual([
      'getContext: it answers 401',
      'getContext: there is no error no-such-code',
      'revert: its body takes unknown fields',
      'nothing uses schemas/Lost',
    ])
  })
})

describe('the contract of the studio', () => {
  const studio = readDocument('packages/server/openapi.yaml')
  const calls = listOperations(studio)

  test('has no mistakes of its own', () => {
    expect(findMistakes(studio, calls, { hasKeys: false })).toEqual([])
  })

  test('has limits on whatever a request may hold', () => {
    const parts = Object.entries(studio.components.schemas)
    const unlimited = parts.flatMap(([name, schema]) => findUnlimited(schema, name))
    expect(unlimited).toEqual([])
  })
})

/**
 * Texts and lists without an end.
 *
 * @param {any} node
 * @param {string} place
 * @returns {string[]}
 */
function findUnlimited(node, place) {
  if (typeof node !== 'object' || node === null) return []
  const types = [node.type ?? []].flat()
  const isOpen =
    (types.includes('string') && !('maxLength' in node || 'enum' in node || 'const' in node)) ||
    (types.includes('array') && !('maxItems' in node))
  return [
    ...(isOpen ? [place] : []),
    ...Object.entries(node).flatMap(([name, part]) => findUnlimited(part, `${place}/${name}`)),
  ]
}
