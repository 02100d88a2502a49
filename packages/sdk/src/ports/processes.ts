/** The processes of this computer, as far as an operation that was cut off has to be told from one that runs. */

export function ownProcessId(): number {
  return process.pid
}

/** False only when there is certainly no process with this number. */
export function isProcessAlive(processId: number): boolean {
  // Zero and negative numbers stand for groups of processes.
  if (!Number.isSafeInteger(processId) || processId <= 0) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // One that belongs to another user must not be asked, so it is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
