/** Both clients against the built bridge, as a studio's scripts use them. */
import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ClstClient, pages } from '@clst/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { isClientPython } from '../helpers/python.js'

const PACKAGE = resolve(import.meta.dirname, '../../packages/client-python')
const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)

const wanted = requireHost('python3 (3.9 or newer)', () => isClientPython())

/** Pythons that the client is for: one has to be here, others are used as well. */
const others = ['python3.9', 'python3.11', 'python3.13', 'python3.14'].filter(
  (name) => isClientPython(name) === true,
)

beforeAll(() => bridge.start())

describe('the TypeScript client', () => {
  const client = new ClstClient({ home: bridge.home })
  const show = join(folder, 'typescript')
  const scene = join(show, 'scene.blend')

  test('makes a project, saves versions, reads them in pages, and goes back', async () => {
    mkdirSync(show)
    writeFileSync(scene, 'first')
    const { key } = await client.createProject({ folder: show })
    const phases = new Set<string>()
    const job = await client.checkpoint(key, { paths: ['scene.blend'], message: 'first' })
    const made = await client.waitForJob(job, { onProgress: ({ phase }) => phases.add(phase) })
    expect(made.checkpoints).toMatchObject([{ path: 'scene.blend', number: 1 }])
    appendFileSync(scene, ' and second')
    await client.waitForJob(await client.checkpoint(key, { all: true, message: 'second' }))

    const numbers: number[] = []
    for await (const page of pages((cursor) => client.history(key, { path: scene, limit: 1, ...cursor }))) {
      numbers.push(...page.checkpoints.map(({ number }) => number))
    }
    expect(numbers).toEqual([2, 1])
    const reverted = await client.waitForJob(await client.revert(key, { path: 'scene.blend', to: 'v001' }))
    expect(reverted).toMatchObject({ number: 1, headNumber: 2, unchanged: false })
    expect(await client.getContext({ path: scene })).toMatchObject({
      state: 'pinned',
      item: { headNumber: 2 },
    })
  })

  test('says who works', async () => {
    const named = new ClstClient({ home: bridge.home, author: '左 手', program: 'Blender/4.2.1' })
    const { key } = await named.openProject({ path: show })
    writeFileSync(join(show, 'prop.blend'), 'prop')
    await named.waitForJob(await named.checkpoint(key, { paths: ['prop.blend'], message: 'prop' }))
    const { checkpoints } = await named.history(key, { path: 'prop.blend' })
    expect(checkpoints).toMatchObject([{ author: '左 手' }])
    named.close()
  })

  test('hears of what happens, and stops listening', async () => {
    const { key } = await client.openProject({ path: show })
    const { cursor } = await client.listEvents()
    appendFileSync(scene, ' and third')
    await client.waitForJob(await client.checkpoint(key, { all: true, message: 'third' }))
    const ending = new AbortController()
    const types: string[] = []
    for await (const event of client.events({ cursor, projectKey: key, signal: ending.signal })) {
      types.push(event.type)
      if (event.type === 'checkpoint-created') ending.abort()
    }
    expect(types).toContain('job-changed')
  })

  test('raises what the bridge and its jobs fail with', async () => {
    const { key } = await client.openProject({ path: show })
    await expect(client.history(key, { path: 'nothing.blend' })).rejects.toMatchObject({
      code: 'asset-not-found',
      status: 404,
      retryable: false,
      requestId: expect.any(String),
    })
    const job = await client.revert(key, { path: 'scene.blend', to: 'v099' })
    await expect(client.waitForJob(job)).rejects.toMatchObject({ code: 'checkpoint-not-found' })
  })

  test('does a repeated change once', async () => {
    const { key } = await client.openProject({ path: show })
    appendFileSync(scene, ' and fourth')
    const body = { all: true, message: 'fourth' }
    const options = { idempotencyKey: 'the-fourth-version' }
    const [first, again] = [
      await client.checkpoint(key, body, options),
      await client.checkpoint(key, body, options),
    ]
    expect(again.id).toBe(first.id)
    await expect(client.checkpoint(key, { ...body, message: 'fifth' }, options)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    })
    await client.waitForJob(first)
    client.close()
  })
})

wanted.describe('the Python client', () => {
  describe.each(['python3', ...others])('in %s', (python) => {
    /** Not spawnSync: the listening programs of other tests in this process go on. */
    const run = (...args: string[]) =>
      new Promise<{ code: number | null; output: string }>((done) => {
        const env = { ...process.env, CLST_HOME: bridge.home, PYTHONPATH: PACKAGE, PYTHONIOENCODING: 'utf-8' }
        const child = spawn(python, ['-B', ...args], { cwd: PACKAGE, env })
        let output = ''
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (piece: string) => {
            output += piece
          })
        }
        child.on('close', (code) => done({ code, output }))
      })

    test('passes its own tests', async () => {
      const { code, output } = await run(
        '-W',
        'error::ResourceWarning',
        '-m',
        'unittest',
        'discover',
        '-s',
        'tests',
      )
      expect(output).toMatch(/^Ran \d\d+ tests/m)
      expect(code, output).toBe(0)
    })

    test('makes a project, saves versions and goes back, waiting and pumped', async () => {
      const show = join(folder, `made-by-${python}`)
      const { code, output } = await run(join(import.meta.dirname, 'clients/save_and_go_back.py'), show)
      expect(output).toBe('["pinned", [2, 1], "asset-not-found", "checkpoint-not-found", "job-changed"]\n')
      expect(code).toBe(0)
    })
  })
})
