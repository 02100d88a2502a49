import type { Command } from 'commander'
import { autostart } from '../../autostart/autostart.js'
import { readAutostartVariables } from '../../config/environment.js'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { UsageError } from '../../usage-error.js'
import { addExamples } from '../command-module.js'

interface InstallOptions {
  readonly print?: boolean
  readonly for?: string
}

const PLATFORMS: Readonly<Record<string, NodeJS.Platform>> = {
  linux: 'linux',
  macos: 'darwin',
  windows: 'win32',
}

export function configure(command: Command): void {
  command
    .description(
      'Lets the bridge start whenever you log in: by systemd on Linux, launchd on macOS, the Task Scheduler on Windows. For you only, and without the rights of an administrator.',
    )
    .option('--print', 'write to the screen what would be installed, and do nothing')
    .option('--for <SYSTEM>', 'with --print: linux, macos or windows; this one when left out')
  addExamples(
    command,
    ['Start at login', 'clst bridge install'],
    ['Look at it first', 'clst bridge install --print'],
  )
}

export function run(
  context: CommandContext,
  _args: readonly string[],
  options: InstallOptions,
): Promise<ExitCode> {
  const platform = readPlatform(options)
  const { system, path, text, command, install } = autostart(readAutostartVariables(), platform)
  const facts = { system, path, command: [command.program, ...command.args] }
  if (options.print === true) {
    if (context.json) context.printJson({ ...facts, text })
    else context.out.print(...text.split(/\r?\n/).slice(0, -1))
    return Promise.resolve(EXIT.done)
  }
  const { wasInstalled, notes } = install()
  if (context.json) context.printJson({ ...facts, wasInstalled, notes })
  else {
    const lead = notes.length === 0 ? 'The bridge starts when you log in' : 'Written'
    context.out.print(`${lead}: ${path}`, ...notes, 'Start it now:  clst bridge start')
  }
  return Promise.resolve(EXIT.done)
}

function readPlatform({ print, for: name }: InstallOptions): NodeJS.Platform {
  if (name === undefined) return process.platform
  const platform = PLATFORMS[name]
  const command = 'bridge install'
  if (platform === undefined) throw new UsageError('--for is linux, macos or windows.', { command })
  if (print !== true) {
    throw new UsageError('--for goes with --print: only the system that runs here can be set up.', {
      command,
    })
  }
  return platform
}
