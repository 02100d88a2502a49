/** Two people and a studio as processes, by the commands that scripts rely on. */
import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { TestStudio } from '../helpers/studio.js'
import { Seat } from './support/seat.js'

const place = temporaryFolder()
const studio = new TestStudio()
const ada = new Seat(place, 'Ada')
const bo = new Seat(place, 'Bo')
const scene = randomBytes(3 << 20)

beforeAll(async () => {
  await studio.start()
  ada.login(studio.url, '--setup-token', studio.setupToken ?? '')
  ada.json(['init', '--name', 'film'])
  ada.write('scene.blend', scene)
  ada.write('shots/Ünïcode.txt', 'a')
  ada.write('empty.psd', '')
  ada.json(['checkpoint', '--all', '-m', 'First'])
  const published = ada.json(['publish', '--studio', studio.url])
  expect(published.conflicts).toEqual([])
  const { token } = ada.json(['invite', 'Bo', '--role', 'Admin'])
  bo.login(studio.url, '--invite', token)
  bo.json(['clone', 'film', '.'])
})

const nothing = { changes: 0, bytes: 0 }

test('a sync answers what went and came, also when that is nothing', () => {
  expect(ada.json(['sync'])).toMatchObject({ pushed: nothing, conflicts: [], refused: [] })
  expect(ada.json(['sync'])).toEqual({
    pushed: nothing,
    pulled: nothing,
    conflicts: [],
    refused: [],
    overwritten: [],
    waiting: [],
  })
})

test('a clone has no working files until they are asked for, then the same bytes', () => {
  expect(() => bo.read('scene.blend')).toThrow()
  bo.json(['rebuild'])
  expect(bo.read('scene.blend').equals(scene)).toBe(true)
  expect(bo.read('shots/Ünïcode.txt').toString()).toBe('a')
  expect(bo.read('empty.psd')).toHaveLength(0)
})

test('tokens lie in a file that only its owner reads', () => {
  expect(statSync(join(bo.home, 'studios.json')).mode & 0o077).toBe(0)
})

test('a small change of a large file sends little, and arrives when it is updated', () => {
  const changed = Buffer.from(scene)
  changed.write('moved', 1 << 20)
  bo.write('scene.blend', changed)
  bo.json(['checkpoint', 'scene.blend', '-m', 'Move the lamp'])
  const { pushed } = bo.json(['sync'])
  expect(pushed.changes).toBe(1)
  expect(pushed.bytes).toBeLessThan(600_000)
  const { pulled } = ada.json(['sync'])
  expect(pulled.changes).toBeGreaterThan(0)
  expect(ada.read('scene.blend').equals(scene)).toBe(true)
  expect(
    ada.json(['status']).items.filter(({ state }: { state: string }) => state === 'outdated'),
  ).toHaveLength(1)
  ada.json(['update'])
  expect(ada.read('scene.blend').equals(changed)).toBe(true)
})

test('a checkpoint on the file of somebody else is refused, and stays here', () => {
  ada.json(['assign', 'shots/Ünïcode.txt', 'Bo'])
  ada.write('shots/Ünïcode.txt', 'by Ada')
  ada.json(['checkpoint', 'shots/Ünïcode.txt', '-m', 'Offline'])
  const { refused } = ada.json(['sync'])
  expect(refused).toMatchObject([{ path: 'shots/Ünïcode.txt', code: 'not-assignee', sideCopy: 1 }])
  const { checkpoints } = ada.json(['history', 'shots/Ünïcode.txt'])
  expect(JSON.stringify(checkpoints)).toContain('Offline')
  ada.write('shots/Ünïcode.txt', 'by Ada, again')
  ada.json(['checkpoint', 'shots/Ünïcode.txt', '-m', 'Offline, again'])
  expect(ada.run(['sync']).stdout).toContain('Yours stays here as s2.')
  expect(ada.run(['export', 'shots/Ünïcode.txt', '--to', 's2', '-o', 'mine.txt']).code).toBe(0)
  expect(ada.read('mine.txt').toString()).toBe('by Ada, again')
})

test('a dry run says what would go, in words that fit the count', () => {
  bo.write('shots/Ünïcode.txt', 'by Bo')
  bo.json(['checkpoint', 'shots/Ünïcode.txt', '-m', 'Mine'])
  expect(bo.run(['sync', '--dry-run']).stdout).toMatch(/^To send: {4}1 change( |\n)/)
  bo.json(['sync'])
  ada.json(['sync'])
})

test('a rate that is none is refused; a checkpoint that syncs this once arrives at one that is', () => {
  expect(bo.run(['sync', '--limit-rate', 'fast']).code).toBe(2)
  expect(bo.run(['config', 'set', 'limitRate', '5']).code).toBe(2)
  bo.json(['config', 'set', 'limitRate', '20M'])
  const bytes = randomBytes(400_000)
  bo.write('limited.bin', bytes)
  const saved = bo.json(['checkpoint', 'limited.bin', '-m', 'Slowly', '--sync'])
  expect(saved).toMatchObject({
    checkpoints: [{ path: 'limited.bin' }],
    sync: { refused: [], conflicts: [] },
  })
  ada.json(['sync', 'limited.bin', '--versions', 'all', '--limit-rate', '20M'])
  expect(ada.run(['export', 'limited.bin', '-o', 'arrived.bin']).code).toBe(0)
  expect(ada.read('arrived.bin').equals(bytes)).toBe(true)
})

test('the status says how the project stands to its studio', () => {
  expect(bo.run(['status']).stdout).toContain('Studio: up to date')
  bo.json(['set', 'limited.bin', '--status', 'wip'])
  expect(bo.run(['status']).stdout).toContain('Studio: 1 change to send: clst sync')
  expect(bo.json(['status']).studio).toMatchObject({ state: 'to-send', unsent: 1, conflicts: 0 })
  bo.json(['sync'])
})

test('a file that somebody else has is taken by force', () => {
  bo.json(['take', 'limited.bin'])
  ada.json(['sync'])
  expect(ada.json(['take', 'limited.bin'], 1)).toMatchObject({ code: 'not-assignee' })
  expect(ada.json(['take', 'limited.bin', '--force']).files).toMatchObject([{ assignee: 'Ada' }])
  bo.json(['sync'])
})

test('a member is named before anything is done to one', () => {
  expect(ada.json(['members', '--remove'], 2)).toMatchObject({ code: 'invalid-argument' })
  expect(ada.json(['members', '--role', 'Artist'], 2)).toMatchObject({ code: 'invalid-argument' })
  expect(ada.json(['members', 'Bo', '--role', 'Artist', '--remove'], 2)).toMatchObject({
    code: 'invalid-argument',
  })
  expect(ada.json(['members']).members).toHaveLength(2)
})

test('whoever has an account is found behind the first page of people, however the name is typed', async () => {
  const { token } = JSON.parse(readFileSync(join(ada.home, 'studios.json'), 'utf8')).studios[0]
  for (let number = 0; number < 101; number++) {
    const body = { name: `farm ${number}`, projects: [], expiresInDays: 1 }
    expect((await studio.ask('POST', '/v1/service-tokens', { token, body })).status).toBe(201)
  }
  await studio.join(token, 'Zoë')
  expect(ada.json(['invite', 'zoë'.normalize('NFD')])).toMatchObject({ name: 'Zoë', isMember: true })
  ada.json(['members', 'ZOË', '--remove'])
})

test('numbers of options are numbers', () => {
  expect(ada.run(['audit', '--limit', 'few']).code).toBe(2)
  expect(ada.run(['invite', 'Carla', '--expires', 'soon']).code).toBe(2)
  expect(ada.json(['audit', '--limit', '2']).entries).toHaveLength(2)
})

test('a sync ends with 5 while something is to be decided, and with 0 after it was', () => {
  ada.write('poster.psd', 'Ada')
  bo.write('poster.psd', 'Bo')
  ada.json(['checkpoint', 'poster.psd', '-m', 'Blue'])
  bo.json(['checkpoint', 'poster.psd', '-m', 'Red'])
  ada.json(['sync'])
  const { conflicts } = bo.json(['sync'], 5)
  expect(conflicts).toMatchObject([{ kind: 'asset-name', path: 'poster.psd' }])
  expect(bo.json(['conflicts'], 5).conflicts).toEqual(conflicts)
  bo.json(['resolve', conflicts[0].id, '--merge'])
  bo.json(['sync'])
  ada.json(['sync'])
  for (const seat of [ada, bo]) {
    expect(JSON.stringify(seat.json(['history', 'poster.psd']))).toMatch(/Red.*Blue/s)
    expect(seat.json(['verify']).problems ?? []).toEqual([])
  }
})

test('a file that is for others says so, and stays missing', () => {
  const carla = new Seat(place, 'Carla')
  const { token } = ada.json(['invite', 'Carla'])
  carla.login(studio.url, '--invite', token)
  carla.json(['init', '--name', 'own'])
  expect(carla.json(['changes'], 2)).toMatchObject({ code: 'invalid-argument' })
  carla.json(['clone', 'film', 'film'])
  const { failed, written } = carla.json(['rebuild', '-C', 'film'], 1)
  expect(written ?? []).toEqual([])
  expect(failed.length).toBeGreaterThan(1)
  expect(new Set(failed.map(({ code }: { code: string }) => code))).toEqual(new Set(['not-visible']))
  expect(carla.json(['clone', 'fil', 'other'], 1)).toMatchObject({ code: 'project-not-found' })
})

test('without its studio a project goes on, and a sync says that nobody answers', async () => {
  await studio.stop()
  ada.write('scene.blend', 'alone')
  ada.json(['checkpoint', 'scene.blend', '-m', 'Alone'])
  const saved = ada.json(['checkpoint', 'poster.psd', '-m', 'Alone, too', '--sync'], 1)
  expect(saved).toMatchObject({ sync: { code: 'studio-unreachable' } })
  expect(ada.json(['status']).studio.state).toBe('offline')
  const failure = ada.json(['sync'], 1)
  expect(failure).toMatchObject({ code: 'studio-unreachable', retryable: true })
})
