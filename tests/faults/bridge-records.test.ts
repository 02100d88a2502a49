/** What the bridge remembers is damaged, or cannot be read: it starts without it, and no project is touched. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clstJson, temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const records = join(bridge.home, 'bridge.db')
const film = join(folder, 'film')
const message = 'Saved before the records were damaged'
const headers = { 'Idempotency-Key': 'used-before-the-damage' }

function overwrite(from: number, bytes: number): void {
  const content = readFileSync(records)
  content.fill(0xa5, from, from + bytes)
  writeFileSync(records, content)
}

test.each([
  ['is no database', () => writeFileSync(records, 'nothing that SQLite knows'.repeat(1000))],
  ['has lost its end', () => truncateSync(records, 4096)],
  ['has a page of something else', () => overwrite(4096, statSync(records).size - 4096)],
  ['is a folder', () => [rmSync(records), mkdirSync(records)]],
  ['is of a later bridge', () => setVersion(records)],
])('bridge.db %s: it is set aside, and jobs are forgotten', async (_, damage) => {
  bridge.start()
  if (!existsSync(film)) {
    mkdirSync(film)
    writeFileSync(join(film, 'scene.blend'), 'scene')
    clstJson(film, 'init')
  }
  const known = await open()
  const target = `/v1/projects/${known}/checkpoints`
  const body = { paths: ['scene.blend'], message }
  const { id } = await bridge.job('POST', target, body, headers)
  bridge.command('stop')

  damage()
  bridge.start()
  expect((await bridge.ask('GET', `/v1/jobs/${id}`)).document.code).toBe('job-not-found')
  expect((await bridge.ask('GET', '/v1/projects')).document.projects).toEqual([])
  expect(existsSync(`${records}.aside`)).toBe(true)
  await expect.poll(() => bridge.log()).toContain('"message":"records set aside"')
  if (process.platform !== 'win32') expect(statSync(records).mode & 0o777).toBe(0o600)

  const key = await open()
  const { document } = await bridge.ask('GET', `/v1/projects/${key}/checkpoints`)
  expect(document.checkpoints).toMatchObject([{ number: 1, comment: message }])
  const again = await bridge.job('POST', `/v1/projects/${key}/checkpoints`, body, headers)
  expect(again.result).toMatchObject({ checkpoints: [], unchanged: ['scene.blend'] })
  bridge.command('stop')
  bridge.start()
  expect((await bridge.ask('GET', `/v1/jobs/${again.id}`)).document.state).toBe('succeeded')
  bridge.command('stop')
  rmSync(join(bridge.home, 'logs'), { recursive: true })
})

test.skipIf(process.platform === 'win32')(
  'bridge.db that nobody may read is made readable again',
  async () => {
    bridge.start()
    const { id } = await bridge.job('POST', `/v1/projects/${await open()}/checkpoints`, {
      paths: ['scene.blend'],
      message,
    })
    bridge.command('stop')
    chmodSync(records, 0)
    bridge.start()
    expect((await bridge.ask('GET', `/v1/jobs/${id}`)).document.id).toBe(id)
  },
)

const sqlite = requireHost('sqlite3')

sqlite.test(
  'bridge.db of the bridge before is brought up to date, and nothing in it is forgotten',
  async () => {
    bridge.start()
    const known = await open()
    const { id } = await bridge.job('POST', `/v1/projects/${known}/verify`)
    bridge.command('stop')
    const before = 'ALTER TABLE job DROP COLUMN repeats; PRAGMA user_version = 1'
    expect(spawnSync('sqlite3', [records, before])).toMatchObject({ status: 0 })
    bridge.start()
    const { document } = await bridge.ask('GET', `/v1/jobs/${id}`)
    expect(document).toMatchObject({ id, state: 'succeeded', projectKey: known })
    expect((await bridge.job('POST', `/v1/projects/${known}/verify`)).state).toBe('succeeded')
  },
)

async function open(): Promise<string> {
  const { document } = await bridge.ask('POST', '/v1/projects/open', { body: { path: film } })
  return document.key
}

/** Bytes 60 to 63 of the header are the version that the program gave (https://sqlite.org/fileformat2.html). */
function setVersion(path: string): void {
  const content = readFileSync(path)
  content.writeUInt32BE(99, 60)
  writeFileSync(path, content)
}
