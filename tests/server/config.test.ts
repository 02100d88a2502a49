import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestStudio } from '../helpers/studio.js'

const PROGRAM = join(import.meta.dirname, '../../packages/server/bin/clst-server.js')
const folder = mkdtempSync(join(tmpdir(), 'clst-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(args: readonly string[], env: Record<string, string> = {}) {
  const options = { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', ...env } } as const
  return spawnSync(process.execPath, [PROGRAM, ...args], options)
}

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('mistakes in the configuration', () => {
  test('are all reported at once, each with its place', () => {
    const file = write('odd.json', JSON.stringify({ logLevel: 'loud', colour: 'blue', name: '' }))
    const args = ['--port', '99999', '--prot', '1', '--setup-token', 'x'.repeat(30), '--config', file]
    const env = { CLST_TRUSTED_PROXIES: 'many', CLST_METRICS_TOKEN_FILE: join(folder, 'none') }
    const { status, stderr, stdout } = run(args, env)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd().split('\n')).toEqual([
      'clst-server cannot start:',
      '  --prot is no flag of clst-server.',
      `  "colour" in ${file} is no setting.`,
      '  --data is missing (or CLST_DATA, or "data" in the config file).',
      '  --port has to be 65535 at most.',
      `  "name" in ${file} must not be empty.`,
      '  CLST_TRUSTED_PROXIES has to be a whole number from 0 to 10.',
      `  "logLevel" in ${file} has to be debug, info, warn, error or silent.`,
      '  --setup-token would be seen by others: use CLST_SETUP_TOKEN or CLST_SETUP_TOKEN_FILE.',
      `  CLST_METRICS_TOKEN_FILE cannot be read (ENOENT): ${join(folder, 'none')}`,
    ])
  })

  test('of a file that is not JSON, or none', () => {
    const { stderr } = run(['--data', folder, '--config', write('text.json', 'port = 1')])
    expect(stderr).toContain('The config file is not JSON')
    expect(run(['--data', folder, '--config', join(folder, 'away.json')]).stderr).toContain(
      'cannot be read (ENOENT)',
    )
  })

  test('are found without a server: config check', () => {
    const right = run(['config', 'check', '--data', folder], { CLST_SETUP_TOKEN: 'a'.repeat(24) })
    expect([right.status, right.stdout]).toEqual([0, expect.stringContaining('port             1180')])
    expect(right.stdout).toContain('setupToken       (set)')
    expect(right.stdout + right.stderr).not.toContain('a'.repeat(24))
    expect(run(['config', 'check']).status).toBe(2)
  })
})

describe('a flag goes before the environment, and that before the file', () => {
  const token = 'first-admin-of-the-studio-1'
  const studio = new TestStudio({
    args: [
      '--name',
      'By flag',
      '--config',
      write('three.json', '{"name":"By file","logLevel":"debug","trustedProxies":1}'),
    ],
    env: {
      CLST_NAME: 'By environment',
      CLST_LOG_LEVEL: 'warn',
      CLST_SETUP_TOKEN_FILE: write('token', `${token}\n`),
      CLST_METRICS_TOKEN: 'reads-the-metrics-only',
    },
  })
  beforeAll(() => studio.start())

  test('each setting comes from where it should', async () => {
    expect((await studio.ask('GET', '/v1/studio')).document.name).toBe('By flag')
    expect(studio.setupToken).toBe(token)
    // Nothing below a warning.
    expect(studio.log).toBe('')
  })

  test('the metrics token reads the metrics, and nothing else', async () => {
    const read = (target: string) => studio.send('GET', target, { token: 'reads-the-metrics-only' })
    expect((await read('/metrics')).bytes.toString()).toContain('clst_request_seconds_bucket')
    expect((await read('/v1/me')).status).toBe(401)
    expect((await studio.send('GET', '/metrics')).status).toBe(401)
  })
})

const first = new TestStudio({ folder: join(folder, 'one') })

test('a second server does not work with the same folder', async () => {
  await first.start()
  const { status, stderr } = run(['--data', join(folder, 'one'), '--port', '0'])
  expect([status, stderr]).toEqual([1, expect.stringContaining('Another clst-server works with the folder')])
})
