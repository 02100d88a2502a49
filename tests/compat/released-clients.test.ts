/** The clients that belong to the newest released contract, with the bridge of this checkout: they keep working. */
import { spawn } from 'node:child_process'
import { cpSync, readdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ClstClient } from '@clst/client'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import { Contract } from '../helpers/contract.js'
import {
  callEverything,
  PYTHON_CLIENT,
  PythonCaller,
  TYPESCRIPT_CLIENT,
  throughTypeScript,
} from '../helpers/every-client.js'
import { requireHost } from '../helpers/hosts.js'
import { isClientPython } from '../helpers/python.js'

const REPOSITORY = resolve(import.meta.dirname, '../..')
const RELEASED = join(REPOSITORY, 'api/released')
const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const python = requireHost('python3 (3.9 or newer)', () => isClientPython())

/** The newest, by its numbers: 1.10 is newer than 1.9. */
const [newest = ''] = readdirSync(RELEASED)
  .filter((name) => name.endsWith('.yaml'))
  .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
const contract = () => new Contract(join(RELEASED, newest), { isOlder: true })

const typescript = join(folder, 'typescript')
const pythonClient = join(folder, 'python')

/** What is written by hand, with what is made from the released contract. */
beforeAll(async () => {
  const made = join(folder, 'made')
  const script = join(REPOSITORY, 'scripts/generate-clients.mjs')
  await run(process.execPath, [script, join('api/released', newest), made], REPOSITORY)
  cpSync(join(TYPESCRIPT_CLIENT, 'src'), join(typescript, 'src'), { recursive: true })
  cpSync(join(made, 'typescript'), join(typescript, 'src/generated'), { recursive: true })
  symlinkSync(join(REPOSITORY, 'node_modules'), join(typescript, 'node_modules'), 'junction')
  cpSync(PYTHON_CLIENT, pythonClient, { recursive: true })
  cpSync(join(made, 'python'), join(pythonClient, 'clst_client/generated'), { recursive: true })
})

beforeEach(() => bridge.start())

describe(`the clients of ${newest}`, () => {
  test('TypeScript: passes its own tests', async () => {
    const vitest = join(REPOSITORY, 'node_modules/vitest/vitest.mjs')
    const output = await run(process.execPath, [vitest, 'run', '--root', typescript], typescript)
    expect(output).toMatch(/Tests .*\d+ passed/)
  })

  test('TypeScript: does everything of its contract', async () => {
    const { ClstClient: Client } = (await import(join(typescript, 'src/index.ts'))) as {
      ClstClient: typeof ClstClient
    }
    const client = new Client({ home: bridge.home })
    const perform = throughTypeScript(client)
    expect(await callEverything(bridge, join(folder, 'by-typescript'), perform, contract())).toEqual([])
    client.close()
  })

  python.test('Python: passes its own tests', async () => {
    const args = ['-B', '-m', 'unittest', 'discover', '-s', 'tests']
    expect(await run('python3', args, pythonClient)).toMatch(/^Ran \d\d+ tests/m)
  })

  python.test('Python: does everything of its contract', async () => {
    const caller = new PythonCaller(bridge.home, pythonClient)
    const wrong = await callEverything(bridge, join(folder, 'by-python'), caller.perform, contract())
    caller.close()
    expect(wrong).toEqual([])
  })
})

/** What a program that succeeded has said. */
function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((done, fail) => {
    const env = { ...process.env, PYTHONPATH: pythonClient, NO_COLOR: '1', FORCE_COLOR: '0' }
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        output += piece
      })
    }
    child.once('error', fail)
    child.once('close', (code) => (code === 0 ? done(output) : fail(new Error(output))))
  })
}
