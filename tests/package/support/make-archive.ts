/** Makes the archive once for all tests of this tier, as a person would: `npm run package`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the archive, or why there is none. */
    archive: { path?: string; problem?: string }
  }
}

const SCRIPT = join(import.meta.dirname, '../../../scripts/package.mjs')
let folder: string

export function setup(project: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'clst-package-'))
  try {
    execFileSync(process.execPath, [SCRIPT, '--out', folder, '--format', 'tar.gz'], { stdio: 'pipe' })
    const made = readdirSync(folder)
    if (made.length !== 1) throw new Error(`It made ${made.join(', ')}.`)
    project.provide('archive', { path: join(folder, made[0] ?? '') })
  } catch (error) {
    // Told by the tests: an error here would end the tests of all tiers.
    project.provide('archive', { problem: String(error) })
  }
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}
