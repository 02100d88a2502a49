import { readFileSync } from 'node:fs'

/** Whether there is a process with this number, of whomever, that has not ended. */
export function isAlive(pid: number): boolean {
  return isListed(pid) && !isZombie(pid)
}

/** Whether the system still lists it, ended or not. */
export function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
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
