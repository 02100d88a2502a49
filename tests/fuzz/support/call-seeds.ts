/** A good call of every operation, each about a project of its own (those that only read share one) in the state in which that call is good. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { TestBridge } from '../../helpers/bridge.js'
import { operationNamed, targetOf } from '../../helpers/contract.js'
import { type Call, type CallPlace, callsOf, makeCallPlace, prepareCall } from '../../helpers/every-call.js'
import type { CallSeed } from './run-schemathesis.js'

/**
 * @param folder of all projects
 * @returns by operation, without those that are no call of a project like the others
 */
export async function makeCallSeeds(bridge: TestBridge, folder: string): Promise<Record<string, CallSeed>> {
  const place = await makeCallPlace(bridge, join(folder, 'first'))
  const seeds: Record<string, CallSeed> = {}
  const calls = callsOf(place)
  const forReading = await copyOf(bridge, place, join(folder, 'reading'))
  for (const call of calls) {
    prepareCall(place, call.id)
    const isRead = operationNamed(call.id).method === 'GET'
    seeds[call.id] = seedOf(call, isRead ? forReading : await copyOf(bridge, place, join(folder, call.id)))
    if (!isRead) await perform(bridge, call)
  }
  return seeds
}

/** A copy of everything, as the bridge knows it; answers how a text about the one is said of the other. */
async function copyOf(
  bridge: TestBridge,
  place: CallPlace,
  folder: string,
): Promise<(text: string) => string> {
  cpSync(place.folder, folder, { recursive: true, filter: (path) => !/film\.clst/.test(path) })
  const backup = { outputPath: join(folder, 'film/film.clst') }
  expect((await bridge.job('POST', `/v1/projects/${place.key}/backup`, backup)).state).toBe('succeeded')
  const { document } = await bridge.ask('POST', '/v1/projects/open', { body: { path: join(folder, 'film') } })
  const keys = new Map([[place.key, document.key as string]])
  return (text) => keys.get(text) ?? text.replace(place.folder, folder)
}

/** The next call finds what this one has left. */
async function perform(bridge: TestBridge, { id, path, fields }: Call): Promise<void> {
  const operation = operationNamed(id)
  const hasBody = !['GET', 'DELETE'].includes(operation.method)
  // What follows is about the project, and needs somebody who is signed in.
  if (id === 'forgetProject' || id === 'logout') return
  const target = targetOf(operation, path)
  const query = new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  )
  const answer = await bridge.ask(operation.method, hasBody ? target : `${target}?${query}`, {
    ...(hasBody ? { body: fields } : {}),
  })
  expect([id, answer.status < 300]).toEqual([id, true])
  if (answer.status === 202)
    expect([id, (await bridge.end(answer.document.id)).state]).toEqual([id, 'succeeded'])
}

function seedOf({ id, path, fields }: Call, translate: (text: string) => string): CallSeed {
  const { path: template, method } = operationNamed(id)
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const own = JSON.parse(JSON.stringify(fields), (_, value) =>
    typeof value === 'string' ? translate(value) : value,
  )
  const values = Object.fromEntries(names.map((name, index) => [name, translate(path[index] ?? '')]))
  const hasBody = method !== 'GET' && method !== 'DELETE'
  if (hasBody) return { path: values, query: {}, body: own }
  // In a query there are only texts: Python would write True.
  const query = Object.entries(own).map(([name, value]) => [
    name,
    typeof value === 'boolean' ? `${value}` : value,
  ])
  return { path: values, query: Object.fromEntries(query) }
}
