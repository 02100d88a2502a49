import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const MINUTES = 60_000

/** One project per tier, so that `vitest run --project crash` runs one of them. tests/README.md says what each is for. */
const tiers = [
  'acceptance',
  'security',
  'property',
  'conformance',
  'crash',
  'faults',
  'fuzz',
  'interop',
  'compat',
  'sync',
  'hosts',
  'server',
  'docker',
]

const setupFiles = ['tests/helpers/fixed-seed.ts']

/** What a test of the tiers is run with. */
const withBuiltPackages = {
  setupFiles,
  // Only a hang is a failure; how long the work takes depends on the machine.
  testTimeout: 10 * MINUTES,
  hookTimeout: 10 * MINUTES,
  // Tests use the built packages exactly as callers do.
  server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
}

/**
 * The tests that run the command: once more with each project opened by a bridge (tests/helpers/through-bridge.ts).
 * tests/README.md says why others are not among them.
 */
const THROUGH_THE_BRIDGE = [
  'cli',
  'cli-cancel',
  'cli-describe',
  'cli-exit-codes',
  'cli-ignore',
  'cli-maintenance',
  'cli-move',
  'cli-search',
  'cli-terminal',
  'cli-trash',
  'import-versions',
  'sequences',
  'templates',
]

export default defineConfig({
  test: {
    // Most tests wait for a disk or for another process half of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'benchmarks/**/*.test.mjs', 'scripts/**/*.test.mjs'],
          testTimeout: 30_000,
          setupFiles,
        },
      },
      ...tiers.map((name) => ({
        test: { ...withBuiltPackages, name, include: [`tests/${name}/**/*.test.ts`] },
      })),
      {
        test: {
          ...withBuiltPackages,
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          globalSetup: 'tests/package/support/make-archive.ts',
        },
      },
      {
        test: {
          ...withBuiltPackages,
          name: 'acceptance-bridge',
          include: THROUGH_THE_BRIDGE.map((name) => `tests/acceptance/${name}.test.ts`),
          env: { CLST_TEST_THROUGH_BRIDGE: '1' },
        },
      },
    ],
  },
})
