/** A sync that ends anywhere leaves a sound project, and the next one goes on from there to the same end. */
import { FAILPOINTS, type Failpoint, seededBytes, setFailpointHandler } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Person, Team } from './support/team.js'

let team: Team
let ada: Person
beforeEach(async () => {
  team = await Team.open()
  ada = team.ada
})
afterEach(async () => {
  setFailpointHandler(undefined)
  await team.close()
})

const content = (name: string) => Buffer.concat([Buffer.from(name), seededBytes(1, 400_000)])
const of = (prefixes: RegExp) => FAILPOINTS.filter((name) => prefixes.test(name))

/** Stops the work where it passes the point for the first time; answers whether it did. */
async function stoppedAt(point: Failpoint, work: () => Promise<unknown>): Promise<boolean> {
  let isReached = false
  setFailpointHandler((name) => {
    if (name !== point || isReached) return
    isReached = true
    throw new Error(`stopped at ${point}`)
  })
  await work().catch((error: Error) => expect(error.message).toContain('stopped at'))
  setFailpointHandler(undefined)
  return isReached
}

async function expectSame(one: Person, other: Person): Promise<void> {
  expect(await one.paths()).toEqual(await other.paths())
  const history = async (person: Person) =>
    (await person.project.history()).checkpoints.map(({ id, number, contentHash }) => [
      id,
      number,
      contentHash,
    ])
  expect(await history(one)).toEqual(await history(other))
}

async function work(): Promise<void> {
  await ada.save({ 'a/one.bin': content('one'), 'b.txt': 'b' }, 'first')
  await ada.save({ 'a/one.bin': content('two') }, 'second')
  await ada.project.set(['b.txt'], { status: 'wip' })
}

describe.each(of(/^(publish|push|pull|apply):/))('a publish that ends at %s', (point) => {
  test('is finished by the next sync', async () => {
    await work()
    expect(await stoppedAt(point, () => team.publish())).toBe(true)
    await ada.reopen()
    expect((await ada.project.verify()).problems).toEqual([])
    if (ada.project.studio.state().state === 'local') await team.publish()
    expect(await ada.sync()).toMatchObject({ refused: [], conflicts: [], waiting: [] })
    await expectSame(await team.join('Bo'), ada)
  })
})

describe.each(of(/^(pull|apply|download):/))('a pull that ends at %s', (point) => {
  test('is finished by the next sync', async () => {
    await ada.save({ 'a/one.bin': content('zero') }, 'zero')
    await ada.project.collections.share('a')
    await team.publish()
    const bo = await team.join('Bo')
    await work()
    await ada.sync()
    expect(await stoppedAt(point, () => bo.sync())).toBe(true)
    await bo.reopen()
    expect((await bo.project.verify()).problems).toEqual([])
    expect(await bo.sync()).toMatchObject({ refused: [], conflicts: [], waiting: [] })
    await expectSame(bo, ada)
    await bo.project.revert('a/one.bin')
    expect(bo.read('a/one.bin').equals(content('two'))).toBe(true)
  })
})

test('an answer that is lost is got again: nothing happens twice', async () => {
  await work()
  await team.publish()
  await ada.save({ 'b.txt': 'c' }, 'third')
  const sound = ada.link
  ada.link = {
    ...sound,
    push: async (batch, signal) => {
      await sound.push(batch, signal)
      throw new Error('the answer was lost')
    },
  }
  await expect(ada.sync()).rejects.toThrow('the answer was lost')
  ada.link = sound
  expect(await ada.sync()).toMatchObject({ refused: [], conflicts: [], waiting: [], overwritten: [] })
  expect(await ada.history('b.txt')).toEqual(['third', 'first'])
  await expectSame(await team.join('Bo'), ada)
})

test('a sync can be cancelled, and repeated', async () => {
  await work()
  await team.publish()
  await ada.save({ 'b.txt': 'c' }, 'third')
  await expect(ada.sync({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
  expect((await ada.sync()).pushed.changes).toBeGreaterThan(0)
})
