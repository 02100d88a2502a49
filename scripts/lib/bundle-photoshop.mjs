import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'
import { writeThirdPartyLicenses } from './third-party.mjs'

const own = join(root, 'packages/photoshop-uxp')

/**
 * Bundles the panel of Photoshop: the program that UXP runs into `dist/panel`, and the command that makes the plug-in into
 * `dist/build`, where `tsc --build` has put its types.
 */
export async function bundlePhotoshop() {
  const { build } = await import('tsup')
  const target = join(own, 'dist')
  mkdirSync(target, { recursive: true })
  const made = mkdtempSync(join(target, '.new-'))
  const shared = { config: false, silent: true, clean: false, dts: false, splitting: false, metafile: true }
  try {
    await build({
      ...shared,
      entry: { index: join(own, 'src/main.ts') },
      tsconfig: join(own, 'tsconfig.panel.json'),
      outDir: join(made, 'panel'),
      outExtension: () => ({ js: '.js' }),
      format: ['iife'],
      platform: 'browser',
      target: 'es2020',
      treeshake: true,
      esbuildOptions: (options) => {
        // What UXP hands out by require; everything else becomes part of the one file.
        options.external = ['photoshop', 'uxp', 'fs', 'os', 'path']
      },
    })
    await build({
      ...shared,
      entry: { index: join(own, 'src/build/index.ts'), main: join(own, 'src/build/main.ts') },
      tsconfig: join(own, 'tsconfig.build.json'),
      outDir: join(made, 'build'),
      format: ['esm'],
      platform: 'node',
      target: 'node20',
      // It finds its files from where it is.
      external: [/python-panel-kit/],
    })
    const metafile = join(made, 'panel/metafile-iife.json')
    const { inputs } = JSON.parse(readFileSync(metafile, 'utf8'))
    writeThirdPartyLicenses(Object.keys(inputs), join(made, 'panel/THIRD-PARTY-LICENSES.txt'))
    rmSync(metafile)
    rmSync(join(made, 'build/metafile-esm.json'))
    for (const folder of ['panel', 'build']) {
      mkdirSync(join(target, folder), { recursive: true })
      for (const name of readdirSync(join(made, folder))) {
        renameSync(join(made, folder, name), join(target, folder, name))
      }
    }
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}
