import type { Discovery } from '../service/discovery.js'

const PAUSE_MS = 50

/** Asks the bridge to end, and waits until it has. What it had not yet begun is given up; what runs is rolled back. */
export async function stopBridge({ pid }: Discovery): Promise<void> {
  process.kill(pid, 'SIGTERM')
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
