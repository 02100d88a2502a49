/** Status of 100,000 unchanged tracked files in a fresh process, against a bare lstat walk of them in Node. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { settle } from '../lib/disk.mjs'
import { run } from '../lib/process.mjs'
import { median } from '../lib/statistics.mjs'
import { command as clstCommand } from '../peers/clst.mjs'
import { command as gitCommand } from '../peers/git.mjs'
import { settleIn } from '../peers/index.mjs'
import { rotated, seconds } from './measure.mjs'

const WALK = fileURLToPath(new URL('lstat-walk.mjs', import.meta.url))

/**
 * How the tools track everything below a folder, and ask for its status.
 * @typedef {(place: import('../peers/peer.mjs').Place) => import('../lib/process.mjs').Command[]} Commands
 * @type {Record<string, { track: Commands, status: Commands }>}
 */
const TOOLS = {
  clst: {
    track: (place) => [clstCommand(place, ['checkpoint', '--all', '--no-preview', '-m', 'import'])],
    status: (place) => [clstCommand(place, ['status'])],
  },
  git: {
    track: (place) => [
      gitCommand(place, ['add', '.']),
      gitCommand(place, ['commit', '--quiet', '-m', 'import']),
    ],
    status: (place) => [gitCommand(place, ['status'])],
  },
}

/** @type {import('./measure.mjs').Measure} */
export async function status(context) {
  const count = context.quick ? 10_000 : 100_000
  const places = new Map()
  const samples = /** @type {Record<string, number[]>} */ ({})
  const tools = context.peers.filter(({ name }) => name in TOOLS)
  for (const peer of tools) {
    const place = await settleIn(peer, context.work, 'unused')
    fill(place.tree, count)
    settle(place.tree)
    const import_ = await run(TOOLS[peer.name]?.track(place) ?? [])
    context.log(`status: ${peer.name} tracked ${count} files in ${seconds(import_.ms)}`)
    places.set(peer, place)
    samples[peer.name] = []
    await run(TOOLS[peer.name]?.status(place) ?? [])
  }
  const bare = join(context.work, 'bare')
  fill(bare, count)
  settle(bare)
  const walk = { argv: [process.execPath, WALK, bare] }
  await run([walk])
  samples.walk = []
  for (let turn = 0; turn < context.runs; turn++) {
    settle(bare)
    samples.walk.push((await run([walk])).ms)
    for (const peer of rotated(tools, turn)) {
      samples[peer.name].push((await run(TOOLS[peer.name]?.status(places.get(peer)) ?? [])).ms)
    }
    context.log(`status: run ${turn + 1} of ${context.runs}`)
  }
  for (const peer of tools) rmSync(join(places.get(peer).tree, '..'), { recursive: true, force: true })
  rmSync(bare, { recursive: true, force: true })
  const measure = `status of ${count.toLocaleString('en')} unchanged files`
  const target = '≤ 3 × lstat walk in Node'
  const least = median(samples.walk)
  const beside = `walk ${seconds(least)}${samples.git ? `, git ${seconds(median(samples.git))}` : ''}`
  if (!samples.clst)
    return { rows: [{ measure, target, figure: `clst absent; ${beside}`, pass: null }], raw: samples }
  const own = median(samples.clst)
  const figure = `${(own / least).toFixed(2)} × (clst ${seconds(own)}, ${beside})`
  const fastest = samples.git && median(samples.git) < own ? 'git' : 'clst'
  return { rows: [{ measure, target, figure, pass: own / least <= 3, fastest }], raw: samples }
}

/** Small different files, a thousand in each folder. @param {string} root @param {number} count */
function fill(root, count) {
  for (let index = 0; index < count; index++) {
    const folder = join(root, `folder${String(Math.floor(index / 1000)).padStart(3, '0')}`)
    if (index % 1000 === 0) mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, `file${String(index).padStart(6, '0')}.txt`),
      `${index}: the content of this file\n`,
    )
  }
}
