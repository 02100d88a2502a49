#!/usr/bin/env node
/**
 * What nobody who takes chunks can do without: decompresses each, makes its SHA-256, and writes it as it came to a file
 * that is on the disk in the end. One thread.
 *
 *   node benchmarks/programs/decode-store.mjs PACK… FILE
 */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { decodeChunkInto } from '@clst/sdk/codec'
import { readFrames } from '@clst/sdk/protocol'

const packs = process.argv.slice(2)
const file = openSync(packs.pop() ?? '', 'w')
for (const pack of packs) {
  const bytes = readFileSync(pack)
  for (const { hash, codec, rawBytes, data } of readFrames(bytes)) {
    const raw = new Uint8Array(rawBytes)
    decodeChunkInto(raw, codec, data)
    if (!createHash('sha256').update(raw).digest().equals(hash)) throw new Error(`${pack} is damaged`)
  }
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
fsyncSync(file)
closeSync(file)
