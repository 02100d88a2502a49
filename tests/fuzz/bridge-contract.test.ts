/** schemathesis makes up requests from openapi.yaml: no mistake of the bridge, and no answer that is not documented. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import { OPERATIONS } from '../helpers/contract.js'
import { seedFrom } from '../helpers/seed.js'
import { makeCallSeeds } from './support/call-seeds.js'
import { readSeen, runSchemathesis, schemathesis } from './support/run-schemathesis.js'

/** Requests that are made up for each operation; CLST_CONTRACT_EXAMPLES asks for more. */
const EXAMPLES = Number(process.env.CLST_CONTRACT_EXAMPLES ?? 2)
const seed = seedFrom('CLST_CONTRACT_SEED')

/** Of all operations, how many have to have been answered with what they are for. */
const SHARE = 0.8

/** One ends the bridge, one signs out, where the others need somebody who is signed in. */
const NOT_MADE_UP = ['stopBridge', 'logout']

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
    const { port, token } = bridge.file
    const { code, output } = await runSchemathesis({
      document: 'openapi.yaml',
      url: `http://127.0.0.1:${port}`,
      token,
      without: NOT_MADE_UP,
      checks: ['job_ends_well'],
      examples: EXAMPLES,
      seed,
      folder,
    })
    expect(code, `seed ${seed}\n${output.slice(-20_000)}`).toBe(0)
    // It had not ended and begun anew.
    const { status, document } = await bridge.ask('GET', '/v1/diagnostics?includeNames=true')
    expect([status, document.failures.filter(isMistake)]).toEqual([200, []])
  })

  test('meet most operations as they are meant', () => {
    const { count, good } = readSeen(seen)
    const missed = OPERATIONS.map(({ id }) => id).filter((id) => !good.has(id))
    const share = good.size / OPERATIONS.length
    console.log(
      `${count} requests; ${good.size} of ${OPERATIONS.length} operations (${Math.round(share * 100)} %) ` +
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
