// npm run package:panels: the panels as people install them, in ./dist/panels.
//
//   clst-blender-VERSION.zip     Blender: Preferences, Add-ons, Install from Disk
//   clst-maya-VERSION.zip        Maya: unpack, and drag install_clst.py into the window
//   clst-photoshop-VERSION.ccx   Photoshop: open it with Creative Cloud
//
//   --out FOLDER   instead of ./dist/panels
//   --host NAME    only that one: blender, maya or photoshop
//   --openapi FILE, --panel FILE   instead of those of the checkout
import './ensure-installed.mjs'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root, runNode } from './lib/run.mjs'
import { writeZipOf } from './package/zip-of-files.mjs'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    host: { type: 'string' },
    openapi: { type: 'string' },
    panel: { type: 'string' },
  },
})
const out = resolve(values.out ?? join(root, 'dist/panels'))

if (runNode(['scripts/build.mjs']) !== 0) process.exit(1)
const { readInputs, readVersion } = await import('../packages/python-panel-kit/dist/index.js')
const { generateAddon } = await import('../packages/blender-addon-gen/dist/index.js')
const { generateModule } = await import('../packages/maya-panel-gen/dist/index.js')
const { checkPlugin, generatePlugin } = await import('../packages/photoshop-uxp/dist/build/index.js')

const inputs = readInputs(
  values.openapi ?? join(root, 'openapi.yaml'),
  values.panel ?? join(root, 'panel.yaml'),
)
const version = readVersion()
mkdirSync(out, { recursive: true })
/** @type {Record<string, [string, () => Map<string, string | Uint8Array>]>} */
const panels = {
  blender: [`clst-blender-${version}.zip`, () => generateAddon(inputs)],
  maya: [`clst-maya-${version}.zip`, () => generateModule(inputs)],
  photoshop: [`clst-photoshop-${version}.ccx`, makePlugin],
}
if (values.host !== undefined && !(values.host in panels)) {
  throw new Error(`--host is one of ${Object.keys(panels).join(', ')}.`)
}
for (const [host, [name, make]] of Object.entries(panels)) {
  if (values.host !== undefined && values.host !== host) continue
  const files = make()
  await writeZipOf(files, join(out, name))
  console.log(`Panel: ${join(out, name)}, ${files.size} files.`)
}

/** What breaks a rule of Adobe never leaves here. */
function makePlugin() {
  const files = generatePlugin(inputs)
  const mistakes = checkPlugin(files)
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  return files
}
