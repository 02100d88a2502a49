/** schemathesis makes up requests from openapi.yaml: no mistake of the bridge, and no answer that is not documented. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import { OPERATIONS } from '../helpers/contract.js'
import { requireHost } from '../helpers/hosts.js'
import { seedFrom } from '../helpers/seed.js'
import { makeCallSeeds } from './support/call-seeds.js'

const SUPPORT = resolve(import.meta.dirname, 'support/schemathesis')
const CACHE = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
/** `CLST_SCHEMATHESIS` names the program; `.ci/run` installs it into the cache of the user. */
const PROGRAM = process.env.CLST_SCHEMATHESIS ?? join(CACHE, 'clst/schemathesis/bin/schemathesis')
const schemathesis = requireHost(
  'schemathesis',
  () => existsSync(PROGRAM) || `there is no ${PROGRAM}; tests/README.md says how to install it`,
)

/** Requests that are made up for each operation; CLST_CONTRACT_EXAMPLES asks for more. */
const EXAMPLES = Number(process.env.CLST_CONTRACT_EXAMPLES ?? 4)
const seed = seedFrom('CLST_CONTRACT_SEED')

/** Of all operations, how many have to have been answered with what they are for. */
const SHARE = 0.8

/** It ends the bridge, so it is called at the end. */
const LAST = 'stopBridge'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const seen = join(folder, 'seen.jsonl')

schemathesis.describe('requests that nobody thought of', () => {
  beforeAll(async () => {
    bridge.start()
    const projects = join(folder, 'projects')
    mkdirSync(projects)
    const calls = await makeCallSeeds(bridge, projects)
    writeFileSync(join(folder, 'seeds.json'), JSON.stringify({ folder: projects, seen, calls }))
  })

  test('are answered as the document says', async () => {
    const { code, output } = await run()
    expect(code, `seed ${seed}\n${output.slice(-20_000)}`).toBe(0)
    // It had not ended and begun anew.
    const { status, document } = await bridge.ask('GET', '/v1/diagnostics?includeNames=true')
    expect([status, document.failures.filter(isMistake)]).toEqual([200, []])
  })

  test('meet most operations as they are meant', () => {
    const lines = readFileSync(seen, 'utf8').trim().split('\n')
    const answers = lines.map((line) => JSON.parse(line) as { id: string; status: number })
    const good = new Set(answers.filter(({ status }) => status < 300).map(({ id }) => id))
    const missed = OPERATIONS.map(({ id }) => id).filter((id) => !good.has(id))
    const share = good.size / OPERATIONS.length
    console.log(
      `${answers.length} requests; ${good.size} of ${OPERATIONS.length} operations (${Math.round(share * 100)} %) ` +
        `answered 2xx; not: ${missed.join(', ') || 'none'}`,
    )
    expect(share, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(SHARE)
  })

  test('do not keep the bridge from ending', async () => {
    expect((await bridge.ask('POST', '/v1/bridge/stop', { body: {} })).status).toBe(200)
    await expect.poll(() => bridge.command('status').code, { timeout: 60_000 }).not.toBe(0)
  })
})

function isMistake({ code }: { code: string }): boolean {
  return code === 'internal' || code === 'job-interrupted'
}

/** Not spawnSync: the processes of other tests go on. */
function run(): Promise<{ code: number | null; output: string }> {
  const { port, token } = bridge.file
  const checks = [
    'not_a_server_error',
    'status_code_conformance',
    'content_type_conformance',
    'response_headers_conformance',
    'response_schema_conformance',
    'job_ends_well',
  ]
  const args = [
    ...['--config-file', join(SUPPORT, 'schemathesis.toml')],
    'run',
    resolve(import.meta.dirname, '../../openapi.yaml'),
    ...['--url', `http://127.0.0.1:${port}`],
    ...['--header', `Authorization: Bearer ${token}`],
    ...['--checks', checks.join(',')],
    ...['--phases', 'examples,coverage,fuzzing'],
    ...['--exclude-operation-id', LAST],
    ...['--max-examples', String(EXAMPLES), '--seed', String(seed)],
    ...[
      '--warnings',
      'off',
      '--continue-on-failure',
      '--request-timeout',
      '60',
      '--suppress-health-check',
      'all',
    ],
    ...['--generation-database', 'none'],
  ]
  const env = {
    ...process.env,
    SCHEMATHESIS_HOOKS: 'hooks',
    PYTHONPATH: SUPPORT,
    PYTHONDONTWRITEBYTECODE: '1',
    CLST_SEEDS: join(folder, 'seeds.json'),
  }
  return new Promise((done, fail) => {
    const child = spawn(PROGRAM, args, { cwd: folder, env })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        output += piece
      })
    }
    child.once('error', fail)
    child.once('close', (code) => done({ code, output }))
  })
}
