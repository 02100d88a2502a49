import { spawnSync } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFrames } from '@clst/sdk/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestStudio } from '../helpers/studio.js'

const PROGRAM = join(import.meta.dirname, '../../packages/server/bin/clst-server.js')
const folder = mkdtempSync(join(tmpdir(), 'clst-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const studio = new TestStudio()
const place = join(folder, 'restored')
const restored = new TestStudio({ folder: place })
const target = join(folder, 'backup')
let token = ''
let project = ''
let epoch = ''
let kept = ''

function run(...args: string[]) {
  const options = { encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args, '--json'], options)
  return { status, stderr, document: stdout === '' ? undefined : JSON.parse(stdout) }
}

/** Answers the name of the pack. */
async function putPack(): Promise<string> {
  const data = randomBytes(100_000)
  const hash = createHash('sha256').update(data).digest()
  const pack = writeFrames([{ hash, codec: 0, rawBytes: data.length, data }])
  const name = createHash('sha256').update(pack).digest('hex')
  const headers = { 'content-type': 'application/octet-stream' }
  const { status } = await studio.ask('PUT', `/v1/projects/${project}/packs/${name}`, {
    token,
    raw: pack,
    headers,
  })
  expect(status).toBe(200)
  return name
}

async function pushTag(of: TestStudio, name: string, withEpoch: string | null) {
  const id = randomUUID()
  const change = {
    operationId: randomUUID(),
    kind: 'tag',
    id,
    action: 'create',
    baseRevision: 0,
    createdAt: 0,
  }
  const changes = [{ ...change, fields: { id, name, createdAt: 0 } }]
  const body = { replicaId: randomUUID(), epoch: withEpoch, changes }
  return of.ask('POST', `/v1/projects/${project}/changes`, { token, body })
}

const tagsOf = async (of: TestStudio) => {
  const { document } = await of.ask('GET', `/v1/projects/${project}/changes?after=0`, { token })
  const tags = document.entities.filter(({ kind }: { kind: string }) => kind === 'tag')
  return { epoch: document.epoch, tags: tags.map(({ fields }: { fields: { name: string } }) => fields.name) }
}

beforeAll(async () => {
  await studio.start()
  token = (await studio.setUp()).token
  project = await studio.createProject(token, 'tired-king')
  kept = await putPack()
  const { document } = await pushTag(studio, 'hero', null)
  expect(document.answers).toMatchObject([{ outcome: 'applied' }])
  epoch = document.epoch
})

test('a studio in use is copied, and what is new is added to the copy', async () => {
  const first = run('backup', target, '--data', studio.folder)
  expect([first.status, first.document]).toMatchObject([0, { copied: 1, present: 0, damaged: [] }])
  await putPack()
  const second = run('backup', target, '--incremental', '--data', studio.folder)
  expect(second.document).toMatchObject({ copied: 1, present: 1 })
  // Another full one does not go over it.
  expect(run('backup', target, '--data', studio.folder)).toMatchObject({ status: 1, document: undefined })
})

test('usage says what a project holds, and who was seen; prune leaves alone what has just arrived', () => {
  const { document } = run('usage', '--data', studio.folder)
  expect(document.projects).toMatchObject([{ name: 'tired-king', packs: 2 }])
  expect(document.projects[0].bytes).toBeGreaterThan(200_000)
  expect(document.devices).toMatchObject([{ person: 'Ada', device: 'tests', lastSeenAt: expect.any(String) }])
  expect(document.projects[0].people).toEqual([{ person: 'Ada', bytes: 200_000 }])
  const [{ sentBytes, ...told }] = document.devices[0].projects
  expect([sentBytes > 200_000, told]).toEqual([true, expect.objectContaining({ unsent: null })])
  expect(run('prune', '--data', studio.folder)).toMatchObject({
    status: 0,
    document: { packs: 0, chunks: 0 },
  })
})

test('usage says what each device still holds, as it told at the end of its last sync', async () => {
  const other = (await studio.signIn('Ada')).document.token
  for (const unsent of [
    { changes: 9, bytes: 9 },
    { changes: 3, bytes: 4096 },
  ])
    await studio.ask('PUT', `/v1/projects/${project}/unsent`, { token: other, body: unsent })
  const held = () => run('usage', '--data', studio.folder).document.devices.map(unsentOf)
  expect(await held()).toEqual([null, { changes: 3, bytes: 4096, toldAt: expect.any(String) }])
  // What is known of a device goes with its sign-in.
  await studio.ask('DELETE', '/v1/sessions/current', { token: other })
  expect(await held()).toEqual([null])
})

function unsentOf({ projects }: { projects: { unsent: unknown }[] }): unknown {
  return projects[0]?.unsent
}

test('a restored studio has what was there, and a new epoch, so that clients offer the rest again', async () => {
  await pushTag(studio, 'after the backup', epoch)
  expect((await tagsOf(studio)).tags).toEqual(['hero', 'after the backup'])
  expect(run('restore', target, '--data', place).status).toBe(0)
  await restored.start()
  const now = await tagsOf(restored)
  expect(now.tags).toEqual(['hero'])
  expect(now.epoch).not.toBe(epoch)
  const old = await pushTag(restored, 'again', epoch)
  expect([old.status, old.document.code]).toEqual([409, 'epoch-changed'])
  expect((await pushTag(restored, 'again', now.epoch)).document.answers).toMatchObject([
    { outcome: 'applied' },
  ])
  expect(existsSync(join(place, 'packs', kept.slice(0, 2), `${kept}.pack`))).toBe(true)
  // Only into a new folder.
  expect(run('restore', target, '--data', place).stderr).toContain('is not empty')
})

test('a damaged pack is named and not copied; a damaged or unfinished backup is not restored', async () => {
  const copy = join(folder, 'damaged')
  expect(run('backup', copy, '--data', studio.folder).status).toBe(0)
  const path = join(copy, 'packs', kept.slice(0, 2), `${kept}.pack`)
  const bytes = readFileSync(path)
  bytes[1000] = (bytes[1000] ?? 0) ^ 1
  writeFileSync(path, bytes)
  const result = run('restore', copy, '--data', join(folder, 'partly'))
  expect([result.status, result.document.damaged]).toEqual([1, [kept]])
  expect(run('verify', '--data', join(folder, 'partly')).document.damaged).toEqual([kept])
  expect(run('verify', '--data', studio.folder)).toMatchObject({
    status: 0,
    document: { packs: 2, damaged: [] },
  })
  rmSync(path)
  const without = run('restore', copy, '--data', join(folder, 'without'))
  expect([without.status, without.document.missing]).toEqual([1, [kept]])
  rmSync(join(copy, 'backup.json'))
  const unfinished = run('restore', copy, '--data', join(folder, 'none'))
  expect(unfinished.stderr).toContain('is no backup of a studio')
  expect(existsSync(join(folder, 'none'))).toBe(false)
  expect(readdirSync(target).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
