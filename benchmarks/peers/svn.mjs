import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** @param {import('./peer.mjs').Place} place @param {string[]} argv @returns {import('./peer.mjs').Command} */
function command(place, argv) {
  return { argv, cwd: place.tree, env: { HOME: place.home } }
}

/** subversion.apache.org, with a repository in a folder beside the working copy. @type {import('./peer.mjs').Peer} */
export const svn = {
  name: 'svn',
  version: ['svn', '--version', '--quiet'],
  isRival: false,
  init: (place) => [
    command(place, ['svnadmin', 'create', place.repo]),
    command(place, ['svn', 'checkout', '--quiet', pathToFileURL(place.repo).href, '.']),
  ],
  checkpoint: (place, index) => [
    ...(index === 0 ? [command(place, ['svn', 'add', '--quiet', place.file])] : []),
    command(place, ['svn', 'commit', '--quiet', '--message', `save ${index}`]),
  ],
  restore: (place, index) => {
    const path = join(place.out, place.file)
    const source = `${pathToFileURL(place.repo).href}/${place.file}`
    return {
      commands: [command(place, ['svn', 'export', '--quiet', '--force', '-r', `${index + 1}`, source, path])],
      path,
    }
  },
  stored: (place) => [place.repo],
  client: (place) => [join(place.tree, '.svn')],
}
