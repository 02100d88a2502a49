/** Everything that a generator can say is wrong. The codes never change. */
export type ProblemCode =
  /** The command was called in another way than its help says. */
  | 'usage'
  /** A file could not be read or written. */
  | 'file'
  /** A document is not YAML. */
  | 'not-yaml'
  /** The document of `--openapi` is none, or what it refers to is not there. */
  | 'contract-invalid'
  /** The description is not what `panel.schema.json` says. */
  | 'panel-invalid'
  /** The description counts on a newer contract. */
  | 'contract-too-old'
  | 'unknown-operation'
  | 'unknown-field'
  | 'missing-field'
  | 'unknown-icon'
  | 'unknown-state'
  /** A file can be in a state that the description does not have. */
  | 'missing-state'
  | 'unknown-value'
  | 'unknown-guard'
  | 'unknown-input'
  | 'unknown-list'
  | 'unknown-error'
  | 'unknown-action'
  | 'unknown-section'
  | 'unknown-filter'
  | 'unknown-event'
  | 'bad-expression'
  | 'unknown-path'
  | 'duplicate-id'
  /** A written file of the panel lacks what is filled in. */
  | 'layer-invalid'
  /** There is something in the folder of `--out` that no generator wrote. */
  | 'out-not-ours'

/** One thing that is wrong, where, and what would be right. */
export interface Problem {
  code: ProblemCode
  /** The file, and the place in it: `panel.yaml: actions.checkpoint.fields.mesage`. */
  place: string
  /** A sentence. */
  text: string
}

/** Why nothing was generated. Everything that was found is in it. */
export class GeneratorError extends Error {
  override readonly name = 'GeneratorError'

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'))
  }

  static of(code: ProblemCode, place: string, text: string): GeneratorError {
    return new GeneratorError([{ code, place, text }])
  }
}

/** `panel.yaml: actions.checkpoint.operation: There is no operation "checkpiont". [unknown-operation]` */
export function describeProblem({ code, place, text }: Problem): string {
  return `${place === '' ? '' : `${place}: `}${text} [${code}]`
}
