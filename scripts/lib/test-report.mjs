import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './run.mjs'

/**
 * @typedef {object} FileReport what vitest's JSON reporter says of one file in one project
 * @property {string} name absolute path
 * @property {string} status `passed` or `failed`
 * @property {string} [message] why the file could not be run
 * @property {{ fullName: string, status: string, failureMessages?: string[] }[]} assertionResults
 */

/**
 * @typedef {object} TestCounts
 * @property {number} passed
 * @property {number} failed tests, plus files that could not be loaded
 * @property {number} skipped
 * @property {{ file: string, name: string, reason: string }[]} failures each of `failed`; the first line of its reason
 * @property {Map<string, number>} absentHosts what was not there → how many tests or groups of tests need it
 * @property {string[]} otherSkips full names of tests that were skipped for another reason
 */

/**
 * Reads what vitest's JSON reporter wrote.
 *
 * @param {string} path
 * @returns {FileReport[]}
 */
export function readTestReport(path) {
  return JSON.parse(readFileSync(path, 'utf8')).testResults
}

/**
 * @param {FileReport[]} reports
 * @returns {string[]} absolute paths of the files in which something failed
 */
export function failedFiles(reports) {
  return [...new Set(reports.filter(hasFailed).map(({ name }) => name))]
}

/**
 * What counts when some files were run a second time: only their second run.
 *
 * @param {FileReport[]} first
 * @param {FileReport[]} second
 * @returns {FileReport[]}
 */
export function replaceReports(first, second) {
  const again = new Set(second.map(({ name }) => name))
  return [...first.filter(({ name }) => !again.has(name)), ...second]
}

/**
 * @param {FileReport[]} reports
 * @returns {TestCounts}
 */
export function countTests(reports) {
  /** @type {TestCounts} */
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [], absentHosts: new Map(), otherSkips: [] }
  for (const report of reports) {
    const file = relative(root, report.name)
    const before = counts.failures.length
    for (const { fullName, status, failureMessages } of report.assertionResults) {
      if (status === 'passed') counts.passed++
      else if (status === 'failed') {
        counts.failures.push({ file, name: fullName, reason: firstLine(failureMessages?.[0]) })
      } else noteSkip(counts, fullName)
    }
    // A file that cannot be loaded, or a failing hook, has no failed test to show for it.
    if (report.status === 'failed' && counts.failures.length === before) {
      counts.failures.push({ file, name: '(the whole file)', reason: firstLine(report.message) })
    }
  }
  counts.failed = counts.failures.length
  return counts
}

/** @param {FileReport} report */
function hasFailed({ status, assertionResults }) {
  return status === 'failed' || assertionResults.some((test) => test.status === 'failed')
}

/** @param {string | undefined} message */
function firstLine(message = '') {
  return message.trim().split('\n', 1)[0]?.slice(0, 300) ?? ''
}

/**
 * @param {TestCounts} counts
 * @param {string} fullName names the host as tests/helpers/hosts.ts writes it
 */
function noteSkip(counts, fullName) {
  counts.skipped++
  const host = /\[needs ([^\]]+)\]/.exec(fullName)?.[1]
  if (host) counts.absentHosts.set(host, (counts.absentHosts.get(host) ?? 0) + 1)
  else counts.otherSkips.push(fullName)
}
