/**
 * The command line is not what the command needs: exit code 2. It looks like the SDK's `invalid-argument` to whoever
 * handles failures by code, without loading the SDK for it.
 */
export class UsageError extends Error {
  override readonly name = 'ClstError'
  readonly code = 'invalid-argument'
  readonly retryable = false
  readonly details = {}
  /** A line to type instead. */
  readonly example: string | undefined
  /** How the command is written, such as `clst revert [options] PATH`. */
  readonly usage: string | undefined
  /** The command whose `--help` tells more; absent for `clst` itself. */
  readonly command: string | undefined

  constructor(message: string, more: { example?: string; usage?: string; command?: string } = {}) {
    super(message)
    this.example = more.example
    this.usage = more.usage
    this.command = more.command
  }
}
