/**
 * Every place where a test can stop the world is one where a process is killed by a suite of this folder, or, where a studio
 * takes part, by tests/sync.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FAILPOINTS } from '@clst/sdk/testing'
import { expect, it } from 'vitest'

/** Suites by what their failpoints begin with; each kills at all of them, and says so when one is never reached. */
const SUITES: Readonly<Record<string, string>> = {
  create: 'create',
  migrate: 'migrate',
  edit: 'edit',
  undo: 'edit',
  checkpoint: 'checkpoint',
  revert: 'revert',
  prune: 'maintenance',
  compact: 'maintenance',
  repair: 'whole-project',
  backup: 'maintenance',
  move: 'move',
  copy: 'move',
  template: 'templates',
  make: 'templates',
  rebuild: 'trash',
  delete: 'trash',
  restore: 'trash',
  purge: 'trash',
  free: 'trash',
  import: 'import-versions',
  sequence: 'sequence',
  publish: '../sync/interrupted',
  push: '../sync/interrupted',
  pull: '../sync/interrupted',
  apply: '../sync/interrupted',
  download: '../sync/interrupted',
  epoch: '../sync/publish-and-clone',
  studio: '../sync/killed-studio',
}

it.each(FAILPOINTS)('%s belongs to a suite', (failpoint) => {
  const [prefix = ''] = failpoint.split(':')
  const suite = SUITES[prefix]
  expect(suite, 'no suite kills there').toBeDefined()
  const path = fileURLToPath(new URL(`${suite}.test.ts`, import.meta.url))
  expect(existsSync(path)).toBe(true)
  // By its prefix, alone or as one of several, or by its whole name.
  const named = new RegExp(`['(|]${prefix}[:|)]|'${failpoint}'`)
  expect(readFileSync(path, 'utf8'), suite).toMatch(named)
})

it('no suite is named for failpoints that are gone', () => {
  const prefixes = new Set(FAILPOINTS.map((failpoint) => failpoint.split(':')[0]))
  expect(Object.keys(SUITES).sort()).toEqual([...prefixes].sort())
})
