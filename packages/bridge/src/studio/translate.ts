import type { ClstApiError } from '@clst/client/studio'
import { ClstError, ERRORS, type ErrorCode, type ErrorDetails } from '@clst/sdk'

/** Runs `work`; what a client of the studio throws becomes the failure of the same code. */
export async function translating<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw translate(error)
  }
}

/** The same for bytes that come one after another. */
export async function* translatingEach<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* parts
  } catch (error) {
    throw translate(error)
  }
}

function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'ClstApiError') return error
  const { code, message, details } = error as ClstApiError
  // Who is not known any more is signed out; a program that answers with something else is no studio.
  const known = code === 'unauthenticated' ? 'signed-out' : code in ERRORS ? code : 'studio-unreachable'
  return new ClstError(known as ErrorCode, message, { details: details as ErrorDetails, cause: error })
}
