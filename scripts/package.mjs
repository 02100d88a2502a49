// npm run package: an archive of clst and its bridge that runs on a computer without Node, npm or a compiler, in ./dist.
// Made on the system that it is for, from that system's own Node and compiled packages.
//
//   --format tar.gz|zip   zip on Windows, tar.gz elsewhere
//   --out FOLDER          instead of ./dist
import './ensure-installed.mjs'
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root, runNode } from './lib/run.mjs'
import { writeArchive } from './package/archive.mjs'
import { assemble } from './package/assemble.mjs'
import { readFacts } from './package/facts.mjs'

const { values } = parseArgs({ options: { format: { type: 'string' }, out: { type: 'string' } } })
const format = values.format ?? (process.platform === 'win32' ? 'zip' : 'tar.gz')
if (format !== 'zip' && format !== 'tar.gz') throw new Error('--format is tar.gz or zip.')
const out = resolve(values.out ?? join(root, 'dist'))

if (runNode(['scripts/build.mjs']) !== 0) process.exit(1)

const facts = readFacts()
mkdirSync(out, { recursive: true })
const work = mkdtempSync(join(out, '.package-'))
try {
  const folder = join(work, facts.name)
  await assemble(folder, facts)
  const made = join(work, `archive.${format}`)
  await writeArchive(folder, made, { format, modifiedAt: facts.modifiedAt })
  const archive = join(out, `${facts.name}.${format}`)
  renameSync(made, archive)
  const megabytes = (statSync(archive).size / 1e6).toFixed(1)
  console.log(
    `Package: ${archive} (${megabytes} MB), with Node ${facts.node}. It needs ${facts.requirements}.`,
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}
