import { ClstError, isClstError } from '../errors.js'

/** Says of damage that is met while a copy is opened that it is in the copy, and not in the project. */
export function readingCopy<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isClstError(error) || error.code !== 'store-corrupt') throw error
    const message = `The copy "${path}" is damaged. The project itself was not looked at. Use another copy.`
    throw new ClstError('store-corrupt', message, { details: { path }, cause: error })
  }
}
