/** What can be seen of a running process from outside (Linux). */
import { readdirSync, readFileSync } from 'node:fs'

/** @param {number} pid @returns {number} its resident set */
export function residentBytes(pid) {
  const [, kib] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) * 1024
}

/** @param {number} pid @returns {number} the largest resident set that it ever had */
export function peakResidentBytes(pid) {
  const [, kib] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) * 1024
}

/** @param {number} pid @returns {number} milliseconds of processor of all its threads since it began, in steps of 10 */
export function processorMs(pid) {
  // The name in brackets can have spaces; user and system time are the 14th and 15th of all (proc_pid_stat(5)).
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/**
 * The same exactly, of the threads that it has now: for what takes less than such a step.
 * @param {number} pid
 * @returns {number} milliseconds
 */
export function threadsMs(pid) {
  const folder = `/proc/${pid}/task`
  const times = readdirSync(folder).map(
    (id) => readFileSync(`${folder}/${id}/schedstat`, 'utf8').split(' ')[0],
  )
  return times.reduce((total, nanoseconds) => total + Number(nanoseconds) / 1e6, 0)
}
