import type { OperationsOf } from './operation.js'

export const operations: OperationsOf<'sequences'> = {
  async listSequenceRules(project) {
    return project.sequences.rules()
  },

  async trackSequences(project, { body }) {
    return project.sequences.track(body.patterns)
  },

  async untrackSequences(project, { body }) {
    return project.sequences.untrack(body.patterns)
  },
}
