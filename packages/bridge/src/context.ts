import { resolve } from 'node:path'
import type { Environment } from './config/environment.js'
import { resolveSettings, type Settings, wantsColor } from './config/settings.js'
import { quoteArgument } from './output/command-line.js'
import { createTerminal, type Terminal } from './output/terminal.js'

/** The options that every command takes. */
export interface GlobalOptions {
  readonly directory?: string
  readonly project?: string
  readonly json?: boolean
  /** False after `--no-color`. */
  readonly color?: boolean
}

/** Where and how a command prints. */
export interface CommandOutput {
  /** Print documents for programs instead of text for people. */
  readonly json: boolean
  readonly out: Terminal
  readonly err: Terminal
}

/** What a command needs to know about its surroundings. */
export interface CommandContext extends CommandOutput {
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** The project file that was chosen with `--project`, absolute. */
  readonly projectFile: string | undefined
  /** How a suggested command has to start to reach the same project. */
  readonly commandPrefix: string
  readonly environment: Environment
  /** Bytes per second to and from a studio: a number, null for no limit, absent for what the settings say. */
  readonly limitRate?: number | null
  /** Read when first asked for. Throws `SettingsFileError`. */
  settings(): Promise<Settings>
  /** Prints a document for programs: one line of JSON. */
  printJson(document: unknown): void
  now(): number
}

export function createOutput(options: GlobalOptions, environment: Environment): CommandOutput {
  const isColored = (isTerminal: boolean) => options.color !== false && wantsColor(environment, isTerminal)
  return {
    json: options.json === true,
    out: createTerminal(process.stdout, isColored),
    err: createTerminal(process.stderr, isColored),
  }
}

export function createContext(options: GlobalOptions, environment: Environment): CommandContext {
  const cwd = resolve(options.directory ?? '.')
  const output = createOutput(options, environment)
  let settings: Promise<Settings> | undefined
  return {
    ...output,
    cwd,
    projectFile: options.project === undefined ? undefined : resolve(cwd, options.project),
    commandPrefix: describePrefix(options),
    environment,
    settings() {
      settings ??= resolveSettings(environment)
      return settings
    },
    printJson: (document) => output.out.print(JSON.stringify(document)),
    now: () => Date.now(),
  }
}

function describePrefix(options: GlobalOptions): string {
  const directory = options.directory === undefined ? [] : ['-C', quoteArgument(options.directory)]
  const project = options.project === undefined ? [] : ['--project', quoteArgument(options.project)]
  return ['clst', ...directory, ...project].join(' ')
}
