#!/usr/bin/env node
/**
 * What a studio is measured against: PUT writes the body to a file, which is on the disk before the answer; GET reads it.
 *
 *   node benchmarks/programs/http-server.mjs FOLDER     prints its address
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const PIECE_BYTES = 1 << 20
const folder = process.argv[2] ?? '.'

const server = createServer(async (request, response) => {
  const path = join(folder, basename(request.url ?? ''))
  if (request.method === 'PUT') {
    await pipeline(request, createWriteStream(path, { flush: true, highWaterMark: PIECE_BYTES }))
    response.writeHead(204).end()
    return
  }
  response.writeHead(200, { 'content-length': (await stat(path)).size })
  await pipeline(createReadStream(path, { highWaterMark: PIECE_BYTES }), response)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  console.log(`http://127.0.0.1:${port}`)
})
