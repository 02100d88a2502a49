/** What the figures depend on. */
import { cpus, loadavg, release, totalmem } from 'node:os'
import { coreBinding, firstLine } from './process.mjs'

/** @param {string} work folder that holds the repositories */
export function machineFacts(work) {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    boundTo: coreBinding.length > 0 ? coreBinding.join(' ') : null,
    memoryBytes: totalmem(),
    kernel: `${process.platform} ${release()}`,
    fileSystem: firstLine(['stat', '-f', '-c', '%T', work]) ?? 'unknown',
    node: process.version,
    commit: firstLine(['git', 'describe', '--always', '--dirty']) ?? null,
    load: loadavg(),
  }
}
