// npm run package:server -- --out FOLDER: the studio server with everything that it needs besides Node, for the
// system on which this runs. docker/Dockerfile makes its image with it; `node FOLDER/bin/clst-server.js` starts it.
import './ensure-installed.mjs'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleInto, STUDIO_SERVER } from './lib/bundle.mjs'
import { root, runPackage } from './lib/run.mjs'
import { writeLicensesOf } from './lib/third-party.mjs'
import { copyNativeModules, nativePackages, SERVER_MODULES } from './package/native-modules.mjs'

const { values } = parseArgs({ options: { out: { type: 'string' } } })
if (values.out === undefined) throw new Error('Say where to: --out FOLDER.')
const out = resolve(values.out)
const server = join(root, STUDIO_SERVER.folder)

// Only what the server is made of.
const built = runPackage('typescript', 'tsc', ['--build', join(server, 'tsconfig.build.json')])
if (built !== 0) process.exit(built)

mkdirSync(join(out, 'dist'), { recursive: true })
await bundleInto(STUDIO_SERVER, join(out, 'dist'))
cpSync(join(server, 'bin'), join(out, 'bin'), { recursive: true })
const { name, version, license, type } = JSON.parse(readFileSync(join(server, 'package.json'), 'utf8'))
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify({ name, version, license, type }, undefined, 2)}\n`,
)
copyNativeModules(SERVER_MODULES, join(out, 'node_modules'))
writeLicensesOf(nativePackages(SERVER_MODULES), join(out, 'THIRD-PARTY-LICENSES-COMPILED.txt'))
cpSync(join(root, 'LICENSE'), join(out, 'LICENSE'))
