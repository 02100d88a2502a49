/** One bridge for a user: starting, finding, proving, stopping, and what it writes down. */
import { spawn } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { CLST, environment, temporaryFolder } from '../helpers/clst.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)

test('a start that works, a second one that says where, and one after a stop', () => {
  const started = JSON.parse(bridge.command('start', '--json').stdout)
  const { port, pid, token, startedAt } = bridge.file
  expect(started).toMatchObject({ wasRunning: false, port, pid, startedAt, apiVersion: '1.2' })
  expect(started).not.toHaveProperty('token')
  expect(JSON.parse(bridge.command('start', '--json').stdout)).toMatchObject({ wasRunning: true, port, pid })
  expect(bridge.command('start').stdout).toContain(`http://127.0.0.1:${port}`)
  expect(JSON.parse(bridge.command('status', '--json').stdout)).toMatchObject({ isRunning: true, port, pid })

  expect(bridge.command('stop')).toMatchObject({ code: 0, stdout: 'The bridge has ended.\n' })
  expect(existsSync(join(bridge.home, 'bridge.json'))).toBe(false)
  expect(isAlive(pid)).toBe(false)
  expect(bridge.command('status').code).toBe(1)
  expect(bridge.command('stop')).toMatchObject({ code: 0, stdout: 'The bridge was not running.\n' })

  bridge.start()
  expect(bridge.file.token).not.toBe(token)
  expect(bridge.file.token).toMatch(/^[0-9a-f]{64}$/)
})

test('only its owner can read what it writes', () => {
  const modes = (path: string) => statSync(join(bridge.home, path)).mode & 0o777
  expect(modes('.')).toBe(0o700)
  expect(modes('bridge.json')).toBe(0o600)
  expect(modes('bridge.lock')).toBe(0o600)
  expect(modes('bridge.db')).toBe(0o600)
  expect(modes('logs')).toBe(0o700)
  expect(modes('logs/bridge.log')).toBe(0o600)
})

test('several that start at once are one', async () => {
  bridge.command('stop')
  const env = environment(bridge.home, { CLST_BRIDGE_PORT: '0' })
  const starts = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, [CLST, 'bridge', 'start', '--json'], { cwd: folder, env })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      text += piece
    })
    return new Promise<{ pid: number; wasRunning: boolean }>((resolve) => {
      child.once('close', () => resolve(JSON.parse(text)))
    })
  })
  const answers = await Promise.all(starts)
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1)
  expect(answers.filter(({ wasRunning }) => !wasRunning)).toHaveLength(1)
})

test('proves that it knows the token, to who asks with a nonce', async () => {
  const { port, token } = bridge.file
  const nonce = randomBytes(16).toString('hex')
  const { status, document } = await bridge.send('GET', `/health?nonce=${nonce}`, { port })
  expect(status).toBe(200)
  const proof = createHmac('sha256', token).update(nonce).digest('hex')
  expect(document).toEqual({ apiVersion: '1.2', product: 'clst', proof })
  for (const bad of ['', '?nonce=', '?nonce=xyz', `?nonce=${nonce}&nonce=${nonce}`]) {
    const refused = await bridge.send('GET', `/health${bad}`)
    expect([bad, refused.status, refused.document.code]).toEqual([bad, 400, 'invalid-argument'])
  }
})

test('after a kill the next one starts, and takes the place of the old file', () => {
  const { pid, token } = bridge.file
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  expect(existsSync(join(bridge.home, 'bridge.json'))).toBe(true)
  expect(bridge.command('status').code).toBe(1)
  expect(JSON.parse(bridge.command('start', '--json').stdout)).toMatchObject({ wasRunning: false })
  expect(bridge.file.token).not.toBe(token)
})

test('--restart ends the one that runs first', () => {
  const { pid } = bridge.file
  expect(JSON.parse(bridge.command('start', '--restart', '--json').stdout)).toMatchObject({
    wasRunning: false,
  })
  expect(bridge.file.pid).not.toBe(pid)
})

test('SIGTERM ends it in order', async () => {
  const { pid } = bridge.file
  process.kill(pid, 'SIGTERM')
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(existsSync(join(bridge.home, 'bridge.json'))).toBe(false)
  expect(readdirSync(bridge.home).filter((name) => /-wal|-shm|\.tmp/.test(name))).toEqual([])
  bridge.start()
})

test('a discovery file that others could have written is not trusted, and named', () => {
  const path = join(bridge.home, 'bridge.json')
  chmodSync(path, 0o644)
  const { code, stderr } = bridge.command('status')
  expect(code).toBe(1)
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain(path)
  chmodSync(path, 0o600)
  expect(bridge.command('status').code).toBe(0)
})

test('the discovery file of another computer means nothing here', () => {
  const home = join(folder, 'roaming')
  mkdirSync(home, { mode: 0o700 })
  const other = { ...bridge.file, hostname: 'another-computer' }
  writeFileSync(join(home, 'bridge.json'), JSON.stringify(other), { mode: 0o600 })
  expect(new TestBridge(home, folder).command('status').code).toBe(1)
})

test('who listens on the port of an old file is sent no token', async () => {
  const home = join(folder, 'squatted')
  mkdirSync(home, { mode: 0o700 })
  const token = 'a'.repeat(64)
  const heard: string[] = []
  const squatter = createServer((request, response) => {
    heard.push(JSON.stringify([request.url, request.rawHeaders]))
    response.end(JSON.stringify({ apiVersion: '1.0', product: 'clst', proof: 'b'.repeat(64) }))
  })
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve))
  const { port } = squatter.address() as { port: number }
  writeFileSync(join(home, 'bridge.json'), JSON.stringify({ ...bridge.file, token, port }), { mode: 0o600 })
  const env = environment(home)
  for (const command of ['status', 'stop']) {
    const child = spawn(process.execPath, [CLST, 'bridge', command], { cwd: folder, env })
    await new Promise((resolve) => child.once('close', resolve))
  }
  squatter.close()
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.filter((request) => request.includes(token))).toEqual([])
})

test('the log has what happened, under the id of the request, and no secrets', async () => {
  const { token } = bridge.file
  await bridge.ask('GET', '/v1/projects', { headers: { 'X-Request-Id': 'seen-in-the-log' } })
  await bridge.send('GET', '/v1/projects', { headers: { Authorization: 'Bearer wrong-token-of-somebody' } })
  await expect.poll(() => bridge.log()).toContain('"requestId":"seen-in-the-log"')
  await expect.poll(() => bridge.log()).toContain('"code":"unauthenticated"')
  expect(bridge.log()).not.toContain(token)
  expect(bridge.log()).not.toContain('wrong-token-of-somebody')
  const lines = bridge.log().trim().split('\n')
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), time: expect.any(String) })
  expect(bridge.command('logs', '--lines', '2').stdout.trim().split('\n')).toHaveLength(2)
  expect(bridge.command('logs', '--lines', '0').code).toBe(2)
})

/** Not one that has ended and that nobody has taken note of yet: its state is Z (proc_pid_stat(5)). */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z[^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}
