import type { Discovery } from '../service/discovery.js'
import { isAlive, isListed } from './alive.js'
import { ask } from './ask.js'

const PAUSE_MS = 50
/** So often one that has ended may still be in the list of processes, which is a moment unless nobody takes note. */
const LISTED_CHECKS = 60

/**
 * Asks the bridge to end, and waits until it has: until its jobs are done, or, when they are to be cancelled, rolled back.
 */
export async function stopBridge({ pid, port, token }: Discovery, cancelJobs = false): Promise<void> {
  const { status } = await ask(port, {
    path: '/v1/bridge/stop',
    method: 'POST',
    token,
    body: { cancelJobs },
  })
  // One that is about to end already says so with 503; one that does not know the request is told by the system.
  if (status !== 200 && status !== 503) process.kill(pid, 'SIGTERM')
  const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  while (isAlive(pid)) await pause()
  for (let checks = 0; isListed(pid) && checks < LISTED_CHECKS; checks++) await pause()
}
