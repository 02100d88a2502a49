/** A bad way to the studio: slow, cut off, changing bytes, or silent. The same command brings everything when it is good again. */
import { join } from 'node:path'
import { StudioClient } from '@clst/client/studio'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Finished, temporaryFolder } from '../helpers/clst.js'
import { type Fault, FaultProxy } from '../helpers/fault-proxy.js'
import { PASSWORD } from '../helpers/studio.js'
import { Crew } from './support/crew.js'
import { begin } from './support/mortal.js'
import type { Seat } from './support/seat.js'

const place = temporaryFolder()
const crew = new Crew(place)
const proxy = new FaultProxy(join(place, 'fault'))
const { ada, bo } = crew

beforeAll(async () => {
  await crew.studio.start()
  await proxy.start(crew.studio.url)
  crew.via = proxy
  ada.login(proxy.url, '--setup-token', crew.studio.setupToken ?? '')
  await crew.share()
})

async function syncWith(fault: Fault, seat: Seat): Promise<Finished> {
  proxy.set(fault)
  const { code, text } = await begin(seat, ['sync', '--json']).ended
  expect(proxy.isMet, 'the fault was met').toBe(true)
  proxy.set({ kind: 'none' })
  return { code, stdout: text, stderr: text }
}

/** In the middle of the bytes of the version, which are 400,000 of what goes by. */
const MIDDLE = 250_000

const FAULTS: readonly [name: string, fault: Fault, code: string][] = [
  ['is cut off', { kind: 'cut', way: 'up', after: MIDDLE }, 'studio-unreachable'],
  ['changes a byte', { kind: 'corrupt', way: 'up', at: MIDDLE }, 'chunk-damaged'],
]

describe.each(FAULTS)('a push on a way that %s', (_, fault, code) => {
  test('fails with a clear code, counts for nothing, and is done by the next one', async () => {
    const made = await crew.save(ada, 'work/scene.blend')
    const { code: exit, stderr } = await syncWith(fault, ada)
    const told = code === 'chunk-damaged' ? 'pack-damaged' : code
    expect([exit, JSON.parse(stderr).code]).toEqual([1, told])
    bo.json(['sync'])
    expect(bo.json(['history']).checkpoints.map(({ id }: { id: string }) => id)).not.toContain(made.id)
    await crew.expectWhole(ada, bo)
    await crew.expectNewest(bo, 'work/scene.blend')
  })
})

describe.each(FAULTS)('a pull on a way that %s', (_, fault, code) => {
  test('fails with a clear code, writes nothing wrong, and is done by the next one', async () => {
    await crew.save(ada, 'work/scene.blend')
    ada.json(['sync'])
    const { code: exit, stdout } = await syncWith({ ...fault, way: 'down' } as Fault, bo)
    const answer = JSON.parse(stdout)
    // What arrived damaged is said of that file; without a way there is nothing more to be done.
    const told = exit === 0 ? answer.refused[0] : answer
    expect([exit, told.code]).toEqual([code === 'chunk-damaged' ? 0 : 1, code])
    await crew.expectVersions(bo)
    await crew.expectWhole(bo)
    await crew.expectNewest(bo, 'work/scene.blend')
  })
})

test('a slow way takes longer, and nothing else', async () => {
  await crew.save(ada, 'work/scene.blend')
  const slow: Fault = { kind: 'slow', way: 'up', bytes: 20_000, pauseMs: 5 }
  expect(await syncWith(slow, ada)).toMatchObject({ code: 0 })
  expect(await syncWith({ ...slow, way: 'down' }, bo)).toMatchObject({ code: 0 })
  await crew.expectWhole(ada, bo)
  await crew.expectNewest(bo, 'work/scene.blend')
})

test.each(['up', 'down'] as const)(
  'a sync that hears nothing any more (%s) can be stopped, and repeated',
  async (way) => {
    await crew.save(ada, 'work/scene.blend')
    proxy.set({ kind: 'half-open', way, after: way === 'up' ? MIDDLE : 100 })
    const { child, ended } = begin(ada, ['sync', '--json'])
    await expect.poll(() => proxy.isMet, { timeout: 60_000 }).toBe(true)
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
    proxy.set({ kind: 'none' })
    await crew.expectWhole(ada, bo)
  },
)

test('who waits for a studio that says nothing learns that it cannot be reached', async () => {
  const client = new StudioClient({ url: proxy.url })
  proxy.set({ kind: 'half-open', way: 'down', after: 0 })
  const asked = client.signIn({ name: 'Ada', password: PASSWORD, device: 'tests' }, { timeoutMs: 300 })
  await expect(asked).rejects.toMatchObject({ code: 'studio-unreachable' })
  client.close()
})
