// npm test: installs and builds what is missing, then runs every test. Arguments go to vitest, for example
// `npm test -- --project crash` or `npm test -- packages/sdk/src/chunking`. The last line counts.
import './ensure-installed.mjs'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, runNode, runPackage } from './lib/run.mjs'
import { readTestReport } from './lib/test-report.mjs'

/** More than these are the tests of one group that could not be prepared, which fails by itself. */
const LISTED_SKIPS = 20

const built = runNode(['scripts/build.mjs'])
if (built !== 0) {
  console.log('0 passed, 1 failed, 0 skipped')
  process.exit(built)
}

const report = join(root, 'node_modules/.cache/clst', `tests-${process.pid}.json`)
mkdirSync(dirname(report), { recursive: true })
const status = runPackage('vitest', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])

try {
  const { passed, failed, skipped, absentHosts, otherSkips } = readTestReport(report)
  if (absentHosts.size > 0) {
    console.log('\nSkipped, because what they need is not here:')
    for (const [host, count] of absentHosts) console.log(`  ${host}: ${count} skipped`)
  }
  if (otherSkips.length > 0) {
    console.log('\nSkipped for another reason:')
    for (const name of otherSkips.slice(0, LISTED_SKIPS)) console.log(`  ${name}`)
    if (otherSkips.length > LISTED_SKIPS) console.log(`  and ${otherSkips.length - LISTED_SKIPS} more`)
  }
  // An error outside any test fails the run without failing a test.
  const failures = status === 0 ? failed : Math.max(1, failed)
  console.log(`\n${passed} passed, ${failures} failed, ${skipped} skipped`)
  process.exitCode = failures === 0 ? 0 : 1
} catch (error) {
  console.error(`The tests could not be counted: ${/** @type {Error} */ (error).message}`)
  console.log('0 passed, 1 failed, 0 skipped')
  process.exitCode = 1
} finally {
  rmSync(report, { force: true })
}
