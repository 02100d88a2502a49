// npm test: installs and builds what is missing, then runs every test. Arguments go to vitest, for example
// `npm test -- --project crash` or `npm test -- packages/sdk/src/chunking`. The last line counts.
//
// CLST_RERUN_FAILED=1: files in which a test failed are run once more, one after the other with nothing beside them,
// and what that says counts. What passed only then is listed by name: on a busy machine it is the machine more often
// than the code, and it stays visible.
import './ensure-installed.mjs'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, runNode, runPackage } from './lib/run.mjs'
import { countTests, failedFiles, readTestReport, replaceReports } from './lib/test-report.mjs'

/** More than these are the tests of one group that could not be prepared, which fails by itself. */
const LISTED = 20

const built = runNode(['scripts/build.mjs'])
if (built !== 0) {
  console.log('0 passed, 1 failed, 0 skipped')
  process.exit(built)
}

const report = join(root, 'node_modules/.cache/clst', `tests-${process.pid}.json`)
mkdirSync(dirname(report), { recursive: true })

try {
  let { status, reports } = runTests(process.argv.slice(2))
  const again = failedFiles(reports)
  if (process.env.CLST_RERUN_FAILED === '1' && again.length > 0) {
    const { failures } = countTests(reports)
    console.log(`\nOnce more, with nothing beside them: ${again.length} files`)
    const second = runTests([...again, '--maxWorkers=1', '--no-file-parallelism'])
    status = second.status
    reports = replaceReports(reports, second.reports)
    const still = new Set(countTests(reports).failures.map(({ file, name }) => `${file} ${name}`))
    const unsteady = failures.filter(({ file, name }) => !still.has(`${file} ${name}`))
    list(
      'Failed at first, passed when run once more:',
      unsteady.map(({ file, name, reason }) => `${file}: ${name}\n    ${reason}`),
    )
  }
  const { passed, failed, skipped, failures, absentHosts, otherSkips } = countTests(reports)
  list(
    'Skipped, because what they need is not here:',
    [...absentHosts].map(([host, count]) => `${host}: ${count} skipped`),
  )
  list('Skipped for another reason:', otherSkips)
  list(
    'Failed:',
    failures.map(({ file, name, reason }) => `${file}: ${name}\n    ${reason}`),
  )
  // An error outside any test fails the run without failing a test.
  const failing = status === 0 ? failed : Math.max(1, failed)
  console.log(`\n${passed} passed, ${failing} failed, ${skipped} skipped`)
  process.exitCode = failing === 0 ? 0 : 1
} catch (error) {
  console.error(`The tests could not be counted: ${/** @type {Error} */ (error).message}`)
  console.log('0 passed, 1 failed, 0 skipped')
  process.exitCode = 1
} finally {
  rmSync(report, { force: true })
}

/** @param {string[]} args */
function runTests(args) {
  rmSync(report, { force: true })
  const status = runPackage('vitest', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ])
  return { status, reports: readTestReport(report) }
}

/**
 * @param {string} title
 * @param {string[]} lines
 */
function list(title, lines) {
  if (lines.length === 0) return
  console.log(`\n${title}`)
  for (const line of lines.slice(0, LISTED)) console.log(`  ${line}`)
  if (lines.length > LISTED) console.log(`  and ${lines.length - LISTED} more`)
}
