import { writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** @param {import('./peer.mjs').Place} place @param {string[]} args @returns {import('./peer.mjs').Command} */
export function command(place, args) {
  return {
    argv: ['git', ...args],
    cwd: place.tree,
    env: {
      HOME: place.home,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Bench',
      GIT_AUTHOR_EMAIL: 'bench@localhost',
      GIT_COMMITTER_NAME: 'Bench',
      GIT_COMMITTER_EMAIL: 'bench@localhost',
    },
  }
}

/** @type {Omit<import('./peer.mjs').Peer, 'name' | 'version' | 'init'>} */
const both = {
  isRival: true,
  checkpoint: (place, index) => [
    command(place, ['add', place.file]),
    command(place, ['commit', '--quiet', '--message', `save ${index}`]),
  ],
  restore: (place, index, last) => ({
    commands: [command(place, ['checkout', '--quiet', `HEAD~${last - index}`, '--', place.file])],
    path: join(place.tree, place.file),
  }),
  stored: (place) => [join(place.tree, '.git')],
}

/** git-scm.com @type {import('./peer.mjs').Peer} */
export const git = {
  ...both,
  name: 'git',
  version: ['git', '--version'],
  init: (place) => [command(place, ['init', '--quiet'])],
  pack: (place) => [command(place, ['gc', '--quiet'])],
}

/** git-lfs.com, with the working file's extension tracked by LFS. @type {import('./peer.mjs').Peer} */
export const gitLfs = {
  ...both,
  name: 'git-lfs',
  version: ['git-lfs', '--version'],
  init: (place) => {
    const attributes = `*${extname(place.file)} filter=lfs diff=lfs merge=lfs -text\n`
    writeFileSync(join(place.tree, '.gitattributes'), attributes)
    return [
      command(place, ['init', '--quiet']),
      command(place, ['lfs', 'install', '--local']),
      command(place, ['add', '.gitattributes']),
      command(place, ['commit', '--quiet', '--message', 'attributes']),
    ]
  },
}
