import { type ClstError, type ErrorCode, isClstError, type Project } from '@clst/sdk'
import { expect } from 'vitest'

/** Words of machines, which no artist should have to read. */
const JARGON = /\b(E[A-Z]{3,}|SQLITE_\w+|ENOENT|errno|undefined|null|NaN|\[object)\b|\n\s+at /

/** The work fails with this code, and says so in a sentence for people. */
export async function expectFailure(
  work: Promise<unknown> | (() => unknown),
  ...codes: ErrorCode[]
): Promise<ClstError> {
  const failure = await Promise.resolve(
    typeof work === 'function' ? Promise.resolve().then(work) : work,
  ).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!isClstError(failure))
    throw new Error(`expected ${codes}, got ${failure ?? 'success'}`, { cause: failure })
  expect(codes, `${failure.code}: ${failure.message}`).toContain(failure.code)
  expectSentence(failure.message)
  expect(JSON.parse(JSON.stringify(failure))).toMatchObject({ code: failure.code, message: failure.message })
  return failure
}

/** A sentence: not empty, not endless, no words of machines. */
export function expectSentence(message: string): void {
  expect(message).toMatch(/^["A-Z0-9].*\.$/s)
  expect(message).not.toMatch(JARGON)
  expect(message.length).toBeLessThan(600)
}

/** Every page, row, chunk and content of the project is sound. */
export async function expectSound(project: Project): Promise<void> {
  expect(await project.verify()).toMatchObject({ ok: true, problems: [] })
}
