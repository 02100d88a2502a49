import { isAbsolute, join, relative, sep } from 'node:path'
import { quoteArgument } from './command-line.js'
import { visible } from './visible.js'

/** How files of a project are named to the user. */
export interface PathNames {
  /** Safe to print, relative to the current folder when that lies in the project. */
  show(projectPath: string): string
  /** A command that can be typed as it stands; `paths` are project-relative. */
  command(name: string, paths: readonly string[], ...rest: readonly string[]): string
}

/**
 * Files are shown as they have to be typed: relative to the current folder while it lies inside the project. From
 * elsewhere they are shown as the project names them and typed absolute.
 *
 * @param root the project folder
 * @param prefix `clst` with the global options that are needed to reach the project
 */
export function createPathNames(root: string, cwd: string, prefix: string): PathNames {
  const fromRoot = relative(root, cwd)
  const isInside =
    fromRoot === '' || !(fromRoot === '..' || fromRoot.startsWith(`..${sep}`) || isAbsolute(fromRoot))
  const local = (projectPath: string) => {
    // By far the most common place, and lists can be long.
    if (fromRoot === '' && projectPath !== '') return projectPath
    return (relative(cwd, join(root, projectPath)) || '.').replaceAll(sep, '/')
  }
  return {
    show: (projectPath) => visible(isInside ? local(projectPath) : projectPath),
    command(name, paths, ...rest) {
      const typed = paths.map((path) => quoteArgument(isInside ? local(path) : join(root, path)))
      return [prefix, name, ...typed, ...rest].join(' ')
    },
  }
}
