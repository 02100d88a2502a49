// @host blender: Blender 3.4, bpy 4.2, 4.5, 5.0 and 5.2
/** Every icon that the description names for Blender is there in each of them: a name that is not makes drawing fail. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { requireHost } from '../helpers/hosts.js'
import { hostBridge } from './support/host-bridge.js'
import { BPY_VERSIONS, requireBpy } from './support/hosts.js'
import { DESCRIPTIONS } from './support/make-panel.js'

const { env } = hostBridge()
const { icons } = parse(readFileSync(DESCRIPTIONS.panel, 'utf8')) as {
  icons: Record<string, { blender: string }>
}
const wanted = [...new Set(Object.values(icons).map(({ blender }) => blender))].sort()
const code = `
import bpy
known = bpy.types.UILayout.bl_rna.functions["prop"].parameters["icon"].enum_items.keys()
print("ICONS", len(known), "MISSING", [name for name in ${JSON.stringify(wanted)} if name not in known])`

const blender = requireHost('blender')
blender.test('of the Blender of this system [feature: description/generated]', () => {
  expect(run('blender', ['-b', '--factory-startup', '--python-expr', code])).toMatch(
    /^ICONS \d{3,} MISSING \[\]$/m,
  )
})

for (const version of BPY_VERSIONS) {
  const host = requireBpy(version)
  host.test(`of bpy ${version} [feature: description/generated]`, () => {
    expect(run(host.python, ['-B', '-c', code])).toMatch(/^ICONS \d{3,} MISSING \[\]$/m)
  })
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' })
  return `${stdout}${stderr}`
}
