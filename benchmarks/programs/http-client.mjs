#!/usr/bin/env node
/**
 * Sends a file, or brings one and waits until it is on the disk.
 *
 *   node benchmarks/programs/http-client.mjs put|get URL FILE
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { request } from 'node:http'
import { pipeline } from 'node:stream/promises'

const PIECE_BYTES = 1 << 20
const [word, url = '', file = ''] = process.argv.slice(2)

const isPut = word === 'put'
const headers = isPut ? { 'content-length': (await stat(file)).size } : {}
const sent = request(url, { method: isPut ? 'PUT' : 'GET', headers })
const answered = new Promise((resolve, reject) => sent.once('response', resolve).once('error', reject))
if (isPut) await pipeline(createReadStream(file, { highWaterMark: PIECE_BYTES }), sent)
else sent.end()
const response = /** @type {import('node:http').IncomingMessage} */ (await answered)
if ((response.statusCode ?? 500) >= 300) throw new Error(`answered ${response.statusCode}`)
if (isPut) response.resume()
else await pipeline(response, createWriteStream(file, { flush: true, highWaterMark: PIECE_BYTES }))
