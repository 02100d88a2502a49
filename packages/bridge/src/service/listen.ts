import type { Server } from 'node:http'
import { BridgeFailure } from './bridge-failure.js'

/** This computer only, whatever its network looks like. */
export const ADDRESS = '127.0.0.1'

/** Listens on the first port that is free, and answers which. Throws `bridge-not-started` when all are taken. */
export async function listen(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    if (await tryPort(server, port)) {
      const address = server.address()
      if (typeof address === 'object' && address !== null) return address.port
    }
  }
  const message = `The bridge found no free port: other programs use ${ports.join(', ')}.`
  throw new BridgeFailure('bridge-not-started', message, { details: { ports: ports.map(String) } })
}

/** False where another program has the port, or the system keeps it for itself. */
function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(new BridgeFailure('bridge-not-started', `The bridge cannot listen: ${error.message}`))
    }
    const onListening = () => {
      server.off('error', onError)
      resolve(true)
    }
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen({ host: ADDRESS, port, exclusive: true })
  })
}
