import { readFileSync } from 'node:fs'

/**
 * @typedef {object} TestCounts
 * @property {number} passed
 * @property {number} failed tests, plus files that could not be loaded
 * @property {number} skipped
 * @property {Map<string, number>} absentHosts what was not there → how many tests or groups of tests need it
 * @property {string[]} otherSkips full names of tests that were skipped for another reason
 */

/**
 * Reads what vitest's JSON reporter wrote.
 *
 * @param {string} path
 * @returns {TestCounts}
 */
export function readTestReport(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  /** @type {TestCounts} */
  const counts = { passed: 0, failed: 0, skipped: 0, absentHosts: new Map(), otherSkips: [] }
  for (const file of report.testResults) {
    let failedHere = 0
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed++
      else if (test.status === 'failed') failedHere++
      else noteSkip(counts, test.fullName)
    }
    // A file that cannot be loaded, or a failing hook, has no failed test to show for it.
    counts.failed += file.status === 'failed' ? Math.max(1, failedHere) : failedHere
  }
  return counts
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
