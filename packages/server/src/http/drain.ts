import { once } from 'node:events'
import type { Server } from 'node:http'
import { LIMITS } from './limits.js'

/** What is being answered is answered; what is not through after a while is cut off, and the client asks again. */
export async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const last = setTimeout(() => server.closeAllConnections(), LIMITS.stopMs)
  await closed
  clearTimeout(last)
}
