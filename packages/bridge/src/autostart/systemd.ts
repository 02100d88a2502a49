/** A unit of the person's own systemd (systemd.unit(5), systemd.service(5)). */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, rmdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Autostart, AutostartDone, AutostartFacts } from './autostart-facts.js'
import { renderSystemdUnit } from './systemd-unit.js'
import { writeWhole } from './write-whole.js'

const NAME = 'clst-bridge.service'
/** What `systemctl --user enable` would link it into: `WantedBy=` of the unit. */
const WANTS = 'default.target.wants'
const PATIENCE_MS = 10_000

export function systemdUnit({ command, homeFolder, variables }: AutostartFacts): Autostart {
  const folder = join(variables.configHome ?? join(homeFolder, '.config'), 'systemd/user')
  const path = join(folder, NAME)
  const link = join(folder, WANTS, NAME)
  const text = renderSystemdUnit(command, variables.forBridge)
  return { system: 'systemd', path, text, command, install, uninstall }

  /**
   * The link is made here and not by `systemctl`: then it is there also when the person's systemd does not run at the
   * moment, as over ssh or in an installation by somebody else.
   */
  function install(): AutostartDone {
    const wasInstalled = existsSync(path)
    writeWhole(path, text)
    mkdirSync(dirname(link), { recursive: true })
    if (!isLink(link)) symlinkSync(join('..', NAME), link)
    reload()
    return { wasInstalled, notes: existsSync('/run/systemd/system') ? [] : withoutSystemd(text) }
  }

  function uninstall(): AutostartDone {
    const wasInstalled = existsSync(path) || isLink(link)
    rmSync(link, { force: true })
    rmSync(path, { force: true })
    removeEmpty(dirname(link), folder, dirname(folder))
    if (wasInstalled) reload()
    return { wasInstalled, notes: [] }
  }
}

/** A running one reads its units anew. Where none runs, the next one will. */
function reload(): void {
  spawnSync('systemctl', ['--user', 'daemon-reload'], { stdio: 'ignore', timeout: PATIENCE_MS })
}

/** Folders that `install` may have made; those of other units are not empty. */
function removeEmpty(...folders: string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

function withoutSystemd(text: string): string[] {
  const line = text.split('\n').find((each) => each.startsWith('ExecStart=')) ?? ''
  return [
    'systemd does not run on this computer, so nothing will read that file. Let your session start this at login instead:',
    `  ${line.slice('ExecStart='.length)}`,
  ]
}
