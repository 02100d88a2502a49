/** All that a program uses becomes a part of the project, and what its file needs. */
import { basename } from 'node:path'
import {
  type CheckpointResult,
  ClstError,
  type FileFailure,
  isClstError,
  type OperationOptions,
  type Project,
  type RebuildResult,
} from '@clst/sdk'
import type { Schemas } from '../../generated/operation-types.js'
import type { OperationScope } from '../operation.js'
import { given } from '../paths.js'
import { type MatchedPath, matchPaths } from './match-paths.js'

export interface DeclareOrder {
  /** In the project. */
  path: string
  on: readonly string[]
  type: string | undefined
  message: string | undefined
  /** Null: first versions get no pictures. */
  preview: null | undefined
}

/** Each in a step of its own, so that what failed can be seen and tried again; the edit comes last and is one. */
export async function declareDependencies(
  project: Project,
  { path, on, type, message, preview }: DeclareOrder,
  scope: OperationScope,
): Promise<Schemas['DeclareResult']> {
  const { options } = scope
  if (project.isReadOnly) throw new ClstError('read-only', 'The project can only be read here.')
  const found = await matchPaths(project, on, new Set(), scope)
  const wanted = found.filter((item) => item.path !== null && item.path !== path && item.path !== '')
  const own = await project.look(path, { isHasty: true })
  const untracked = pathsOf(wanted.filter(({ match }) => match === 'untracked'))
  if (own.kind === 'file' && own.isOnDisk) untracked.unshift(path)
  const first = await track(project, untracked, {
    ...options,
    ...given({ preview }),
    message: message ?? `Needed by ${basename(path)}`,
  })
  const absent = pathsOf(wanted.filter(({ kind, match }) => kind === 'asset' && match === 'missing'))
  const back = await bringBack(project, absent, options)
  const failed = [...first.failed, ...back.failed]
  const targets = pathsOf(wanted.filter(({ kind }) => kind !== 'missing')).filter((each) =>
    untracked.includes(each) ? isTracked(each, first) : true,
  )
  const { changed, unchanged, cycles } =
    targets.length === 0
      ? { changed: [], unchanged: [], cycles: [] }
      : await project.dependencies.add([path], targets, { ...options, ...given({ type }) })
  return {
    path,
    declared: changed.map((pair) => pair.on),
    unchanged: unchanged.map((pair) => pair.on),
    checkpoints: first.checkpoints,
    rebuilt: back.rebuilt,
    outside: givenOf(found.filter(({ kind }) => kind === 'outside')),
    missing: givenOf(found.filter(({ kind }) => kind === 'missing')),
    failed: failed as Schemas['FileFailure'][],
    cycles,
    notices: first.notices as Schemas['Notice'][],
  }
}

type First = Pick<CheckpointResult, 'checkpoints' | 'failed' | 'notices' | 'unchanged'>

const NOTHING: First = { checkpoints: [], unchanged: [], failed: [], notices: [] }

async function track(
  project: Project,
  paths: readonly string[],
  options: Parameters<Project['checkpoint']>[1],
): Promise<First> {
  if (paths.length === 0) return NOTHING
  try {
    return await project.checkpoint(paths, options)
  } catch (error) {
    return { ...NOTHING, failed: [failureOf(error, paths)] }
  }
}

async function bringBack(
  project: Project,
  paths: readonly string[],
  options: OperationOptions,
): Promise<Pick<RebuildResult, 'rebuilt' | 'failed'>> {
  if (paths.length === 0) return { rebuilt: [], failed: [] }
  try {
    return await project.rebuild(paths, options)
  } catch (error) {
    return { rebuilt: [], failed: [failureOf(error, paths)] }
  }
}

/** What is about the only file of a call is thrown there; here it does not hold up the rest. Everything else does. */
function failureOf(error: unknown, paths: readonly string[]): FileFailure {
  const [path = ''] = paths
  if (!isClstError(error) || paths.length > 1 || error.details.path !== path) throw error
  return { path, ...error.toJSON() }
}

/** A folder is tracked when something in it is. */
function isTracked(path: string, { checkpoints, unchanged }: First): boolean {
  const isIt = (each: string) => each === path || each.startsWith(`${path}/`)
  return checkpoints.some((each) => isIt(each.path)) || unchanged.some(isIt)
}

function pathsOf(items: readonly MatchedPath[]): string[] {
  return [...new Set(items.flatMap(({ path }) => path ?? []))]
}

function givenOf(items: readonly MatchedPath[]): string[] {
  return [...new Set(items.map((item) => item.given))]
}
