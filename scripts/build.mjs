// npm run build: types and packages by tsc, then the `clst` command as a bundle. Does nothing when nothing changed.
// With --clean everything is made anew; a release needs that, since earlier parts of the bundle stay for a day.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withBuildLock } from './lib/build-lock.mjs'
import { bundle } from './lib/bundle.mjs'
import { bundlePhotoshop } from './lib/bundle-photoshop.mjs'
import { fingerprint, isBuiltFrom, stampPath } from './lib/fingerprint.mjs'
import { root, runPackage } from './lib/run.mjs'

process.exitCode = await withBuildLock(async () => {
  if (process.argv.includes('--clean')) {
    for (const name of [
      'sdk',
      'client',
      'bridge',
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
  // A type error fails the build at the end; the command is still bundled, so that it can be tried meanwhile.
  const status = runPackage('typescript', 'tsc', ['--build'])
  try {
    await bundle()
    await bundlePhotoshop()
  } catch (error) {
    console.error(`Build: the command could not be bundled. ${/** @type {Error} */ (error).message}`)
    return 1
  }
  if (status !== 0) return status
  writeFileSync(stampPath, sources)
  console.log(`Build: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`)
  return 0
})
