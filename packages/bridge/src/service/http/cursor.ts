import { BridgeFailure } from '../bridge-failure.js'

/** A place in a list, as clients carry it: nothing that they could read or make. */
export function writeCursor(place: number): string {
  return Buffer.from(`n${place}`).toString('base64url')
}

/** Throws `invalid-argument` for a cursor that is none. */
export function readCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (/^n\d{1,15}$/.test(text)) return Number(text.slice(1))
  const message = 'This is not a cursor of this list.'
  throw new BridgeFailure('invalid-argument', message, { errors: [{ pointer: '?cursor', message }] })
}
