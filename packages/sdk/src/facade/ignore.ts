import type { Context } from '../context.js'
import {
  type AddIgnoreResult,
  addIgnoreRules,
  type RemoveIgnoreResult,
  removeIgnoreRules,
} from '../ignore/edit-rules.js'
import { type IgnoreListResult, listIgnoreRules } from '../ignore/list-rules.js'
import { type IgnoreTestResult, testIgnored } from '../ignore/test-paths.js'
import type { OperationOptions } from '../types.js'
import type { Guard } from './guard.js'

/** Which files are not offered for tracking, as gitignore lines. */
export class ProjectIgnore {
  /** Reached as `project.ignore`. */
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** All rules: built-in ones, those of the project, those in `.clstignore` files. */
  list(options: OperationOptions = {}): Promise<IgnoreListResult> {
    return this.guard.within([], () => listIgnoreRules(this.context, options))
  }

  /** Adds rules for everybody in the project. Throws `invalid-argument` for a pattern that can be no rule. */
  add(patterns: readonly string[]): Promise<AddIgnoreResult> {
    return this.guard.writing([], () => addIgnoreRules(this.context, patterns))
  }

  /** Removes rules that `add` made. Throws `ignore-rule-not-found`. */
  remove(patterns: readonly string[]): Promise<RemoveIgnoreResult> {
    return this.guard.writing([], () => removeIgnoreRules(this.context, patterns))
  }

  /** Which rule decides about each path; a `/` at the end means a folder. Nothing need be there. */
  test(paths: readonly string[]): Promise<IgnoreTestResult> {
    const plain = paths.map((path) => path.replace(/\/+$/, ''))
    return this.guard.within(plain, () => testIgnored(this.context, paths))
  }
}
