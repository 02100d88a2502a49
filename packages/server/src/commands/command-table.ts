import { BACKUP_COMMANDS } from './backup.js'
import type { Command } from './command.js'
import { describeSettings } from './config-check.js'
import { HEALTH_COMMANDS } from './health.js'
import { serve } from './serve.js'
import { UPKEEP_COMMANDS } from './upkeep.js'
import { USAGE_COMMAND } from './usage.js'
import { USER_COMMANDS } from './user.js'

/** Every command of clst-server. The one without a name, the server itself, is the last, because it fits whatever is left. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'config check',
    words: [],
    usage: 'config check [the flags of the server]',
    about: 'Say what the server would start with, or all that is wrong with it.',
    async run({ settings }) {
      process.stdout.write(`${describeSettings(settings)}\n`)
      return 0
    },
  },
  ...HEALTH_COMMANDS,
  ...USER_COMMANDS,
  ...BACKUP_COMMANDS,
  ...UPKEEP_COMMANDS,
  USAGE_COMMAND,
  {
    name: '',
    words: [],
    usage: '--data FOLDER [--port N] [--host ADDRESS] [--json]',
    about: 'Start the server.',
    run: ({ settings, version }) => serve(settings, version),
  },
]
