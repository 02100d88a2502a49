import { ClstError } from '../errors.js'

/** A newer program has written to the project: this one must not touch it. */
export function schemaTooNew(path: string, version: number, supported: number): ClstError {
  const message = `This project was written by a newer clst (schema ${version}; this one knows ${supported}). Update clst.`
  return new ClstError('schema-too-new', message, { details: { path, version, supported } })
}
