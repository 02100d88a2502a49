/** An agent of launchd (launchd.plist(5)): launchd reads the folder when the person logs in. */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Autostart, AutostartDone, AutostartFacts } from './autostart-facts.js'
import { LABEL, renderLaunchdPlist } from './launchd-plist.js'
import { writeWhole } from './write-whole.js'

export function launchdAgent({ command, homeFolder, variables }: AutostartFacts): Autostart {
  const path = join(homeFolder, 'Library/LaunchAgents', `${LABEL}.plist`)
  const text = renderLaunchdPlist(command, variables.forBridge)
  return { system: 'launchd', path, text, command, install, uninstall }

  function install(): AutostartDone {
    const wasInstalled = existsSync(path)
    writeWhole(path, text)
    return { wasInstalled, notes: [] }
  }

  /** Also makes launchd forget the one that it read at login, which ends a bridge that it had started. */
  function uninstall(): AutostartDone {
    const wasInstalled = existsSync(path)
    rmSync(path, { force: true })
    if (wasInstalled) {
      spawnSync('launchctl', ['bootout', `gui/${process.getuid?.() ?? 0}/${LABEL}`], { stdio: 'ignore' })
    }
    return { wasInstalled, notes: [] }
  }
}
