/** The bridge is killed soon after it has begun a job, of every kind that there is. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clstJson, temporaryFolder } from '../helpers/clst.js'
import { type ContractOperation, OPERATIONS, operationNamed, targetOf } from '../helpers/contract.js'
import { fillForJobs, type JobKind, jobKinds, LARGE_BYTES } from './support/job-kinds.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const film = join(folder, 'film')
const scene = join(film, 'scene.blend')
const versions = [randomBytes(LARGE_BYTES), randomBytes(LARGE_BYTES)]
const hashes = versions.map(hashOf)
let key = ''
const kinds = jobKinds(bridge, folder, () => key)
const interrupted: string[] = []

/**
 * These need not be as they were, by the request itself or by what was done before it. A file that came back from the
 * trash is written after it was restored, and one that goes there is removed before: until then its state says so.
 */
const CHANGED = ['away.blend', 'gone.blend', 'list.txt', 'shift.txt', 'shifted.txt']

/** What a request is answered that finds that it had been done already. */
const DONE_BEFORE =
  /^(asset-not-found|checkpoint-not-found|file-exists|file-not-found|name-clash|name-taken|not-in-trash|nothing-to-undo|edited-since)$/

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

beforeAll(async () => {
  mkdirSync(film)
  bridge.start()
  key = await bridge.makeProject(film)
  await fillForJobs(bridge, folder, key, versions)
})

beforeEach(() => bridge.start())

/** What needs a studio is killed in tests/sync. */
const WITH_STUDIO = new Set(['clone', 'fetchVersion', 'previewSync', 'publish', 'sync', 'update'])

test('there is a request of every operation that is a job', () => {
  const isHere = ({ id, statuses }: ContractOperation) => statuses.includes('202') && !WITH_STUDIO.has(id)
  const jobs = OPERATIONS.filter(isHere).map(({ id }) => id)
  expect([...new Set(kinds.map(({ id }) => id))].sort()).toEqual(jobs.sort())
})

test.each(kinds.map((kind, index): [string, number, JobKind] => [kind.id, index, kind]))(
  'SIGKILL during %s (%i)',
  async (id, index, { path = [], fields, delay, prepare }) => {
    await prepare?.()
    // The project is open then, so that the kill meets the work itself.
    await bridge.job('POST', `/v1/projects/${key}/verify`, { quick: true })
    const operation = operationNamed(id)
    const target = targetOf(operation, [key, ...path])
    const order = { body: fields(), headers: { 'Idempotency-Key': `killed-kind-${index}` } }
    const begun = await bridge.ask(operation.method, target, order)
    expect(begun.status, begun.text).toBe(202)
    await wait(delay)
    await kill()

    // Nobody has opened the project since: what a person finds who has no bridge.
    expect(hashes).toContain(hashOf(readFileSync(scene)))
    expect(clstJson(film, 'verify')).toMatchObject({ ok: true })
    const odd: { path: string; state: string }[] = clstJson(film, 'status').items
    const bad = odd.filter(({ state }) => ['modified', 'rebuild', 'diverged'].includes(state))
    expect(bad.filter((item) => !CHANGED.includes(item.path))).toEqual([])
    expect(['notes.txt', 'moved.txt'].filter((name) => existsSync(join(film, name)))).toHaveLength(1)

    bridge.start()
    const { document: job } = await bridge.ask('GET', `/v1/jobs/${begun.document.id}`)
    const again = await bridge.ask(operation.method, target, order)
    expect([again.status, again.document.operationId]).toEqual([202, id])
    if (job.state === 'succeeded') {
      expect(again.document.id).toBe(job.id)
      return
    }
    interrupted.push(id)
    expect([job.state, job.error.code]).toEqual(['failed', 'job-interrupted'])
    // What its failure says of another try holds: the key begins it once more, or still stands for the interrupted job.
    const { retryable } = job.error
    expect(again.document.id === job.id).toBe(!retryable)
    expect(again.document.repeats).toBe(retryable ? job.id : undefined)
    const anew = retryable
      ? await bridge.end(again.document.id)
      : await bridge.job(operation.method, target, order.body)
    if (anew.state === 'failed') expect(anew.error.code).toMatch(DONE_BEFORE)
    else expect(anew.state).toBe('succeeded')
    const third = await bridge.ask(operation.method, target, order)
    expect(third.document.id).toBe(again.document.id)
    expect(hashes).toContain(hashOf(readFileSync(scene)))
  },
)

test('the kill met jobs in the middle of their work, and the project is whole', async () => {
  console.log(`Interrupted: ${interrupted.join(', ')}`)
  expect(interrupted).toContain('revert')
  const { result } = await bridge.job('POST', `/v1/projects/${key}/verify`)
  expect(result).toMatchObject({ ok: true, problems: [] })
})

async function kill(): Promise<void> {
  const { pid } = bridge.file
  process.kill(pid, 'SIGKILL')
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await wait(10)
  }
}
