// What the generators of the panels and those of the bridge and its clients both do. It is a package that is compiled; so
// that "npm run generate" works in a checkout where nothing was built yet, and whatever state the rest is in, it is
// compiled here when it is not what its sources say.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { withBuildLock } from '../build-lock.mjs'
import { root, runPackage } from '../run.mjs'

const folder = join(root, 'packages/python-panel-kit')

await withBuildLock(async () => {
  if (newest(join(folder, 'src')) <= newest(join(folder, 'dist'))) return
  const status = runPackage('typescript', 'tsc', ['--build', join(folder, 'tsconfig.build.json')])
  if (status !== 0) throw new Error('packages/python-panel-kit could not be compiled.')
})

export const { isPicture, listOperations, pythonFiles, resolve } = await import(
  '../../../packages/python-panel-kit/dist/index.js'
)

/**
 * When the last file of a folder was written; never for a folder that is not there.
 *
 * @param {string} path
 */
function newest(path) {
  try {
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return 0
    throw error
  }
}
