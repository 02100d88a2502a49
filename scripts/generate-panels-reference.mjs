// npm run generate:panels-reference: writes docs/reference/panels.md, what the panels can do, from the titles of the tests
// in tests/hosts. With --check nothing is written; the exit status says whether the page is up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTests, referencePage } from './lib/panels-reference.mjs'
import { root } from './lib/run.mjs'

const PAGE = 'docs/reference/panels.md'

const features = JSON.parse(readFileSync(join(root, 'tests/hosts/features.json'), 'utf8'))
const files = readdirSync(join(root, 'tests/hosts'), { recursive: true, encoding: 'utf8' })
  .map((path) => `tests/hosts/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'))
  .sort()
const read = files.map((file) => readTests(file, readFileSync(join(root, file), 'utf8'), features))
const mistakes = read.flatMap((each) => each.mistakes)
for (const mistake of mistakes) console.error(mistake)

const page = referencePage(
  features,
  read.flatMap(({ shown }) => shown),
)
const isCheck = process.argv.includes('--check')
const isStale = page !== readPage()
if (isStale && isCheck)
  console.error(`${PAGE} is not what the tests say. Run "npm run generate:panels-reference".`)
if (isStale && !isCheck && mistakes.length === 0) writeFileSync(join(root, PAGE), page)
process.exitCode = mistakes.length > 0 || (isStale && isCheck) ? 1 : 0

function readPage() {
  try {
    return readFileSync(join(root, PAGE), 'utf8')
  } catch {
    return ''
  }
}
