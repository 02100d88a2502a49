/** The `clst-server` command. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  const isHealth = request.url === '/healthz'
  response.writeHead(isHealth ? 200 : 404, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ status: isHealth ? 'ok' : 'not-found' }))
})
server.listen({ host: '127.0.0.1', port: 0 }, () => {
  console.log(`clst-server listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
