/** Every operation and every documented status of it is seen at least once, and is as openapi.yaml says. */
import { connect } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Ask, TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import {
  type ContractOperation,
  findResultMistakes,
  OPERATIONS,
  operationNamed,
  targetOf,
} from '../helpers/contract.js'
import { type Call, type CallPlace, callsOf, makeCallPlace, prepareCall } from '../helpers/every-call.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
let place: CallPlace
let calls: Call[]

beforeAll(async () => {
  bridge.start()
  place = await makeCallPlace(bridge, join(folder, 'place'))
  calls = callsOf(place)
})

/** Made as the document writes them: fields of a GET or DELETE are its query. */
function requestOf({ id, path, fields }: Call): { method: string; target: string; ask: Ask } {
  const operation = operationNamed(id)
  const target = targetOf(operation, path)
  if (hasBody(operation)) return { method: operation.method, target, ask: { body: fields } }
  const query = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, String(each)]),
    ),
  )
  return { method: operation.method, target: `${target}?${query}`, ask: {} }
}

function hasBody({ method }: ContractOperation): boolean {
  return method !== 'GET' && method !== 'DELETE'
}

const isChange = ({ method, id }: ContractOperation) => method !== 'GET' && id !== 'matchPaths'

/** Of every operation, in the order of the calls; the two that are no call like the others come last. */
function everyRequest() {
  const others: Call[] = [
    { id: 'health', path: [], fields: { nonce: 'ab'.repeat(16) } },
    { id: 'stopBridge', path: [], fields: {} },
  ]
  return [...calls, ...others].map((call) => ({
    call,
    operation: operationNamed(call.id),
    ...requestOf(call),
  }))
}

test('there is a call of every operation', () => {
  const named = everyRequest().map(({ call }) => call.id)
  expect(named.sort()).toEqual(OPERATIONS.map(({ id }) => id).sort())
})

test('what is not as it should be is refused as the document says, and nothing is done', async () => {
  const [statuses, jobs] = await Promise.all(['/v1/projects', '/v1/jobs'].map(countOf))
  const wrong: string[] = []
  const expectStatus = async (status: number, method: string, target: string, ask: Ask) => {
    const answer = await bridge.ask(method, target, ask)
    if (answer.status !== status) wrong.push(`${method} ${target}: ${answer.status} instead of ${status}`)
  }
  for (const { operation, method, target, ask, call } of everyRequest()) {
    const unknown = `${target}${target.includes('?') ? '&' : '?'}unknown=1`
    await expectStatus(400, method, operation.id === 'health' ? '/health?nonce=xyz' : unknown, ask)
    await expectStatus(403, method, target, { ...ask, headers: { Origin: 'https://evil.example' } })
    if (call.path.length > 0) {
      const elsewhere = call.path.with(0, call.path[0] === place.jobId ? NO_JOB : NO_PROJECT)
      await expectStatus(404, method, targetOf(operation, elsewhere) + queryOf(target), ask)
    }
    if (!hasBody(operation)) continue
    await expectStatus(413, method, target, { raw: '{', headers: { 'Content-Length': '3000000' } })
    await expectStatus(415, method, target, { raw: '{}', headers: { 'Content-Type': 'text/plain' } })
  }
  expect(wrong).toEqual([])
  expect(await Promise.all(['/v1/projects', '/v1/jobs'].map(countOf))).toEqual([statuses, jobs])
})

const NO_PROJECT = '0123456789abcdef'
const NO_JOB = '01a1fd8d-b0b6-7c44-8b6a-5887fc56e27d'
const queryOf = (target: string) => target.slice(target.includes('?') ? target.indexOf('?') : target.length)

async function countOf(target: string): Promise<number> {
  const { projects, jobs } = (await bridge.ask('GET', `${target}?limit=200`)).document
  return (projects ?? jobs).length
}

describe('what only some operations refuse', () => {
  test('404 of what is not on the disk', async () => {
    const at = (name: string) => join(place.folder, name)
    const made = { folder: at('not-made'), vocabularyPath: at('no-vocabulary.json') }
    expect((await bridge.ask('POST', '/v1/projects', { body: made })).status).toBe(404)
    expect((await bridge.ask('POST', '/v1/projects/open', { body: { path: folder } })).status).toBe(404)
  })

  test('409 of a job without a result', async () => {
    const target = `/v1/jobs/${place.failedJobId}/result?list=paths`
    expect((await bridge.ask('GET', target)).status).toBe(409)
  })

  test('409 of a key that belongs to another request, for every change', async () => {
    const headers = { 'Idempotency-Key': 'the-key-of-settings' }
    const first = await bridge.ask('PATCH', '/v1/settings', { body: { preview: 'auto' }, headers })
    expect(first.status).toBe(200)
    for (const { operation, method, target, ask } of everyRequest()) {
      if (!isChange(operation)) continue
      const { status, document } = await bridge.ask(method, target, { ...ask, headers })
      expect([operation.id, status, document.code]).toEqual([operation.id, 409, 'idempotency-key-reused'])
    }
  })
})

test('every operation does what it is for, and its job answers what the document says', async () => {
  for (const { call, operation, method, target, ask } of everyRequest()) {
    if (call.id === 'stopBridge') continue
    prepareCall(place, call.id)
    const answer = await bridge.ask(method, target, ask)
    expect([call.id, answer.status < 300, answer.text]).toEqual([call.id, true, answer.text])
    if (answer.status !== 202) continue
    const job = await bridge.end(answer.document.id)
    expect([call.id, job.state, job.error]).toEqual([call.id, 'succeeded', undefined])
    expect(findResultMistakes(operation, job.result)).toEqual([])
  }
})

test('without the token nothing is answered, and after many tries the answer is to wait', async () => {
  const all = everyRequest().filter(({ operation }) => operation.id !== 'health')
  // Not more than so many are answered before that.
  const tries = 30
  for (let start = 0; start < all.length; start += tries) {
    bridge.command('start', '--restart')
    const inTurn = [...all.slice(start), ...all.slice(0, start)]
    for (const [index, { method, target, ask }] of inTurn.entries()) {
      const answer = await bridge.send(method, target, ask)
      bridge.judge(method, target, answer)
      expect(answer.status).toBe(index < tries ? 401 : 429)
    }
  }
})

test('a request that does not arrive is cut off', async () => {
  const { port } = bridge.file
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET /health?nonce=${'ab'.repeat(16)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`)
  let text = ''
  socket.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  await new Promise((resolve) => socket.once('close', resolve))
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const headers = Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  )
  const status = Number(head.split(' ')[1])
  bridge.judge('GET', '/health', { status, headers, text: body, document: JSON.parse(body) })
  expect(status).toBe(408)
})

test('the bridge ends when it is told to', async () => {
  expect((await bridge.ask('POST', '/v1/bridge/stop', { body: {} })).status).toBe(200)
  await expect.poll(() => bridge.command('status').code, { timeout: 60_000 }).not.toBe(0)
})

test('no documented status was left unseen', () => {
  const unseen = OPERATIONS.flatMap((operation) => {
    const seen = (status: string) => bridge.observed.has(`${operation.id} ${status}`)
    const isSeen = (status: string) =>
      status === 'default' ? [...bridge.observed].some((each) => isOther(operation, each)) : seen(status)
    return operation.statuses.filter((status) => !isSeen(status)).map((status) => `${operation.id} ${status}`)
  })
  expect(unseen).toEqual([])
})

/** Whether an observation is of this operation and of a status that has no place of its own. */
function isOther({ id, statuses }: ContractOperation, observation: string): boolean {
  const [name, status = ''] = observation.split(' ')
  return name === id && !statuses.includes(status)
}
