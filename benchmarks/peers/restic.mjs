import { join } from 'node:path'

/** @param {import('./peer.mjs').Place} place @param {string[]} args @returns {import('./peer.mjs').Command} */
function command(place, args) {
  return {
    argv: ['restic', '--quiet', ...args],
    cwd: place.tree,
    env: {
      HOME: place.home,
      RESTIC_REPOSITORY: place.repo,
      RESTIC_PASSWORD: 'bench',
      RESTIC_CACHE_DIR: join(place.home, 'cache'),
    },
  }
}

/** restic.net @type {import('./peer.mjs').Peer} */
export const restic = {
  name: 'restic',
  version: ['restic', 'version'],
  isRival: true,
  init: (place) => [command(place, ['init'])],
  checkpoint: (place, index) => [command(place, ['backup', '--tag', `v${index}`, place.file])],
  restore: (place, index) => ({
    commands: [command(place, ['restore', 'latest', '--tag', `v${index}`, '--target', place.out])],
    path: join(place.out, place.file),
  }),
  stored: (place) => [place.repo],
  client: (place) => [join(place.home, 'cache')],
}
