import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'
import { writeThirdPartyLicenses } from './third-party.mjs'

const target = join(root, 'packages/bridge/dist')

/** Compiled code: it stays in node_modules. */
const native = /^(better-sqlite3|zstd-napi|sharp)(\/|$)/

/** What is started by name; everything else is a part that one of these names. */
const ENTRIES = new Set([
  'cli.js',
  'prestart.js',
  'bridge.js',
  'project-thread.js',
  'watch-thread.js',
  'worker.js',
])

const DAY_MS = 24 * 60 * 60 * 1000

/** Bundles into `packages/bridge/dist`, where processes of an earlier build may still run. */
export async function bundle() {
  mkdirSync(target, { recursive: true })
  const made = mkdtempSync(join(target, '.new-'))
  try {
    await bundleInto(made)
    moveInto(made)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/**
 * Bundles the `clst` command, the bridge and the threads they start, all from what `tsc --build` made of them. Splitting
 * keeps every `import()` a file of its own, so that `clst status` never loads what only previews need.
 *
 * @param {string} folder to write into
 */
export async function bundleInto(folder) {
  const { build } = await import('tsup')
  await build({
    config: false,
    silent: true,
    clean: false,
    entry: {
      cli: join(root, 'packages/bridge/src/cli.ts'),
      prestart: join(root, 'packages/bridge/src/prestart.ts'),
      bridge: join(root, 'packages/bridge/src/service/main.ts'),
      'project-thread': join(root, 'packages/bridge/src/service/threads/project-thread.ts'),
      'watch-thread': join(root, 'packages/bridge/src/service/watch/watch-thread.ts'),
      worker: join(root, 'packages/sdk/dist/engine/worker.js'),
    },
    tsconfig: join(root, 'packages/bridge/tsconfig.build.json'),
    outDir: folder,
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    splitting: true,
    metafile: true,
    minifyWhitespace: true,
    noExternal: [/^(?!(better-sqlite3|zstd-napi|sharp)(\/|$))/],
    external: [native],
    // Bundled CommonJS libraries call require() for parts of Node.
    banner: {
      js: "import { createRequire as clstRequire } from 'node:module'; const require = clstRequire(import.meta.url)",
    },
  })
  const metafile = join(folder, 'metafile-esm.json')
  const { inputs } = JSON.parse(readFileSync(metafile, 'utf8'))
  rmSync(metafile)
  writeThirdPartyLicenses(Object.keys(inputs), join(folder, 'THIRD-PARTY-LICENSES.txt'))
}

/**
 * Puts the shared parts in place before the files that name them: a `clst` that starts meanwhile finds everything
 * it needs. Parts of earlier builds stay for a day, for processes that run since then and load a part late.
 *
 * @param {string} made
 */
function moveInto(made) {
  const names = readdirSync(made)
  const isEntry = (/** @type {string} */ name) => ENTRIES.has(name)
  for (const name of names.sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) {
    renameSync(join(made, name), join(target, name))
  }
  for (const name of readdirSync(target)) {
    if (!name.endsWith('.js') || names.includes(name)) continue
    if (statSync(join(target, name)).mtimeMs < Date.now() - DAY_MS) rmSync(join(target, name))
  }
}
