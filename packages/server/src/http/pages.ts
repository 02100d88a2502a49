import { StudioFailure } from '../failure.js'

/** A place in a list, as clients carry it: nothing that they could read or make. */
export function writeCursor(place: number): string {
  return Buffer.from(`n${place}`).toString('base64url')
}

/** 0 for the first page. Throws `invalid-argument` for a cursor that is none. */
export function readOffset(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const text = Buffer.from(cursor, 'base64url').toString()
  if (/^n\d{1,15}$/.test(text)) return Number(text.slice(1))
  const message = 'is not a cursor of this list'
  throw new StudioFailure('invalid-argument', '?cursor is not a cursor of this list.', {
    errors: [{ pointer: '?cursor', message }],
  })
}

/** `rows`: one more than fit, where there is more. */
export function toPage<Row>(
  rows: readonly Row[],
  offset: number,
  limit: number,
): { items: readonly Row[]; next: { nextCursor?: string } } {
  if (rows.length <= limit) return { items: rows, next: {} }
  return { items: rows.slice(0, limit), next: { nextCursor: writeCursor(offset + limit) } }
}
