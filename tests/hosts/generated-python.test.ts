// @host blender: ruff, mypy with stubs of Blender, syntax of Python 3.9
// @host maya: ruff, mypy with stubs of Maya and PySide6, syntax of Python 3.9
/** What the generators make is Python that checkers have nothing to say about, and that old hosts can read. */
import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { isClientPython } from '../helpers/python.js'
import { extendDescription } from './support/extended-description.js'
import { type PythonHost, requireCheckers, requireQt6 } from './support/hosts.js'
import { makePanel } from './support/make-panel.js'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = temporaryFolder()
const checkers = requireCheckers()
const qt6 = requireQt6()
const python = requireHost('python3 (3.9 or newer)', () => isClientPython())

/** From the descriptions with something that nobody has written code for. */
beforeAll(() => {
  const extended = extendDescription(join(folder, 'descriptions'))
  makePanel('blender', join(folder, 'blender'), extended)
  makePanel('maya', join(folder, 'maya'), extended)
  copyFileSync(join(ROOT, 'ruff.toml'), join(folder, 'ruff.toml'))
})

checkers.test('ruff finds nothing [feature: description/generated]', () => {
  const args = ['check', '--no-cache', '--output-format', 'concise', folder]
  expect(run(checkers.program('ruff'), args, folder)).toBe('All checks passed!')
})

checkers.test('types are right by stubs of Blender [feature: description/generated, blender]', () => {
  expect(types(checkers, join(folder, 'blender'), 'clst')).toMatch(
    /^Success: no issues found in \d+ source files$/,
  )
})

qt6.test('types are right by stubs of Maya and of Qt [feature: description/generated, maya]', () => {
  expect(types(qt6, join(folder, 'maya/clst/python'), 'clst_maya')).toMatch(/^Success: no issues/)
})

python.test(
  'every file is read by Python 3.9 and imports only what is there [feature: description/generated]',
  () => {
    const program = join(import.meta.dirname, 'support/programs/read-python.py')
    const places = {
      blender: 'bpy,bpy_extras,bl_math,blf,gpu,gpu_extras,idprop,imbuf,mathutils,rna_keymap_ui',
      maya: 'maya,PySide6,PySide2,shiboken6,shiboken2,clst_maya',
    }
    for (const [host, modules] of Object.entries(places)) {
      expect(run('python3', ['-B', program, join(folder, host), modules], folder)).toMatch(/^\d+ files$/)
    }
  },
)

function types({ python }: PythonHost, cwd: string, name: string): string {
  const cache = join(folder, `cache-${name}`)
  const args = ['-m', 'mypy', '--config-file', join(ROOT, 'mypy.ini'), '--cache-dir', cache, '-p', name]
  return run(python, args, cwd)
}

/** What it printed, whatever it thinks of it. */
function run(program: string, args: string[], cwd: string): string {
  const { stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return `${stdout}${stderr}`.trim()
}
