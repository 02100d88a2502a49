// @host photoshop: Adobe's rules for packages, the files themselves
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { checkPlugin, generatePlugin } from '@clst/photoshop-uxp'
import { expect, test } from 'vitest'
import { PORTS } from '../../packages/bridge/src/service/ports.js'
import { temporaryFolder } from '../helpers/clst.js'
import { panelInputs } from './support/photoshop/inputs.js'
import { runScript } from './support/photoshop/run-script.js'

const ROOT = resolve(import.meta.dirname, '../..')
const NAME = `clst-photoshop-${JSON.parse(readFileSync(join(ROOT, 'packages/bridge/package.json'), 'utf8')).version}.ccx`

test('npm run package writes one file, which satisfies every rule of Adobe for packages [feature: install/zip] [feature: install/validated]', () => {
  const out = temporaryFolder()
  runScript('scripts/package-panels.mjs', ['--host', 'photoshop', '--out', out])
  const packed = filesInZip(readFileSync(join(out, NAME)))
  expect([...packed.keys()].sort()).toEqual([...generatePlugin(panelInputs()).keys()].sort())
  // Each rule is tested by itself in packages/photoshop-uxp/src/build/check-plugin.test.ts.
  expect(checkPlugin(packed)).toEqual([])
  const { requiredPermissions } = JSON.parse(String(packed.get('manifest.json')))
  const addresses = PORTS.flatMap((port) => [`http://127.0.0.1:${port}`, `http://localhost:${port}`])
  expect(requiredPermissions.network.domains).toEqual(addresses)
})

test('the bundled program makes no code from text, and loads nothing else', () => {
  const program = String(generatePlugin(panelInputs()).get('index.js'))
  expect(program).not.toMatch(/\beval\s*\(|\bnew Function\b|\bimport\s*\(|\bEventSource\b|\blocalStorage\b/)
  const modules = [...program.matchAll(/__require\("([^"]+)"\)/g)].map(([, name]) => name)
  expect(modules.sort()).toEqual(['fs', 'os', 'photoshop', 'uxp'])
})

/** By the central directory, sections 4.3.7 and 4.3.12 of PKWARE's APPNOTE. */
function filesInZip(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const [size, nameLength, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ]
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + size)
    const isDeflated = zip.readUInt16LE(at + 10) === 8
    files.set(zip.toString('utf8', at + 46, at + 46 + nameLength), isDeflated ? inflateRawSync(bytes) : bytes)
  }
  return files
}
