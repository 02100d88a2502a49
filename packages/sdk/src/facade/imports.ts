import type { Context } from '../context.js'
import { type ImportOptions, type ImportResult, importVersions } from '../imports/import-versions.js'
import type { Guard } from './guard.js'

/** Histories from files that were numbered by hand. */
export class ProjectImports {
  /** Reached as `project.imports`. */
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** Numbered files become one asset with a history. */
  versions(patterns: readonly string[], options: ImportOptions = {}): Promise<ImportResult> {
    const work = () => importVersions(this.context, patterns, options)
    const paths = options.into === undefined ? patterns : [...patterns, options.into]
    return options.dryRun === true ? this.guard.within(paths, work) : this.guard.writing(paths, work)
  }
}
