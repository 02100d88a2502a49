import { readFileSync } from 'node:fs'
import type { Discovery } from '../service/discovery.js'
import { ask } from './ask.js'

const PAUSE_MS = 50

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
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isZombie(pid)
}

/**
 * Whether it has ended, and is only in the list because the program that it belongs to has not taken note. In a container
 * that may stay so for ever. The state follows the name, which is in parentheses and may have any characters: proc(5).
 */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')')).startsWith(') Z')
  } catch {
    return false
  }
}
