/**
 * A measure of the table of targets.
 *
 * @typedef {object} Context
 * @property {string} work empty folder for repositories and generated files
 * @property {string} data folder of the series
 * @property {number} runs
 * @property {boolean} quick fewer saves and smaller files, to try the benchmark out
 * @property {boolean} large 20 GB for prune and 5 GB for backup, where there is room
 * @property {import('../peers/peer.mjs').Peer[]} peers tools that are installed
 * @property {(text: string) => void} log
 *
 * @typedef {object} Row one line of the table
 * @property {string} measure
 * @property {string} target
 * @property {string} figure
 * @property {boolean | null} pass null when it could not be judged
 * @property {string} [fastest] who did best, clst or not
 *
 * @typedef {object} Result
 * @property {Row[]} rows
 * @property {string[]} [table] further lines for people
 * @property {unknown} raw every sample
 *
 * @typedef {(context: Context) => Promise<Result>} Measure
 */
import { flush, settle } from '../lib/disk.mjs'
import { run } from '../lib/process.mjs'

/**
 * Times commands of one tool: nothing of earlier steps is left to write, and the clock stops when what they wrote is on
 * the disk.
 * @param {import('../peers/peer.mjs').Place} place
 * @param {import('../lib/process.mjs').Command[]} commands
 * @param {Parameters<typeof run>[1]} [watch]
 */
export async function timed(place, commands, watch) {
  settle(place.tree)
  const since = Date.now()
  const timing = await run(commands, watch)
  const flushMs = flush([place.home, place.tree, place.repo, place.out], since)
  return { ...timing, flushMs, ms: timing.ms + flushMs }
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(ms < 1000 ? 3 : 2)} s`

/** @param {number} bytes in MB = 10⁶ */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} turn
 * @returns {Item[]} the same items, another one first in each turn
 */
export function rotated(items, turn) {
  const start = turn % Math.max(1, items.length)
  return [...items.slice(start), ...items.slice(0, start)]
}
