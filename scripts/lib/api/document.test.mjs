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
    const statuses = errors.map((code) => table[code]?.status ?? 0).filter((status) => status < 500)
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
