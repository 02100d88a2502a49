// @host blender: ruff, mypy with stubs of Blender, syntax of Python 3.9
// @host maya: ruff, mypy with stubs of Maya and PySide6, syntax of Python 3.9
/** What the generators make is Python that checkers have nothing to say about, and that old hosts can read. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync } from 'node:fs'
import { basename, delimiter, join, resolve } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { isClientPython } from '../helpers/python.js'
import { extendDescription } from './support/extended-description.js'
import { type PythonHost, requireCheckers, requireQt6 } from './support/hosts.js'
import { makePanel } from './support/make-panel.js'

const ROOT = resolve(import.meta.dirname, '../..')
const PROGRAMS = join(import.meta.dirname, 'support/programs')
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
  expect(types(checkers, join(folder, 'blender'), ['-p', 'clst'])).toBe(
    noIssues(filesOf(join(folder, 'blender'))),
  )
})

qt6.test('types are right by stubs of Maya and of Qt [feature: description/generated, maya]', () => {
  const modules = filesOf(join(folder, 'maya/clst/python'))
  // The folder of the icons counts as one more.
  const wanted = noIssues([...modules, 'icons'])
  expect(types(qt6, join(folder, 'maya/clst/python'), ['-p', 'clst_maya'])).toBe(wanted)
  // What is beside the package: Maya starts the one, people drop the other into its window.
  const others = filesOf(join(folder, 'maya')).filter((path) => !path.includes('clst_maya'))
  expect(others.map((path) => basename(path)).sort()).toEqual(['install_clst.py', 'userSetup.py'])
  const found = { MYPYPATH: join(folder, 'maya/clst/python') }
  expect(types(qt6, join(folder, 'maya'), others, found)).toBe(noIssues(others))
})

checkers.test('the programs that drive the core have the right types', () => {
  const programs = readdirSync(PROGRAMS).filter((name) => /^core_\w+\.py$/.test(name))
  expect(programs.length).toBeGreaterThan(2)
  const core = join(ROOT, 'packages/python-panel-kit/core')
  const places = [
    core,
    join(core, 'tests'),
    join(ROOT, 'packages/client-python'),
    join(PROGRAMS, '../python'),
    join(ROOT, 'packages/client-python/tests'),
  ]
  const tests = readdirSync(join(core, 'tests')).filter((name) => name.endsWith('.py'))
  const files = [...programs, ...tests.map((name) => join(core, 'tests', name))]
  expect(types(checkers, PROGRAMS, files, { MYPYPATH: places.join(delimiter) })).toBe(noIssues(files))
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

function types(
  { python }: PythonHost,
  cwd: string,
  what: string[],
  env: Record<string, string> = {},
): string {
  const cache = join(folder, `cache-${basename(cwd)}`)
  const args = ['-m', 'mypy', '--config-file', join(ROOT, 'mypy.ini'), '--cache-dir', cache, ...what]
  return run(python, args, cwd, env)
}

/** Every one of the files was looked at. */
function noIssues(files: readonly string[]): string {
  return `Success: no issues found in ${files.length} source files`
}

function filesOf(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => join(place, path))
}

/** What it printed, whatever it thinks of it. */
function run(program: string, args: string[], cwd: string, env: Record<string, string> = {}): string {
  const { stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  })
  return `${stdout}${stderr}`.trim()
}
