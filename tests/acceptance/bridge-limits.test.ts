/** What the bridge keeps, how much of it and for how long; and how many may wait. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import { openStream } from '../helpers/event-stream.js'
import { requireHost } from '../helpers/hosts.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const film = join(folder, 'film')
let key = ''

beforeAll(async () => {
  bridge.start()
  mkdirSync(film)
  for (let number = 10; number < 40; number++) writeFileSync(join(film, `prop${number}x.psd`), 'x')
  key = await bridge.makeProject(film)
})

test('the pages of a status are of one look; a first page looks anew', async () => {
  const status = async (more: string) =>
    (await bridge.ask('GET', `/v1/projects/${key}/status?limit=20${more}`)).document
  const { items, nextCursor } = await status('')
  expect(items).toHaveLength(20)
  const last = join(film, 'prop39x.psd')
  rmSync(last)
  const names = (page: { items: { path: string }[] }) => page.items.map(({ path }) => path)
  const second = await status(`&cursor=${nextCursor}`)
  expect(names(second)).toContain('prop39x.psd')
  expect(second.items).toHaveLength(10)
  // Another question has another answer, and takes the place of the first.
  expect(names(await status(`&all=true&cursor=${nextCursor}`))).not.toContain('prop39x.psd')
  const { nextCursor: next } = await status('')
  expect(names(await status(`&cursor=${next}`))).toHaveLength(9)
})

test('one more than may wait is told to come again, and gets a place when one is free', async () => {
  const streams = await Promise.all(Array.from({ length: 32 }, () => openStream(bridge, '/v1/events')))
  const { document: now } = await bridge.ask('GET', '/v1/events')
  // Of a project that nothing happens in.
  const waiting = `/v1/events?cursor=${now.cursor}&wait=1&projectKey=0123456789abcdef`
  const { status, document, headers } = await bridge.ask('GET', waiting)
  expect([status, document.code, document.retryable]).toEqual([503, 'bridge-busy', true])
  expect(headers['retry-after']).toBe('1')
  const stream = await bridge.ask('GET', '/v1/events', { headers: { Accept: 'text/event-stream' } })
  expect([stream.status, stream.document.code]).toEqual([503, 'bridge-busy'])
  expect((await bridge.ask('GET', `/v1/projects/${key}`)).status).toBe(200)
  for (const each of streams) each.end()
  await expect.poll(async () => (await bridge.ask('GET', waiting)).status).toBe(200)
})

test('a context names its pictures as addresses and as files', async () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const body = { paths: ['prop10x.psd'], message: 'With a picture', previewData: png }
  await bridge.job('POST', `/v1/projects/${key}/checkpoints`, body)
  const path = encodeURIComponent(join(film, 'prop10x.psd'))
  const { document } = await bridge.ask('GET', `/v1/context?path=${path}`)
  const [{ previewUrl, previewPath, hasPreview }] = document.checkpoints
  expect(hasPreview).toBe(true)
  const picture = await bridge.ask('GET', previewUrl)
  expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png'])
  expect(readFileSync(previewPath).subarray(1, 4).toString()).toBe('PNG')
  expect(statSync(previewPath).mode & 0o777).toBe(0o600)
  expect(readFileSync(previewPath)).toHaveLength(Number(picture.headers['content-length']))
})

test('the log is set aside when it is large, and three older parts are kept', async () => {
  const log = (age = 0) => join(bridge.home, 'logs', age === 0 ? 'bridge.log' : `bridge.${age}.log`)
  const large = (letter: string) => `${letter.repeat(4 * 1024 * 1024)}\n`
  const firstOf = (age: number) => readFileSync(log(age), 'utf8').charAt(0)
  appendFileSync(log(), large('a'))
  const started = statSync(log()).size
  for (let done = 0; done < 520; done += 20) {
    await Promise.all(Array.from({ length: 20 }, () => bridge.ask('GET', '/v1/bridge')))
  }
  await expect.poll(() => statSync(log()).size).toBeLessThan(started)
  expect(statSync(log(1)).size).toBeGreaterThan(4 * 1024 * 1024)
  expect(statSync(log()).mode & 0o777).toBe(0o600)
  for (const letter of 'bcd') {
    bridge.command('stop')
    writeFileSync(log(), large(letter))
    bridge.start()
  }
  await expect.poll(() => [1, 2, 3].map(firstOf)).toEqual(['d', 'c', 'b'])
  expect(existsSync(log(4))).toBe(false)
})

const sqlite = requireHost('sqlite3')

sqlite.test('ended jobs are kept for a day, and the newest thousand longer', async () => {
  const { id } = await bridge.job('POST', `/v1/projects/${key}/verify`)
  bridge.command('stop')
  const copies = (count: number, name: string, hours: number) => `
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${count})
    INSERT INTO job (id, operation_id, project_key, state, request_id, result, created_at, started_at, ended_at)
    SELECT printf('${name}-0000-7000-8000-%012d', n), operation_id, project_key, state, request_id, result,
      created_at, started_at, ended_at - ${hours} * 3600000 FROM job, number WHERE id = '${id}';`
  const order = copies(30, '018f0000', 25) + copies(30, '018f0001', 23) + copies(990, '018f0002', 25)
  expect(spawnSync('sqlite3', [join(bridge.home, 'bridge.db'), order])).toMatchObject({ status: 0 })
  bridge.start()
  const isKept = async (name: string, number: number) => {
    const job = `${name}-0000-7000-8000-${String(number).padStart(12, '0')}`
    return (await bridge.ask('GET', `/v1/jobs/${job}`)).status === 200
  }
  expect(await isKept('018f0000', 30)).toBe(false)
  expect(await isKept('018f0001', 1)).toBe(true)
  expect(await isKept('018f0001', 30)).toBe(true)
  expect(await isKept('018f0002', 1)).toBe(true)
  expect((await bridge.ask('GET', `/v1/jobs/${id}`)).document.code).toBeUndefined()
})
