import { Command, CommanderError, Option } from 'commander'
import { COMMANDS, type CommandEntry } from './commands/command-table.js'
import type { Environment } from './config/environment.js'
import { createContext, type GlobalOptions } from './context.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { readVersion } from './version.js'

/** The command line as a whole, and the exit code of the command that ran. */
export interface Program {
  readonly command: Command
  exitCode(): ExitCode
}

const INTRODUCTION =
  'Version control for creative files: save versions of any file, see its history, go back.'

const BEGINNING = `Begin:
  clst init
  clst checkpoint --all -m "First version"
  clst status

clst COMMAND --help shows the options and examples of a command.`

const GLOBAL_OPTIONS = 'Options everywhere:'

/**
 * Builds the parser. A command is known by name and summary only until it is chosen; its own arguments and options
 * are declared when it is loaded.
 */
export function createProgram(environment: Environment): Program {
  let exitCode: ExitCode = EXIT.done
  const program = new Command('clst')
    .description(INTRODUCTION)
    .usage('COMMAND [options]')
    .helpCommand(false)
    // Not every command is configured when they are listed, so none shows its options there.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    // Options of a command are its own: a comment such as "-C works now" must not be taken for an option of clst.
    .enablePositionalOptions()
    .exitOverride()
    // Failures are shown in one place, in one way.
    .configureOutput({ outputError: () => {} })
  addGlobalOptions(program)
  program.addOption(new Option('--version', 'show the version').helpGroup(GLOBAL_OPTIONS))
  program.on('option:version', () => {
    process.stdout.write(`${readVersion()}\n`)
    throw new CommanderError(EXIT.done, 'commander.version', '')
  })
  for (const entry of COMMANDS) {
    const command = program.command(entry.name).summary(entry.summary).helpGroup(entry.group)
    if (entry.subcommands !== undefined) addSubcommands(command, entry)
  }
  program.addHelpText('after', `\n${BEGINNING}`)
  const prepare = async (command: Command, entry: Pick<CommandEntry, 'load'> | undefined) => {
    const module = await entry?.load?.()
    if (module === undefined) return
    module.configure(command)
    addGlobalOptions(command)
    command.action(async () => {
      const context = createContext(givenOptions(command), environment)
      exitCode = await module.run(context, command.args, command.opts())
    })
  }
  program.hook('preSubcommand', async (_program, command) => {
    const entry = COMMANDS.find((candidate) => candidate.name === command.name())
    await prepare(command, entry)
    command.hook('preSubcommand', (_parent, subcommand) =>
      prepare(
        subcommand,
        entry?.subcommands?.find((candidate) => candidate.name === subcommand.name()),
      ),
    )
  })
  return { command: program, exitCode: () => exitCode }
}

/** The options everywhere, wherever on the line they stand: before the command, between its words or after them. */
function givenOptions(command: Command): GlobalOptions {
  const own = Object.entries(command.opts()).filter(
    ([name]) => command.getOptionValueSource(name) !== 'default',
  )
  return { ...(command.parent === null ? {} : givenOptions(command.parent)), ...Object.fromEntries(own) }
}

/** Without one of them `list` is meant, or where there is none the help is shown, as a mistake in the command line. */
function addSubcommands(command: Command, entry: CommandEntry): void {
  const sentence = entry.summary.slice(0, 1).toUpperCase() + entry.summary.slice(1)
  command.description(`${sentence}.`).usage('COMMAND [options]').helpCommand(false).enablePositionalOptions()
  for (const { name, summary } of entry.subcommands ?? []) {
    command.command(name, { isDefault: name === 'list' }).summary(summary)
  }
  addGlobalOptions(command)
  command.addHelpText(
    'after',
    `\nclst ${entry.name} COMMAND --help shows the options and examples of a command.`,
  )
}

function addGlobalOptions(command: Command): void {
  const options = [
    new Option('-C, --directory <DIR>', 'work as if started in DIR'),
    new Option('--project <FILE>', 'use this .clst file'),
    new Option('--json', 'print JSON for programs'),
    new Option('--no-color', 'print without colours'),
  ]
  for (const option of options) command.addOption(option.helpGroup(GLOBAL_OPTIONS))
  command.addHelpOption(new Option('-h, --help', 'show this help').helpGroup(GLOBAL_OPTIONS))
}
