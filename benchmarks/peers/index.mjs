/** All tools of the benchmark, and the folders they work in. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { firstLine, run } from '../lib/process.mjs'
import { borgPeers } from './borg.mjs'
import { clst } from './clst.mjs'
import { git, gitLfs } from './git.mjs'
import { restic } from './restic.mjs'
import { svn } from './svn.mjs'

/** @type {import('./peer.mjs').Peer[]} */
const ALL = [clst, restic, ...borgPeers, git, gitLfs, svn]

/** @returns {{ peers: import('./peer.mjs').Peer[], versions: Record<string, string>, absent: string[] }} */
export function findPeers() {
  const found = ALL.map((peer) => ({ peer, version: firstLine(peer.version) }))
  return {
    peers: found.flatMap(({ peer, version }) => (version === undefined ? [] : [peer])),
    versions: Object.fromEntries(
      found.flatMap(({ peer, version }) => (version ? [[peer.name, version]] : [])),
    ),
    absent: found.flatMap(({ peer, version }) => (version === undefined ? [peer.name] : [])),
  }
}

/**
 * Makes an empty place and initialises the repository in it.
 * @param {import('./peer.mjs').Peer} peer
 * @param {string} work
 * @param {string} file name of the working file
 * @returns {Promise<import('./peer.mjs').Place>}
 */
export async function settleIn(peer, work, file) {
  const root = join(work, peer.name.replace(/\W+/g, '-'))
  rmSync(root, { recursive: true, force: true })
  const place = { home: '', tree: '', repo: '', out: '', file }
  for (const name of /** @type {const} */ (['home', 'tree', 'repo', 'out'])) {
    place[name] = join(root, name)
    mkdirSync(place[name], { recursive: true })
  }
  await run(peer.init(place))
  return place
}
