import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import type { ExitCode } from '../exit-codes.js'

/** What a file in this folder exports: the shape of one command, and the command. */
export interface CommandModule {
  /** Adds description, arguments, options and examples. */
  configure(command: Command): void
  /**
   * @param args the arguments that are no options
   * @param options the command's own options, as `configure` declared them
   */
  run(context: CommandContext, args: readonly string[], options: CommandOptions): Promise<ExitCode>
}

/** Parsed options by name. Each command narrows it to its own. */
// biome-ignore lint/suspicious/noExplicitAny: the parser's own type; the declarations in `configure` are the check
export type CommandOptions = Record<string, any>

/** A paragraph below the options of `--help`: what each line is for, and the line. */
export function addExamples(
  command: Command,
  ...examples: readonly (readonly [purpose: string, line: string])[]
): void {
  const lines = examples.flatMap(([purpose, line]) => [`  ${purpose}`, `    ${line}`])
  command.addHelpText('after', ['', 'Examples:', ...lines].join('\n'))
}

/** The version that a command is about. */
export function addVersionOption(command: Command): void {
  command.option(
    '--to <N>',
    'the version: v012, 12, a label, an id, or s3 for a safety copy; the newest when left out',
  )
}

/** The part of the options that names a version, as the SDK takes it. */
export function pickVersion(options: { readonly to?: string }): { to?: string } {
  return options.to === undefined ? {} : { to: options.to }
}

/** Gathers the values of an option that can be repeated. */
export function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value]
}
