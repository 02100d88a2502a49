/** What the process says to the command that started it, over the channel between them. */
export type StartReport =
  | { kind: 'listening'; port: number }
  | { kind: 'already-running' }
  | { kind: 'failed'; code: string; message: string }

/** Says it, and lets go of the starter: from here on neither waits for the other. In a terminal it is printed. */
export async function tellStarter(report: StartReport): Promise<void> {
  if (process.send === undefined) {
    process.stderr.write(`${describe(report)}\n`)
    return
  }
  await new Promise<void>((resolve) => process.send?.(report, () => resolve()))
  if (process.connected) process.disconnect()
}

function describe(report: StartReport): string {
  if (report.kind === 'listening') return `The bridge listens on 127.0.0.1:${report.port}.`
  if (report.kind === 'already-running') return 'Another bridge of this user is running.'
  return `The bridge did not start: ${report.message}`
}
