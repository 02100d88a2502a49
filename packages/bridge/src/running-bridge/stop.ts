import { BridgeFailure } from '../service/bridge-failure.js'
import type { Discovery } from '../service/discovery.js'
import { ask } from './ask.js'

const PAUSE_MS = 50

/**
 * Asks the bridge to end, and waits until it has: until its jobs are done, or, when they are to be cancelled, rolled back.
 * Throws `bridge-not-running` when it does not take the request.
 */
export async function stopBridge({ pid, port, token }: Discovery, cancelJobs = false): Promise<void> {
  const { status } = await ask(port, {
    path: '/v1/bridge/stop',
    method: 'POST',
    token,
    body: { cancelJobs },
  })
  // One that is about to end already says so with 503.
  if (status !== 200 && status !== 503) {
    throw new BridgeFailure('bridge-not-running', 'The bridge did not take the request to end.')
  }
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
