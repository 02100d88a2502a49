import type { Clock } from './ports/clock.js'
import type { OperationOptions, Progress, ProgressPhase } from './types.js'

const REPORT_INTERVAL_MS = 100

/** Counts what an operation has done and reports it at most ten times a second, and once at the end of each phase. */
export class ProgressMeter {
  private readonly startedAt: number
  private reportedAt: number
  private state: Omit<Progress, 'bytesPerSecond'>

  constructor(
    private readonly clock: Clock,
    private readonly options: OperationOptions,
    phase: ProgressPhase,
    totalFiles = 0,
    totalBytes = 0,
  ) {
    this.startedAt = clock.now()
    this.reportedAt = this.startedAt
    this.state = { phase, doneBytes: 0, totalBytes, doneFiles: 0, totalFiles }
  }

  begin(phase: ProgressPhase, totalFiles: number, totalBytes: number): void {
    this.state = { phase, doneBytes: 0, totalBytes, doneFiles: 0, totalFiles }
    this.report(true)
  }

  file(path: string): void {
    this.state.path = path
  }

  readonly addBytes = (bytes: number): void => {
    this.state.doneBytes += bytes
    this.report(false)
  }

  addFile(): void {
    this.state.doneFiles++
    this.report(this.state.doneFiles === this.state.totalFiles)
  }

  private report(isForced: boolean): void {
    const { onProgress } = this.options
    const now = this.clock.now()
    if (onProgress === undefined || (!isForced && now - this.reportedAt < REPORT_INTERVAL_MS)) return
    this.reportedAt = now
    const seconds = Math.max(now - this.startedAt, 1) / 1000
    onProgress({ ...this.state, bytesPerSecond: this.state.doneBytes / seconds })
  }
}
