/** Files as the measures need them: freshly saved, in the page cache, on the disk, counted. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * @param {string} path a file or a folder; nothing is there → nothing
 * @returns {Generator<string>} every regular file
 */
export function* filesBelow(path) {
  const facts = lstatSync(path, { throwIfNoEntry: false })
  if (facts?.isFile()) yield path
  if (facts?.isDirectory()) for (const name of readdirSync(path)) yield* filesBelow(join(path, name))
}

/** @param {readonly string[]} paths @returns {number} sum of the sizes of all files */
export function bytesOf(paths) {
  let total = 0
  for (const path of paths) for (const file of filesBelow(path)) total += lstatSync(file).size
  return total
}

/**
 * Waits until every file that was written since `since` is on the disk. Tools that did not wait for the disk themselves
 * are made to: the clock of every peer stops at the same promise.
 * @param {readonly string[]} paths
 * @param {number} since Date.now() before the work
 * @returns {number} milliseconds spent in fsync; finding the files is not counted
 */
export function flush(paths, since) {
  const fresh = paths
    .flatMap((path) => [...filesBelow(path)])
    .filter((file) => statSync(file).ctimeMs >= since - 1)
  let ns = 0n
  for (const file of fresh) {
    const descriptor = openSync(file, 'r')
    const started = process.hrtime.bigint()
    fsyncSync(descriptor)
    ns += process.hrtime.bigint() - started
    closeSync(descriptor)
  }
  return Number(ns) / 1e6
}

/** Writes back what is still pending, so that it is not billed to the next step. @param {string} path */
export function settle(path) {
  spawnSync('sync', ['-f', path])
}

/**
 * Reads a file in pieces; with a hash it says what it read.
 * @param {string} path
 * @param {(bytes: Uint8Array) => void} [take]
 */
export function readThrough(path, take) {
  const buffer = Buffer.allocUnsafe(1 << 20)
  const descriptor = openSync(path, 'r')
  for (let read = 1; read > 0; ) {
    read = readSync(descriptor, buffer, 0, buffer.length, null)
    if (read > 0) take?.(buffer.subarray(0, read))
  }
  closeSync(descriptor)
}

/** @param {string} path @returns {string} SHA-256 in hex */
export function sha256(path) {
  const hash = createHash('sha256')
  readThrough(path, (bytes) => hash.update(bytes))
  return hash.digest('hex')
}

/**
 * Puts `source` in place of the working file as creative programs save: a new file that is renamed over the old one.
 * Afterwards the bytes are on the disk and in the page cache.
 * @param {string} source
 * @param {string} path
 */
export function saveAs(source, path) {
  copyFileSync(source, `${path}~saving`)
  renameSync(`${path}~saving`, path)
  settle(path)
  readThrough(path)
}
