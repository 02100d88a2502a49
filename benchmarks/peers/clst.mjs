import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BINARY = fileURLToPath(new URL('../../node_modules/.bin/clst', import.meta.url))

/** The shipped command of this checkout. @type {import('./peer.mjs').Peer} */
export const clst = {
  name: 'clst',
  version: [BINARY, '--version'],
  isRival: false,
  init: (place) => [command(place, ['init', '--name', 'bench'])],
  checkpoint: (place, index) => [command(place, ['checkpoint', place.file, '-m', `save ${index}`])],
  restore: (place, index) => ({
    commands: [command(place, ['revert', place.file, '--to', `${index + 1}`])],
    path: join(place.tree, place.file),
  }),
  // The project file and whatever SQLite keeps beside it.
  stored: (place) =>
    readdirSync(place.tree)
      .filter((name) => name.includes('.clst'))
      .map((name) => join(place.tree, name)),
}

/**
 * @param {import('./peer.mjs').Place} place
 * @param {string[]} args
 * @returns {import('./peer.mjs').Command}
 */
export function command(place, args) {
  return {
    argv: [BINARY, ...args],
    cwd: place.tree,
    env: { HOME: place.home, CLST_HOME: join(place.home, 'clst'), CLST_AUTHOR: 'Bench' },
  }
}
