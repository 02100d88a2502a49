import { join } from 'node:path'

/** @param {import('./peer.mjs').Place} place @param {string[]} args @param {string} [cwd] @returns {import('./peer.mjs').Command} */
function command(place, args, cwd = place.tree) {
  return {
    argv: ['borg', ...args],
    cwd,
    env: {
      HOME: place.home,
      BORG_BASE_DIR: place.home,
      BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes',
    },
  }
}

/**
 * borgbackup.org, without encryption, which is its fastest setting.
 * @param {string} compression its `-C` option
 * @returns {import('./peer.mjs').Peer}
 */
function borgWith(compression) {
  return {
    name: `borg ${compression}`,
    version: ['borg', '--version'],
    isRival: true,
    init: (place) => [command(place, ['init', '--encryption', 'none', place.repo])],
    checkpoint: (place, index) => [
      command(place, ['create', '-C', compression, `${place.repo}::v${index}`, place.file]),
    ],
    restore: (place, index) => ({
      commands: [command(place, ['extract', `${place.repo}::v${index}`], place.out)],
      path: join(place.out, place.file),
    }),
    stored: (place) => [place.repo],
    client: (place) => [place.home],
  }
}

/** lz4 is borg's default compression. */
export const borgPeers = [borgWith('lz4'), borgWith('zstd,3')]
