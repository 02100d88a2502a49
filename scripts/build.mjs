// npm run build: types and packages by tsc, then the `clst` command and the studio server as bundles. Does nothing when nothing changed.
// With --clean everything is made anew; a release needs that, since earlier parts of the bundle stay for a day.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withBuildLock } from './lib/build-lock.mjs'
import { bundle, COMMAND, STUDIO_SERVER } from './lib/bundle.mjs'
import { bundlePhotoshop } from './lib/bundle-photoshop.mjs'
import { fingerprint, isBuiltFrom, stampPath } from './lib/fingerprint.mjs'
import { root, runPackage } from './lib/run.mjs'

process.exitCode = await withBuildLock(async () => {
  if (process.argv.includes('--clean')) {
    for (const name of [
      'sdk',
      'client',
      'bridge',
      'server',
      'http-contract',
      'python-panel-kit',
      'blender-addon-gen',
      'maya-panel-gen',
      'photoshop-uxp',
    ]) {
      rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true })
    }
  }
  const sources = fingerprint()
  if (isBuiltFrom(sources)) {
    console.log('Build: up to date.')
    return 0
  }
  const startedAt = Date.now()
  console.log('Build: compiling the packages …')
  // A type error fails the build at the end; the programs are still bundled, so that they can be tried meanwhile.
  const status = runPackage('typescript', 'tsc', ['--build'])
  try {
    await bundle(COMMAND)
    await bundle(STUDIO_SERVER)
    await bundlePhotoshop()
  } catch (error) {
    console.error(`Build: a program could not be bundled. ${/** @type {Error} */ (error).message}`)
    return 1
  }
  if (status !== 0) return status
  writeFileSync(stampPath, sources)
  console.log(`Build: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`)
  return 0
})
