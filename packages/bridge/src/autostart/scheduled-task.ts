/** A task of the Windows Task Scheduler, registered by `schtasks`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { BridgeFailure } from '../service/bridge-failure.js'
import type { Autostart, AutostartDone, AutostartFacts } from './autostart-facts.js'
import { renderScheduledTask } from './task-xml.js'

const NAME = 'clst bridge'
const BYTE_ORDER_MARK = '\ufeff'

export function scheduledTask({ command, variables }: AutostartFacts): Autostart {
  const { username } = userInfo()
  const user = variables.userDomain === undefined ? username : `${variables.userDomain}\\${username}`
  const text = renderScheduledTask(command, user)
  return { system: 'task-scheduler', path: NAME, text, command, install, uninstall }

  function install(): AutostartDone {
    const wasInstalled = isKnown()
    const folder = mkdtempSync(join(tmpdir(), 'clst-task-'))
    try {
      const file = join(folder, 'task.xml')
      writeFileSync(file, BYTE_ORDER_MARK + text, 'utf16le')
      const { status, stderr } = schtasks('/Create', '/TN', NAME, '/XML', file, '/F')
      if (status === 0) return { wasInstalled, notes: [] }
      const reason = stderr.trim()
      const message = `Windows did not take the task that starts the bridge at login${reason === '' ? '.' : `: ${reason}`}`
      throw new BridgeFailure('permission-denied', message)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  function uninstall(): AutostartDone {
    const wasInstalled = isKnown()
    if (wasInstalled && schtasks('/Delete', '/TN', NAME, '/F').status !== 0) {
      throw new BridgeFailure('permission-denied', `Windows did not remove the task "${NAME}".`)
    }
    return { wasInstalled, notes: [] }
  }
}

function isKnown(): boolean {
  return schtasks('/Query', '/TN', NAME).status === 0
}

function schtasks(...args: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync('schtasks.exe', args, { encoding: 'utf8', windowsHide: true })
  return { status, stderr: stderr ?? '' }
}
