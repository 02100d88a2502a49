// @host blender, maya: the shared core with a plain host
/** The heart of the panels in Python: its vectors and bounds, a whole day at a real bridge, and a bridge that fails. */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { isClientPython } from '../helpers/python.js'
import { FaultyBridge } from './support/faulty-bridge.js'
import { hostBridge } from './support/host-bridge.js'
import { pythonTests } from './support/python-driver.js'

const ROOT = resolve(import.meta.dirname, '../..')
const CORE = join(ROOT, 'packages/python-panel-kit/core')
const PROGRAMS = join(import.meta.dirname, 'support/programs')

const python = requireHost('python3 (3.9 or newer)', isClientPython)

python.test('the vectors of the core hold, and its bounds [feature: host/bounded-tick]', async () => {
  const args = ['-B', '-W', 'error::ResourceWarning', '-m', 'unittest', 'discover', '-s', 'tests']
  const { code, output } = await run('python3', args)
  expect(output).toMatch(/^Ran \d\d+ tests/m)
  expect(code, output).toBe(0)
})

test('the button of docs/how-to/write-a-panel.md can be put into the description', async () => {
  const page = readFileSync(join(ROOT, 'docs/how-to/write-a-panel.md'), 'utf8')
  const [, action] = /```yaml\nactions:\n([\s\S]+?)```/.exec(page) ?? []
  const said = readFileSync(join(ROOT, 'panel.yaml'), 'utf8')
  const folder = temporaryFolder()
  const copy = join(folder, 'panel.yaml')
  const added = said.replace('\nrows:\n', `\n${action}\nrows:\n`)
  writeFileSync(copy, added.replace('[copyReport, refresh]', '[copyReport, refresh, verifyProject]'))
  const command = join(ROOT, 'packages/blender-addon-gen/bin/clst-blender-addon-gen.js')
  const args = ['--openapi', join(ROOT, 'openapi.yaml'), '--panel', copy, '--out', join(folder, 'addon')]
  const { code, output } = await run(process.execPath, [command, ...args])
  expect(code, output).toBe(0)
  expect(readFileSync(join(folder, 'addon/clst/table.py'), 'utf8')).toContain('verifyProject')
})

describe('a whole day [feature: state/line] [feature: state/no-project] [feature: state/reconnects] [feature: state/changed-on-disk] [feature: checkpoint/saves-first] [feature: history/paging] [feature: history/revert] [feature: history/guards] [feature: dependencies/declared] [feature: upkeep/trash] [feature: upkeep/report]', () => {
  const { env } = hostBridge()
  const file = join(PROGRAMS, 'core_loop.py')
  pythonTests(python, 'the core at a real bridge', { file, command: ['python3', '-B', file], env })
})

describe('faults [feature: faults/slow] [feature: faults/hang-up] [feature: faults/oversized] [feature: faults/wrong-token] [feature: faults/other-port] [feature: faults/squatter]', () => {
  const { bridge, env, folder } = hostBridge()
  const file = join(PROGRAMS, 'core_faults.py')
  const options = { file, command: ['python3', '-B', file], env }
  pythonTests(python, 'the core at a bridge that fails', options, async () => {
    bridge.start()
    const faulty = await FaultyBridge.start(bridge, folder)
    Object.assign(env, faulty.env)
  })
})

function run(program: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: CORE, env: { ...process.env, PYTHONPATH: CORE } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        output += piece
      })
    }
    child.on('close', (code) => done({ code, output }))
  })
}
