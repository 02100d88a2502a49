/** What the files that a program uses are to the project. */
import { basename } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { ClstError, isClstError, type PathInfo, type Project } from '@clst/sdk'
import { SoonLook } from '../../context/soon-look.js'
import type { Schemas } from '../../generated/operation-types.js'
import type { OperationScope } from '../operation.js'
import { given } from '../paths.js'
import { expandPath, type NamedFile } from './expand-path.js'

export type MatchedPath = Schemas['MatchedPath']

/** Paths after which others get their turn. */
const IN_ONE_TURN = 50

/**
 * In the order of the paths, each file once for each path that stands for it.
 *
 * @param declared what the file that uses them needs already
 */
export async function matchPaths(
  project: Project,
  paths: readonly string[],
  declared: ReadonlySet<string>,
  scope: OperationScope,
): Promise<MatchedPath[]> {
  const { signal } = scope.options
  const soon = new SoonLook(project, scope)
  const items = new Map<string, MatchedPath>()
  for (const [index, path] of paths.entries()) {
    if (index % IN_ONE_TURN === 0) await nextTurn()
    if (signal?.aborted === true) throw new ClstError('cancelled', 'It was cancelled.')
    for (const file of await expandPath(project, path)) {
      const item = await describe(project, file, declared, soon)
      // The frames of a sequence are one.
      items.set(JSON.stringify([item.given, item.path ?? item.absolutePath]), item)
    }
  }
  soon.goOn(`for ${paths[0]}`)
  return [...items.values()]
}

/** What a file needs directly, by path; empty for one that is not tracked. */
export async function declaredBy(project: Project, path: string): Promise<Set<string>> {
  try {
    const { dependencies } = await project.dependencies.list(path)
    return new Set(dependencies.map((each) => each.path))
  } catch (error) {
    if (isClstError(error) && error.code === 'asset-not-found') return new Set()
    throw error
  }
}

export function countMatches(items: readonly MatchedPath[]): Schemas['MatchPathsResult']['counts'] {
  const counts = { tracked: 0, untracked: 0, missing: 0, outdated: 0, outside: 0 }
  for (const { match } of items) counts[match]++
  return counts
}

/** It could be declared, and is not. */
export function isUndeclared({ kind, isDeclared }: MatchedPath): boolean {
  return !isDeclared && kind !== 'outside' && kind !== 'missing'
}

async function describe(
  project: Project,
  { given: asGiven, path, absolutePath, isOnDisk }: NamedFile,
  declared: ReadonlySet<string>,
  soon: SoonLook,
): Promise<MatchedPath> {
  const name = basename(absolutePath)
  const common = { given: asGiven, absolutePath, name, state: null, isDeclared: false }
  if (path === undefined) return { ...common, path: null, kind: 'outside', match: 'outside', isOnDisk }
  const info = await look(soon, path)
  if (info === undefined) return { ...common, path, kind: 'missing', match: 'missing', isOnDisk: false }
  const { status } = info
  const known = status?.path ?? path
  const found = {
    ...common,
    path: known,
    name: basename(known) || project.info.name,
    isOnDisk: info.isOnDisk,
    isDeclared: isNeeded(declared, known),
    ...given({ assetId: info.kind === 'asset' ? info.id : undefined }),
    ...given({
      headNumber: status?.headNumber,
      baseNumber: status?.baseNumber,
      fileCount: status?.fileCount,
    }),
    ...given({ isIgnored: info.isIgnored }),
  }
  if (info.kind === 'collection') return { ...found, kind: 'folder', match: 'tracked' }
  if (info.kind === 'folder') return { ...found, kind: 'folder', match: 'untracked' }
  if (info.kind === 'file') {
    if (!info.isOnDisk) return { ...found, kind: 'missing', match: 'missing' }
    return { ...found, kind: 'file', match: 'untracked', state: 'untracked' }
  }
  const state = status?.state ?? 'rebuild'
  const match = state === 'rebuild' ? 'missing' : state === 'outdated' ? 'outdated' : 'tracked'
  return { ...found, kind: 'asset', match, state }
}

/** Undefined for what is gone, and for what is no file. */
async function look(soon: SoonLook, path: string): Promise<PathInfo | undefined> {
  try {
    return await soon.at(path)
  } catch (error) {
    if (isClstError(error)) return undefined
    throw error
  }
}

/** Itself, or a collection that it is in. */
function isNeeded(declared: ReadonlySet<string>, path: string): boolean {
  if (declared.has(path)) return true
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    if (declared.has(path.slice(0, slash))) return true
  }
  return false
}
