/** The programs that panels run in are here, do what tests of panels count on, and report what fails. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { requireHost } from '../helpers/hosts.js'
import { isClientPython } from '../helpers/python.js'
import { hostBridge } from './support/host-bridge.js'
import {
  BPY_VERSIONS,
  requireBlenderWindow,
  requireBpy,
  requireCheckers,
  requireChromium,
  requirePySide2,
  requireQt6,
} from './support/hosts.js'
import { pythonTests, runDriver } from './support/python-driver.js'

const { bridge, env } = hostBridge()
const program = (name: string) => join(import.meta.dirname, 'support/programs', `${name}.py`)

for (const version of BPY_VERSIONS) {
  const host = requireBpy(version)
  const file = program('module')
  const command = [host.python, '-B', file]
  pythonTests(host, `bpy ${version}`, { file, command, env: { ...env, WANTED_VERSION: version } })
}

for (const host of [requireQt6(), requirePySide2()]) {
  const file = program('qt')
  pythonTests(host, `Qt of ${host.name}`, { file, command: [host.python, '-B', file], env })
}

const blender = requireBlenderWindow()
pythonTests(blender, 'Blender', {
  file: program('window'),
  command: blender.command('--python-exit-code', '1', '--python', program('window')),
  env,
})

const chromium = requireChromium()
chromium.test('Chromium draws a page without a window', () => {
  const page = 'data:text/html,<p>one</p><script>document.querySelector("p").textContent="two"</script>'
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=1000', '--dump-dom']
  const { stdout } = spawnSync(chromium.program, [...args, page], { env, encoding: 'utf8' })
  expect(stdout).toContain('<p>two</p>')
})

const checkers = requireCheckers()
checkers.test('ruff and mypy run', () => {
  for (const name of ['ruff', 'mypy'] as const) {
    expect(spawnSync(checkers.program(name), ['--version'], { encoding: 'utf8' }).stdout).toContain(name)
  }
})

const python = requireHost('python3', isClientPython)
const file = program('bridge')
pythonTests(python, 'a bridge', { file, command: ['python3', '-B', file], env }, () => bridge.start())

python.describe('a Python program with tests that fail', () => {
  test('reports each, and goes on', async () => {
    const file = program('failing')
    const { results, code } = await runDriver({ file, command: ['python3', '-B', file], env })
    expect(code).toBe(0)
    expect(results.map(({ name, isPassed }) => [name.slice(5), isPassed])).toEqual([
      ['passes_after_two_turns', true],
      ['fails_after_a_turn', false],
      ['cannot_be_called', false],
      ['leaves', false],
      ['is_still_run', true],
    ])
    const texts = results.map(({ text }) => text)
    expect(texts[1]).toContain('there is a text')
    expect(texts[2]).toContain("'missing'")
    expect(texts[3]).toContain('SystemExit: 3')
  })
})
