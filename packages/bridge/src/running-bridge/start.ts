/** Starting the bridge as a process of its own, which goes on when the command has ended. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { BridgeFailure } from '../service/bridge-failure.js'
import type { Discovery } from '../service/discovery.js'
import { prepareFolder } from '../service/home-folder.js'
import { ADDRESS } from '../service/listen.js'
import type { StartReport } from '../service/starter.js'
import { findBridge } from './find.js'

/** How long another bridge may take to come up, or to end. */
const PATIENCE_MS = 20_000
const PAUSE_MS = 100

export interface StartedBridge {
  readonly discovery: Discovery
  /** It was running before. */
  readonly wasRunning: boolean
}

/** The running bridge, started where there is none. Throws `bridge-not-started`, `permission-denied`. */
export async function startBridge(home: string): Promise<StartedBridge> {
  const running = await findBridge(home)
  if (running !== undefined) return { discovery: running, wasRunning: true }
  prepareFolder(home)
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    const { report, child } = await spawnBridge(home)
    if (report.kind === 'failed') throw new BridgeFailure('bridge-not-started', report.message)
    const discovery = await findBridge(home)
    if (discovery !== undefined) return { discovery, wasRunning: report.kind === 'already-running' }
    if (report.kind === 'listening') {
      // It would hold the lock, and nobody could ask it for anything.
      child.kill()
      const message = `The bridge cannot be reached at ${ADDRESS}: the network of this computer is switched off for programs.`
      throw new BridgeFailure('bridge-not-started', message)
    }
    // One that is on its way up, or has not wholly ended, holds the lock.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new BridgeFailure('bridge-not-started', 'A bridge is running that does not answer.')
}

/** Both lie beside each other once they are bundled. */
function entryPath(): string {
  return fileURLToPath(new URL('./bridge.js', import.meta.url))
}

function spawnBridge(home: string): Promise<{ report: StartReport; child: ChildProcess }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entryPath()], {
      // Not the folder of a project: it could not be moved or unmounted while the bridge runs.
      cwd: home,
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      windowsHide: true,
    })
    let report: StartReport | undefined
    child.once('error', reject)
    child.once('message', (message) => {
      report = message as StartReport
    })
    const finish = () => {
      child.unref()
      const none: StartReport = {
        kind: 'failed',
        code: 'bridge-not-started',
        message: 'The bridge ended at once.',
      }
      resolve({ report: report ?? none, child })
    }
    child.once('disconnect', finish)
    child.once('exit', finish)
  })
}
