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
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'benchmarks/**/*.test.mjs', 'scripts/**/*.test.mjs'],
          testTimeout: 30_000,
        },
      },
      ...tiers.map((name) => ({
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          // Only a hang is a failure; how long the work takes depends on the machine.
          testTimeout: 10 * MINUTES,
          hookTimeout: 10 * MINUTES,
          // Tests use the built packages exactly as callers do.
          server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
        },
      })),
    ],
  },
})
