#!/usr/bin/env node
/**
 * Stands between a client and a studio, passes on every byte as it is, and counts. A process of its own, because the
 * benchmark waits for commands meanwhile. Its parent is told the port, and the sums whenever it asks.
 *
 *   node benchmarks/programs/counting-proxy.mjs PORT
 */
import { connect, createServer } from 'node:net'

const port = Number(process.argv[2])
const sums = { up: 0, down: 0 }

const server = createServer((client) => {
  const studio = connect({ host: '127.0.0.1', port })
  client.on('data', (bytes) => {
    sums.up += bytes.length
  })
  studio.on('data', (bytes) => {
    sums.down += bytes.length
  })
  client.pipe(studio).pipe(client)
  client.on('error', () => studio.destroy())
  studio.on('error', () => client.destroy())
})
server.listen(0, '127.0.0.1', () => {
  process.send?.(/** @type {import('node:net').AddressInfo} */ (server.address()).port)
})
process.on('message', () => process.send?.(sums))
process.once('disconnect', () => process.exit())
