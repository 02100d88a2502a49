/** Starting the bridge at login: one way for each system, chosen here. */
import { homedir } from 'node:os'
import type { AutostartVariables } from '../config/environment.js'
import type { Autostart } from './autostart-facts.js'
import { launchdAgent } from './launchd.js'
import { scheduledTask } from './scheduled-task.js'
import { startCommand } from './start-command.js'
import { systemdUnit } from './systemd.js'

export function autostart(variables: AutostartVariables, platform = process.platform): Autostart {
  const facts = { command: startCommand(platform), homeFolder: homedir(), variables }
  if (platform === 'darwin') return launchdAgent(facts)
  if (platform === 'win32') return scheduledTask(facts)
  return systemdUnit(facts)
}
