// npm run package:panels: the panels as people install them, in ./dist/panels.
//
//   clst-blender-VERSION.zip     Blender: Preferences, Add-ons, Install from Disk
//   clst-maya-VERSION.zip        Maya: unpack, and drag the installer into the window
//   clst-photoshop-VERSION.ccx   Photoshop: open it with Creative Cloud
//
//   --out FOLDER   instead of ./dist/panels
//   --openapi FILE, --panel FILE   instead of those of the checkout
import './ensure-installed.mjs'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root, runNode } from './lib/run.mjs'
import { writeZipOf } from './package/zip-of-files.mjs'

const { values } = parseArgs({
  options: { out: { type: 'string' }, openapi: { type: 'string' }, panel: { type: 'string' } },
})
const out = resolve(values.out ?? join(root, 'dist/panels'))

if (runNode(['scripts/build.mjs']) !== 0) process.exit(1)
const { readInputs, readVersion } = await import('../packages/python-panel-kit/dist/index.js')
const { generateAddon } = await import('../packages/blender-addon-gen/dist/index.js')
const { generateModule } = await import('../packages/maya-panel-gen/dist/index.js')

const inputs = readInputs(
  values.openapi ?? join(root, 'openapi.yaml'),
  values.panel ?? join(root, 'panel.yaml'),
)
const version = readVersion()
mkdirSync(out, { recursive: true })
/** @type {[string, Map<string, string | Uint8Array>][]} */
const panels = [
  [`clst-blender-${version}.zip`, generateAddon(inputs)],
  [`clst-maya-${version}.zip`, generateModule(inputs)],
]
for (const [name, files] of panels) {
  await writeZipOf(files, join(out, name))
  console.log(`Panel: ${join(out, name)}, ${files.size} files.`)
}
