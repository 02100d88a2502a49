import type { CommandModule } from './command-module.js'

export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly group: string
  /** Loads the one command that is used: the others must not cost anything at the start. */
  load?(): Promise<CommandModule>
  /** A command that is only a word before others, such as the `trash` of `clst trash list`. */
  readonly subcommands?: readonly Subcommand[]
}

export interface Subcommand {
  readonly name: string
  readonly summary: string
  load(): Promise<CommandModule>
}

const START = 'Start:'
const DAILY = 'Every day:'
const CARE = 'Look after the project:'

/** All commands in the order of the help page. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: 'make a project in a folder',
    group: START,
    load: () => import('./init.js'),
  },
  {
    name: 'config',
    summary: 'your name and other settings',
    group: START,
    load: () => import('./config.js'),
  },
  {
    name: 'status',
    summary: 'what changed since the last checkpoint, and what to do next',
    group: DAILY,
    load: () => import('./status.js'),
  },
  {
    name: 'checkpoint',
    summary: 'save a version of files, with a sentence about it',
    group: DAILY,
    load: () => import('./checkpoint.js'),
  },
  {
    name: 'history',
    summary: 'the versions of a file or of the whole project',
    group: DAILY,
    load: () => import('./history.js'),
  },
  {
    name: 'revert',
    summary: 'bring a version back into the working file',
    group: DAILY,
    load: () => import('./revert.js'),
  },
  {
    name: 'open',
    summary: 'look at a version beside the working file',
    group: DAILY,
    load: () => import('./open.js'),
  },
  {
    name: 'export',
    summary: 'write a version to another file',
    group: DAILY,
    load: () => import('./export.js'),
  },
  {
    name: 'undo',
    summary: 'take back the last edit, move or deletion',
    group: DAILY,
    load: () => import('./undo.js'),
  },
  {
    name: 'verify',
    summary: 'check that every version is intact',
    group: CARE,
    load: () => import('./verify.js'),
  },
  {
    name: 'stats',
    summary: 'how much is stored, and how much that saves',
    group: CARE,
    load: () => import('./stats.js'),
  },
]
