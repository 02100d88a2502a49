/** The two clients, of any version of the contract, as they call every operation. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { ClstClient } from '@clst/client'
import { expect } from 'vitest'
import type { TestBridge } from './bridge.js'
import { CONTRACT, type Contract, type ContractOperation } from './contract.js'
import { type Call, callsOf, makeCallPlace, prepareCall } from './every-call.js'

const SCRIPT = resolve(import.meta.dirname, '../acceptance/clients/call_operations.py')

/** What a client made of an answer; the result is that of a job. A picture is its media type. */
export interface Outcome {
  answer: unknown
  result?: unknown
}

export type Perform = (call: Call, operation: ContractOperation) => Promise<Outcome>

/**
 * Calls everything that the contract has in turn, and at the end the operation that ends the bridge. Answers what the
 * contract does not allow.
 *
 * @param folder of the projects, which is made
 */
export async function callEverything(
  bridge: TestBridge,
  folder: string,
  perform: Perform,
  contract: Contract = CONTRACT,
): Promise<string[]> {
  mkdirSync(folder)
  const place = await makeCallPlace(bridge, folder)
  const wrong: string[] = []
  const calls: Call[] = [...callsOf(place), { id: 'stopBridge', path: [], fields: {} }]
  // `health` is asked by the clients themselves.
  const wanted = contract.operations.map(({ id }) => id).filter((id) => id !== 'health')
  const there = calls.filter(({ id }) => wanted.includes(id))
  expect(there.map(({ id }) => id).sort()).toEqual(wanted.sort())
  for (const call of there) {
    const operation = contract.named(call.id)
    prepareCall(place, call.id)
    const { answer, result } = await perform(call, operation)
    const status = Number(operation.statuses.find((each) => each.startsWith('2')))
    const mediaType = typeof answer === 'string' ? answer : 'application/json'
    const seen = { status, mediaType, header: () => 'read by the client', document: answer }
    wrong.push(...contract.findMistakes(operation, seen))
    if (operation.jobResult !== undefined) wrong.push(...contract.findResultMistakes(operation, result))
  }
  return wrong
}

export function throughTypeScript(client: ClstClient): Perform {
  const methods = client as unknown as Record<string, (...input: unknown[]) => Promise<unknown>>
  return async ({ id, path, fields }, { method, jobResult }) => {
    const takesFields = Object.keys(fields).length > 0 || !['GET', 'DELETE'].includes(method)
    const answer = await methods[id]?.(...path, ...(takesFields ? [fields] : []))
    const picture = answer as { data?: unknown; mediaType?: string }
    if (picture.data instanceof Uint8Array) return { answer: picture.mediaType }
    if (jobResult === undefined) return { answer }
    return { answer, result: await client.waitForJob(answer as { id: string }) }
  }
}

/** A Python process that calls what it is told. */
export class PythonCaller {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>
  private readonly lines: AsyncIterator<string>

  /** @param home of the bridge; @param modules folder of `clst_client` */
  constructor(home: string, modules: string) {
    const env = { ...process.env, CLST_HOME: home, PYTHONPATH: modules, PYTHONIOENCODING: 'utf-8' }
    this.child = spawn('python3', ['-B', SCRIPT], { env, stdio: ['pipe', 'pipe', 'inherit'] })
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]()
  }

  readonly perform: Perform = async ({ id, path, fields }, { method }) => {
    this.child.stdin.write(`${JSON.stringify({ id, isRead: method === 'GET', path, fields })}\n`)
    const { value } = await this.lines.next()
    const outcome = JSON.parse(value ?? '{"failure": "The script has ended."}')
    expect([id, outcome.failure]).toEqual([id, undefined])
    return outcome
  }

  close(): void {
    this.child.stdin.end()
  }
}

/** The Python client of this checkout. */
export const PYTHON_CLIENT = resolve(import.meta.dirname, '../../packages/client-python')

export const TYPESCRIPT_CLIENT = join(PYTHON_CLIENT, '../client')
