import type { Context } from '../context.js'
import {
  addTrackRules,
  listTrackRules,
  removeTrackRules,
  type SequenceRules,
} from '../sequences/track-rules.js'
import type { Guard } from './guard.js'

/** Which rendered sequences are offered for tracking like files. */
export class ProjectSequences {
  /** Reached as `project.sequences`. */
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  rules(): Promise<SequenceRules> {
    return this.guard.within([], () => listTrackRules(this.context))
  }

  /** Sequences below these patterns (as in gitignore) are shown and taken along like files. */
  track(patterns: readonly string[]): Promise<SequenceRules> {
    return this.guard.writing([], () => addTrackRules(this.context, patterns))
  }

  /** Takes patterns back; what is tracked stays tracked. */
  untrack(patterns: readonly string[]): Promise<SequenceRules> {
    return this.guard.writing([], () => removeTrackRules(this.context, patterns))
  }
}
