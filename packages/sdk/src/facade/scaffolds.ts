import type { Context } from '../context.js'
import { type ApplyScaffoldOptions, applyScaffold, type ScaffoldResult } from '../scaffolds/apply-scaffold.js'
import {
  type AddScaffoldOptions,
  addScaffold,
  deleteScaffold,
  getScaffold,
  listScaffolds,
  type Scaffold,
} from '../scaffolds/edit-scaffolds.js'
import type { Guard } from './guard.js'

/** Collections, assets and dependencies that are made in one go: `project.scaffolds`. */
export class Scaffolds {
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** By name. */
  list(): Promise<Scaffold[]> {
    return this.guard.within([], () => listScaffolds(this.context))
  }

  /** Throws `scaffold-not-found`. */
  get(scaffold: string): Promise<Scaffold> {
    return this.guard.within([], () => getScaffold(this.context, scaffold))
  }

  /** From a JSON file (absolute path). Throws `definition-invalid`, `name-taken`, `file-not-found`. */
  add(file: string, options: AddScaffoldOptions = {}): Promise<Scaffold> {
    return this.guard.writing([], () => addScaffold(this.context, file, options))
  }

  /** What was made from it stays. Throws `scaffold-not-found`. */
  delete(scaffold: string): Promise<Scaffold> {
    return this.guard.writing([], () => deleteScaffold(this.context, scaffold))
  }

  /** Makes everything, in a collection (path '' for the project folder); one undo takes it back. */
  apply(scaffold: string, into: string, options: ApplyScaffoldOptions = {}): Promise<ScaffoldResult> {
    const work = () => applyScaffold(this.context, scaffold, into, options)
    return options.dryRun === true ? this.guard.within([into], work) : this.guard.writing([into], work)
  }
}
