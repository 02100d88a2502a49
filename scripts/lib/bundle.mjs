import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'
import { writeThirdPartyLicenses } from './third-party.mjs'

/** Compiled code: it stays in node_modules. */
const native = /^(argon2|better-sqlite3|zstd-napi|sharp)(\/|$)/

/**
 * A package that is shipped as a bundle.
 *
 * @typedef {object} Program
 * @property {string} folder of the package
 * @property {Record<string, string>} entries what is started by name; everything else is a part that one of these names
 */

/** The `clst` command, the bridge and the threads they start. @type {Program} */
export const COMMAND = {
  folder: 'packages/bridge',
  entries: {
    cli: 'packages/bridge/src/cli.ts',
    prestart: 'packages/bridge/src/prestart.ts',
    bridge: 'packages/bridge/src/service/main.ts',
    'project-thread': 'packages/bridge/src/service/threads/project-thread.ts',
    'watch-thread': 'packages/bridge/src/service/watch/watch-thread.ts',
    worker: 'packages/sdk/dist/engine/worker.js',
  },
}

/** The studio server. @type {Program} */
export const STUDIO_SERVER = {
  folder: 'packages/server',
  entries: { main: 'packages/server/src/main.ts' },
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Bundles into `dist` of the package, where processes of an earlier build may still run.
 *
 * @param {Program} program
 */
export async function bundle(program) {
  const target = join(root, program.folder, 'dist')
  mkdirSync(target, { recursive: true })
  const made = mkdtempSync(join(target, '.new-'))
  try {
    await bundleInto(program, made)
    moveInto(program, made, target)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/**
 * Bundles a program from what `tsc --build` made of the packages. Splitting keeps every `import()` a file of its own, so
 * that `clst status` never loads what only previews need.
 *
 * @param {Program} program
 * @param {string} folder to write into
 */
export async function bundleInto(program, folder) {
  const { build } = await import('tsup')
  await build({
    config: false,
    silent: true,
    clean: false,
    entry: Object.fromEntries(
      Object.entries(program.entries).map(([name, path]) => [name, join(root, path)]),
    ),
    tsconfig: join(root, program.folder, 'tsconfig.build.json'),
    outDir: folder,
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    splitting: true,
    metafile: true,
    minifyWhitespace: true,
    noExternal: [/^(?!(argon2|better-sqlite3|zstd-napi|sharp)(\/|$))/],
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
 * @param {Program} program
 * @param {string} made
 * @param {string} target
 */
function moveInto(program, made, target) {
  const names = readdirSync(made)
  const isEntry = (/** @type {string} */ name) => name.replace(/\.js$/, '') in program.entries
  for (const name of names.sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) {
    renameSync(join(made, name), join(target, name))
  }
  for (const name of readdirSync(target)) {
    if (!name.endsWith('.js') || names.includes(name)) continue
    if (statSync(join(target, name)).mtimeMs < Date.now() - DAY_MS) rmSync(join(target, name))
  }
}
