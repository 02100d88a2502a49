import type { IncomingMessage } from 'node:http'
import { SYNC_PROTOCOL } from '@clst/sdk/protocol'
import { invalid, StudioFailure } from '../failure.js'

export const PROTOCOL_HEADER = 'Clst-Protocol'

/** Oldest sync protocol that is still spoken here. */
const OLDEST = 1

/** Throws `protocol-mismatch`, in a sentence that names the side that has to be updated. */
export function checkProtocol({ headers }: IncomingMessage): void {
  const text = headers[PROTOCOL_HEADER.toLowerCase()] ?? '1'
  const spoken = /^[1-9]\d{0,6}$/.test(String(text)) ? Number(text) : undefined
  if (spoken === undefined) throw invalid(PROTOCOL_HEADER, 'must be a whole number')
  if (spoken >= OLDEST && spoken <= SYNC_PROTOCOL) return
  const side = spoken > SYNC_PROTOCOL ? 'studio' : 'client'
  const message =
    side === 'studio'
      ? 'The studio server is older than this clst. Its admin has to update the server.'
      : 'This clst is older than the studio server. Update clst on this computer.'
  const details = { update: side, client: spoken, studio: SYNC_PROTOCOL }
  throw new StudioFailure('protocol-mismatch', message, { details })
}
