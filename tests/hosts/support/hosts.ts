/** What panels run in. `.ci/install-pythons` and `.ci/run` install it; tests/README.md says how by hand. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  type Host,
  isProgram,
  optionalHost,
  type ProbeResult,
  requireHost,
  succeeds,
} from '../../helpers/hosts.js'

const REQUIREMENTS = resolve(import.meta.dirname, 'requirements')
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'clst/hosts')

/** Every Blender that is tested as a module; it has no window and no main loop. */
export const BPY_VERSIONS = ['4.2.23', '4.5.15', '5.0.1', '5.2.3'] as const

/** A host that is a Python, or has one. */
export interface PythonHost extends Host {
  /** Path, or name on the PATH. */
  python: string
}

/** Blender's own Python module of a version. Reported as absent where nobody could install it: 5.2 needs Python 3.13. */
export function requireBpy(version: (typeof BPY_VERSIONS)[number]): PythonHost {
  return installedPython(`bpy ${version}`, `bpy-${version}`)
}

/** Qt 6 as newer Maya has it. Its environment also has ruff, mypy and the stubs `maya-stubs`. */
export function requireQt6(): PythonHost {
  return installedPython('PySide6', 'qt6')
}

/** Qt 5 as older Maya has it, from the packages of the system. */
export function requirePySide2(): PythonHost {
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
  const modules = 'import PySide2.QtWidgets, PySide2.QtTest'
  return { python, ...requireHost('PySide2', () => succeeds(python, ['-c', modules])) }
}

/** ruff and mypy, with stubs of Blender and Maya; `program('ruff')` is the path of one. */
export function requireCheckers(): PythonHost & { program: (name: 'ruff' | 'mypy') => string } {
  const host = installedPython('Python checkers', 'checks')
  return { ...host, program: (name) => join(CACHE, 'checks', 'bin', name) }
}

/** Chromium or Chrome, for the page of Photoshop's panel. */
export function requireChromium(): Host & { program: string } {
  const names = ['chromium', 'google-chrome', 'chromium-browser']
  const program = names.find((name) => isProgram(name) === true)
  const probe = () => program !== undefined || `none of ${names.join(', ')} is on the PATH`
  return { program: program ?? 'chromium', ...requireHost('Chromium', probe) }
}

/** The Blender of the system, with a window on a screen of its own (`command`). */
export function requireBlenderWindow(): Host & { command: (...args: string[]) => string[] } {
  const missing = () =>
    ['blender', 'xvfb-run', 'xauth'].map((name) => isProgram(name)).find((is) => is !== true)
  const host = requireHost('Blender with a window', () => missing() ?? true)
  const screen = ['xvfb-run', '-a', '-s', '-screen 0 1280x800x24 -nolisten tcp']
  const blender = ['blender', '--factory-startup', '--enable-event-simulate', '--no-native-pixels']
  const size = ['--window-geometry', '0', '0', '1280', '800']
  return { ...host, command: (...args) => [...screen, ...blender, ...size, ...args] }
}

function installedPython(name: string, folder: string): PythonHost {
  const place = join(CACHE, folder)
  const python = join(place, 'bin', 'python')
  if (existsSync(`${place}.absent`)) {
    return { python, ...optionalHost(name, () => readFileSync(`${place}.absent`, 'utf8').trim()) }
  }
  return { python, ...requireHost(name, () => hasRequirements(place, folder)) }
}

function hasRequirements(place: string, name: string): ProbeResult {
  const file = join(place, 'requirements.txt')
  if (!existsSync(file)) return `it is not installed: .ci/install-pythons ${name}`
  const wanted = readFileSync(join(REQUIREMENTS, `${name}.txt`), 'utf8')
  return readFileSync(file, 'utf8') === wanted || `other versions are installed: .ci/install-pythons ${name}`
}
