/** Both clients call every operation, and read the answers that the document describes. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { ClstClient } from '@clst/client'
import { beforeEach, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import {
  type ContractOperation,
  findMistakes,
  findResultMistakes,
  OPERATIONS,
  operationNamed,
} from '../helpers/contract.js'
import { type Call, callsOf, makeCallPlace, prepareCall } from '../helpers/every-call.js'
import { requireHost } from '../helpers/hosts.js'
import { isClientPython } from '../helpers/python.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const python = requireHost('python3 (3.9 or newer)', () => isClientPython())

beforeEach(() => bridge.start())

/** What a client made of an answer; the result is that of a job. A picture is its media type. */
interface Outcome {
  answer: unknown
  result?: unknown
}

/** Calls everything in turn, and at the end the operation that ends the bridge. Answers what the document does not allow. */
async function callEverything(
  name: string,
  perform: (call: Call, operation: ContractOperation) => Promise<Outcome>,
): Promise<string[]> {
  mkdirSync(join(folder, name))
  const place = await makeCallPlace(bridge, join(folder, name))
  const wrong: string[] = []
  const calls: Call[] = [...callsOf(place), { id: 'stopBridge', path: [], fields: {} }]
  expect(calls.map(({ id }) => id).sort()).toEqual(WITH_METHODS)
  for (const call of calls) {
    const operation = operationNamed(call.id)
    prepareCall(place, call.id)
    const { answer, result } = await perform(call, operation)
    const status = Number(operation.statuses.find((each) => each.startsWith('2')))
    const mediaType = typeof answer === 'string' ? answer : 'application/json'
    const seen = { status, mediaType, header: () => 'read by the client', document: answer }
    wrong.push(...findMistakes(operation, seen))
    if (operation.jobResult !== undefined) wrong.push(...findResultMistakes(operation, result))
  }
  return wrong
}

/** `health` is asked by the clients themselves. */
const WITH_METHODS = OPERATIONS.map(({ id }) => id)
  .filter((id) => id !== 'health')
  .sort()

test('the TypeScript client', async () => {
  const client = new ClstClient({ home: bridge.home })
  type Method = (...input: unknown[]) => Promise<unknown>
  const wrong = await callEverything('typescript', async ({ id, path, fields }, { method, jobResult }) => {
    const methods = client as unknown as Record<string, Method>
    const takesFields = Object.keys(fields).length > 0 || !['GET', 'DELETE'].includes(method)
    const answer = await methods[id]?.(...path, ...(takesFields ? [fields] : []))
    const picture = answer as { data?: unknown; mediaType?: string }
    if (picture.data instanceof Uint8Array) return { answer: picture.mediaType }
    if (jobResult === undefined) return { answer }
    return { answer, result: await client.waitForJob(answer as { id: string }) }
  })
  client.close()
  expect(wrong).toEqual([])
})

python.test('the Python client', async () => {
  const env = {
    ...process.env,
    CLST_HOME: bridge.home,
    PYTHONPATH: resolve(import.meta.dirname, '../../packages/client-python'),
    PYTHONIOENCODING: 'utf-8',
  }
  const child = spawn('python3', ['-B', join(import.meta.dirname, 'clients/call_operations.py')], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const wrong = await callEverything('python', async ({ id, path, fields }, { method }) => {
    child.stdin.write(`${JSON.stringify({ id, isRead: method === 'GET', path, fields })}\n`)
    const { value } = await lines.next()
    const outcome = JSON.parse(value ?? '{"failure": "The script has ended."}')
    expect([id, outcome.failure]).toEqual([id, undefined])
    return outcome
  })
  child.stdin.end()
  expect(wrong).toEqual([])
})
