/** Names with which programs mean several files at once, as the files that are there or tracked. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { isClstError, type Project } from '@clst/sdk'
import { BridgeFailure } from '../../bridge-failure.js'
import { assertLocalPath } from '../../projects/local-path.js'
import { inProject } from '../paths.js'

/** A file that a path stands for. */
export interface NamedFile {
  given: string
  /** Undefined outside of the project. */
  path: string | undefined
  absolutePath: string
  /** Only known here of what is outside. */
  isOnDisk: boolean
}

/**
 * What stands for a part of a name: tiles as Blender and Maya write them (UDIM: 1001 for the first of ten in a row, up
 * to 2000; u1_v1 for the same tile), and Maya's number of a frame.
 */
const TOKENS: readonly (readonly [token: RegExp, meaning: string])[] = [
  [/<udim>/i, '(?:1\\d{3}|2000)'],
  [/<uvtile>/i, 'u\\d+_v\\d+'],
  [/<f>/i, '\\d+'],
]

/** One path, or several for a name with a token; the path itself where nothing is there. Never throws for a path. */
export async function expandPath(project: Project, given: string): Promise<NamedFile[]> {
  const path = placeOf(project, given)
  if (path === undefined) return [outside(project, given)]
  const slash = path.lastIndexOf('/')
  const [folder, name] = [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)]
  const pattern = patternOf(name)
  const names =
    pattern === undefined ? [] : (await project.namesIn(folder)).filter((each) => pattern.test(each))
  const paths =
    names.length === 0 ? [path] : names.map((each) => (folder === '' ? each : `${folder}/${each}`))
  return paths.map((each) => ({
    given,
    path: each,
    absolutePath: join(project.root, ...each.split('/')),
    isOnDisk: false,
  }))
}

function placeOf(project: Project, given: string): string | undefined {
  try {
    return inProject(project, given)
  } catch (error) {
    if (isClstError(error) || error instanceof BridgeFailure) return undefined
    throw error
  }
}

function outside(project: Project, given: string): NamedFile {
  const absolutePath = isAbsolute(given) ? given : resolve(project.root, given)
  return { given, path: undefined, absolutePath, isOnDisk: isThere(absolutePath) }
}

/** False of a network path or a device, where nobody looks. */
function isThere(absolutePath: string): boolean {
  try {
    assertLocalPath(absolutePath, '/paths')
    const pattern = patternOf(basename(absolutePath))
    if (pattern === undefined) return existsSync(absolutePath)
    return readdirSync(dirname(absolutePath)).some((name) => pattern.test(name))
  } catch {
    return false
  }
}

function patternOf(name: string): RegExp | undefined {
  for (const [token, meaning] of TOKENS) {
    const found = token.exec(name)
    if (found === null) continue
    const [before, after] = [name.slice(0, found.index), name.slice(found.index + found[0].length)]
    return new RegExp(`^${literally(before)}${meaning}${literally(after)}$`)
  }
  return undefined
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
