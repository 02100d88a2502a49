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

/** What a command needs to know about its surroundings. */
export interface CommandContext {
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** The project file that was chosen with `--project`, absolute. */
  readonly projectFile: string | undefined
  /** Print documents for programs instead of text for people. */
  readonly json: boolean
  readonly out: Terminal
  readonly err: Terminal
  /** How a suggested command has to start to reach the same project. */
  readonly commandPrefix: string
  readonly environment: Environment
  /** Read when first asked for. Throws `SettingsFileError`. */
  settings(): Settings
  /** Prints a document for programs: one line of JSON. */
  printJson(document: unknown): void
  now(): number
}

export function createContext(options: GlobalOptions, environment: Environment): CommandContext {
  const cwd = resolve(options.directory ?? '.')
  const isColored = (isTerminal: boolean) => options.color !== false && wantsColor(environment, isTerminal)
  const out = createTerminal(process.stdout, isColored)
  const prefix = [
    'clst',
    ...(options.directory === undefined ? [] : ['-C', quoteArgument(options.directory)]),
    ...(options.project === undefined ? [] : ['--project', quoteArgument(options.project)]),
  ]
  let settings: Settings | undefined
  return {
    cwd,
    projectFile: options.project === undefined ? undefined : resolve(cwd, options.project),
    json: options.json === true,
    out,
    err: createTerminal(process.stderr, isColored),
    commandPrefix: prefix.join(' '),
    environment,
    settings() {
      settings ??= resolveSettings(environment)
      return settings
    },
    printJson: (document) => out.print(JSON.stringify(document)),
    now: () => Date.now(),
  }
}
