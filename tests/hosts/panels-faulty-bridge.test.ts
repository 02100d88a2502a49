/** The bridge that lets its clients down does so, at both clients: what tests of panels rest on. */
import { join } from 'node:path'
import { ClstClient } from '@clst/client'
import { beforeAll, expect, test } from 'vitest'
import { requireHost } from '../helpers/hosts.js'
import { isClientPython } from '../helpers/python.js'
import type { Fault } from './support/faults.js'
import { FaultyBridge } from './support/faulty-bridge.js'
import { hostBridge } from './support/host-bridge.js'
import { pythonTests } from './support/python-driver.js'

const { bridge, env, folder } = hostBridge()
let faulty: FaultyBridge

beforeAll(async () => {
  bridge.start()
  faulty = await FaultyBridge.start(bridge, folder)
  Object.assign(env, faulty.env)
})

const python = requireHost('python3', isClientPython)
const file = join(import.meta.dirname, 'support/programs/faults.py')
pythonTests(python, 'the Python client', { file, command: ['python3', '-B', file], env })

const WANTED: Partial<Record<Fault, string>> = {
  slow: 'no-answer',
  hangsUp: 'no-answer',
  hangsUpHalfWay: 'no-answer',
  oversized: 'answer-invalid',
  wrongToken: 'unauthenticated',
  broken: 'internal',
  noLength: 'no-answer',
  garbage: 'no-answer',
  notJson: 'answer-invalid',
  redirects: 'answer-invalid',
}

test.each(Object.entries(WANTED))('the TypeScript client: %s is %s', async (fault, code) => {
  await faulty.calm()
  faulty.behave(fault as Fault)
  const client = new ClstClient({ home: faulty.home })
  const timeoutMs = fault === 'slow' ? 500 : 30_000
  await expect(client.listProjects({}, { timeoutMs })).rejects.toMatchObject({ code })
  client.close()
})

test('the TypeScript client never gives a squatter, or where a redirect leads, the token', async () => {
  await faulty.calm()
  faulty.squat()
  const before = faulty.seen.length
  const client = new ClstClient({ home: faulty.home })
  await expect(client.listProjects()).rejects.toMatchObject({ code: 'bridge-not-trusted' })
  client.close()
  const later = faulty.seen.slice(before)
  expect(later).not.toEqual([])
  expect(later.filter(({ hadToken }) => hadToken)).toEqual([])
  expect(faulty.seenElsewhere).toEqual([])
})
