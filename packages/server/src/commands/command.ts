import type { Arguments, OwnFlags } from '../config/parse-arguments.js'
import type { Settings } from '../config/settings.js'

export interface CommandInput {
  readonly settings: Settings
  readonly flags: Arguments['flags']
  /** Without the words of the command itself. */
  readonly words: readonly string[]
  readonly version: string
}

export interface Command {
  /** The words that call it; '' for the server itself. */
  readonly name: string
  /** What has to follow, one name per word. */
  readonly words: readonly string[]
  readonly usage: string
  readonly about: string
  readonly flags?: OwnFlags
  /** Answers the exit code. */
  run(input: CommandInput): Promise<number>
}
