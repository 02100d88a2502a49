/** What the small servers of these tests are made of. */
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Forwarded {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

export interface Forward {
  port: number
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks a server of this computer, and answers all that it said. */
export function forward({ port, method, path, headers: given, body }: Forward): Promise<Forwarded> {
  const headers = { ...given, host: `127.0.0.1:${port}`, connection: 'close' }
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const { statusCode: status = 0, headers } = response
      readAll(response).then((bytes) => resolve({ status, headers, body: bytes }), reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** On a port that is free. */
export async function listen(server: Server): Promise<void> {
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done))
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

/** Ends it at once, whoever is still connected. */
export async function close(server: Server | undefined): Promise<void> {
  if (server === undefined) return
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeAllConnections()
  await closed
}

export async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}
