import type { Context } from '../context.js'
import { type DependOptions, type DependResult, depend, removeDependency } from '../dependencies/depend.js'
import {
  type DependenciesOptions,
  type DependenciesResult,
  listDependencies,
} from '../dependencies/list-dependencies.js'
import type { OperationOptions } from '../types.js'
import type { Guard } from './guard.js'

/** Which assets and collections need which others, and in which version. */
export class Dependencies {
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** What an item needs, or what needs it. Throws `asset-not-found`. */
  list(path: string, options: DependenciesOptions = {}): Promise<DependenciesResult> {
    return this.guard.within([path], () => listDependencies(this.context, path, options))
  }

  /**
   * Each of `paths` needs each of `on` from now on; said again, type and pin change. Throws `asset-not-found`,
   * `checkpoint-not-found`, `type-not-found`, `label-not-found`, `invalid-argument`.
   */
  add(paths: readonly string[], on: readonly string[], options: DependOptions = {}): Promise<DependResult> {
    return this.guard.writing([...paths, ...on], () => depend(this.context, paths, on, options))
  }

  /** Throws `asset-not-found`, `dependency-not-found`. */
  remove(
    paths: readonly string[],
    on: readonly string[],
    options: OperationOptions = {},
  ): Promise<DependResult> {
    return this.guard.writing([...paths, ...on], () => removeDependency(this.context, paths, on, options))
  }
}
