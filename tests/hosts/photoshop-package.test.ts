// @host photoshop: Adobe's rules for packages, the files themselves
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generatePlugin } from '@clst/photoshop-uxp'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { panelInputs } from './support/photoshop/inputs.js'
import { runScript } from './support/photoshop/run-script.js'

const ROOT = resolve(import.meta.dirname, '../..')
const NAME = `clst-photoshop-${JSON.parse(readFileSync(join(ROOT, 'packages/bridge/package.json'), 'utf8')).version}.ccx`

test('npm run package writes the same file twice, with everything in it [feature: install/zip] [feature: install/reproducible]', () => {
  const folder = temporaryFolder()
  const sums = ['once', 'twice'].map((name) => {
    const out = join(folder, name)
    mkdirSync(out)
    runScript('scripts/package-panels.mjs', ['--host', 'photoshop', '--out', out])
    return createHash('sha256')
      .update(readFileSync(join(out, NAME)))
      .digest('hex')
  })
  expect(sums[0]).toBe(sums[1])
  const packed = namesInZip(readFileSync(join(folder, 'once', NAME)))
  expect(packed).toEqual([...generatePlugin(panelInputs()).keys()].sort())
  // Photoshop looks for it at the top.
  expect(packed).toContain('manifest.json')
})

test('the bundled program makes no code from text, and loads nothing else', () => {
  const program = String(generatePlugin(panelInputs()).get('index.js'))
  expect(program).not.toMatch(/\beval\s*\(|\bnew Function\b|\bimport\s*\(|\bEventSource\b|\blocalStorage\b/)
  const modules = [...program.matchAll(/__require\("([^"]+)"\)/g)].map(([, name]) => name)
  expect(modules.sort()).toEqual(['fs', 'os', 'photoshop', 'uxp'])
})

/** Names of the central directory, section 4.3.12 of PKWARE's APPNOTE. */
function namesInZip(zip: Buffer): string[] {
  const names: string[] = []
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)))
  }
  return names.sort()
}
