/** The studio of the calls of every operation: one for a test file, started when it is first needed. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { TestBridge } from './bridge.js'
import { PASSWORD, TestStudio } from './studio.js'

const studio = new TestStudio()
let started: Promise<{ token: string }> | undefined
let projects = 0

/** What the calls are about there. */
export interface CallStudio {
  readonly url: string
  /** Name of the project at the studio. */
  readonly project: string
  /** Of the admin, who is signed in at the bridge. */
  readonly person: string
  readonly password: string
  /** Somebody else who is a member of the project. */
  readonly member: string
  readonly conflictId: string
  readonly changeId: string
}

async function start(): Promise<{ token: string }> {
  await studio.start()
  return studio.setUp('Ada')
}

/** Signs in, publishes a project, and leaves a conflict and a change that was not sent. */
export async function publishForCalls(bridge: TestBridge, key: string, scene: string): Promise<CallStudio> {
  started ??= start()
  const { token } = await started
  const [person, project, member] = ['Ada', `film ${++projects}`, `Bo ${projects}`] as const
  const { url } = studio
  const change = async (method: string, target: string, body: object) => {
    const answer = await bridge.ask(method, target, { body })
    expect([target, answer.status < 300, answer.text]).toEqual([target, true, answer.text])
    if (answer.status !== 202) return answer.document
    const { state, error, result } = await bridge.end(answer.document.id)
    expect([target, state, error]).toEqual([target, 'succeeded', undefined])
    return result
  }
  const at = `/v1/projects/${key}`
  await change('POST', '/v1/studios/login', { url, name: person, password: PASSWORD, device: 'tests' })
  const { projectId } = await change('POST', `${at}/publish`, { name: project })
  await studio.join(token, member, [{ projectId, role: 'Artist' }])
  await change('POST', `${at}/tags`, { name: 'twice' })
  await addTag(projectId, token, 'twice')
  await change('POST', `${at}/sync`, {})
  await change('PATCH', `${at}/items`, { paths: [scene], description: 'Not sent' })
  const [conflict] = (await bridge.ask('GET', `${at}/conflicts`)).document.conflicts
  const { changes } = (await bridge.ask('GET', `${at}/changes`)).document
  const unsent = changes.find(({ kind }: { kind: string }) => kind === 'asset')
  return { url, project, person, password: PASSWORD, member, conflictId: conflict.id, changeId: unsent.id }
}

/** As somebody else would have made it. */
async function addTag(projectId: string, token: string, name: string): Promise<void> {
  const target = `/v1/projects/${projectId}/changes`
  const { document } = await studio.ask('GET', `${target}?after=0`, { token })
  const id = randomUUID()
  const change = {
    operationId: randomUUID(),
    kind: 'tag',
    id,
    action: 'create',
    fields: { id, name, createdAt: 0 },
    baseRevision: 0,
    createdAt: 0,
  }
  const body = { replicaId: randomUUID(), epoch: document.epoch, changes: [change] }
  const pushed = await studio.ask('POST', target, { token, body })
  expect(pushed.document.answers).toMatchObject([{ outcome: 'applied' }])
}
