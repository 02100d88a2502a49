/** Several programs on one project at the same moment, answers that are none, clocks that are wrong, and neighbouring protocols. */
import { mkdirSync, renameSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { StudioClient } from '@clst/client/studio'
import { openProject } from '@clst/sdk'
import { SYNC_PROTOCOL, type WireEntity } from '@clst/sdk/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { httpLink } from '../../packages/bridge/src/studio/http-link.js'
import { type Person, Team } from './support/team.js'

let team: Team
let ada: Person
beforeEach(async () => {
  team = await Team.open()
  ada = team.ada
  await ada.save({ 'scene.blend': 'one', 'notes.txt': 'n' }, 'first')
  await team.publish()
})
afterEach(() => team.close())

test('two programs that sync one project at once send everything once', async () => {
  const bo = await team.join('Bo', 'Supervisor')
  await ada.save({ 'scene.blend': 'two', 'new.txt': 'new' }, 'second')
  await ada.project.set(['notes.txt'], { status: 'wip' })
  const other = await openProject(ada.project.info.path, { person: { name: 'Ada' } })
  try {
    const results = await Promise.all([
      ada.sync(),
      other.studio.sync(ada.link),
      ada.sync(),
      other.studio.sync(ada.link),
    ])
    for (const result of results) expect(result).toMatchObject({ refused: [], conflicts: [] })
  } finally {
    await other.close()
  }
  expect(ada.project.studio.state()).toMatchObject({ state: 'up-to-date', unsent: 0 })
  await bo.sync()
  expect(await bo.history('scene.blend')).toEqual(['second', 'first'])
  expect(await bo.history('new.txt')).toEqual(['second'])
})

test('what is saved while a sync runs is for the next one, and neither waits for the other', async () => {
  const other = await openProject(ada.project.info.path, { person: { name: 'Ada' } })
  try {
    await ada.save({ 'scene.blend': 'two' }, 'second')
    const sound = ada.link
    ada.link = {
      ...sound,
      push: async (batch, signal) => {
        ada.write('notes.txt', 'meanwhile')
        await other.checkpoint(['notes.txt'], { message: 'meanwhile' })
        return sound.push(batch, signal)
      },
    }
    expect(await ada.sync()).toMatchObject({ refused: [], conflicts: [] })
    ada.link = sound
    expect(ada.project.studio.state()).toMatchObject({ state: 'to-send', unsent: 1 })
    expect((await ada.sync()).pushed.changes).toBe(1)
  } finally {
    await other.close()
  }
})

test('a project folder that is moved while it syncs goes on where it is then', async () => {
  await ada.save({ 'scene.blend': 'two' }, 'second')
  const moved = `${ada.folder}-moved`
  const sound = ada.link
  ada.link = {
    ...sound,
    push: async (batch, signal) => {
      renameSync(ada.folder, moved)
      return sound.push(batch, signal)
    },
  }
  // Whether the running one can end where files lie elsewhere is for the system to say.
  await ada.sync().catch(() => {})
  ada.link = sound
  await ada.project.close().catch(() => {})
  const again = await openProject(join(moved, 'Show.clst'), { person: { name: 'Ada' } })
  expect(await again.studio.sync(ada.link)).toMatchObject({ refused: [], conflicts: [], waiting: [] })
  expect(again.studio.state()).toMatchObject({ state: 'up-to-date' })
  expect((await again.verify()).problems).toEqual([])
  await again.close()
  mkdirSync(ada.folder, { recursive: true })
  renameSync(moved, ada.folder)
  ada.project = await openProject(join(ada.folder, 'Show.clst'), { person: { name: 'Ada' } })
})

test.each([-10, 10])('a clock that is %i years wrong changes no order and loses nothing', async (years) => {
  const bo = await team.join('Bo', 'Supervisor')
  await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
  const off = years * 365 * 86_400_000
  const path = bo.project.info.path
  await bo.project.close()
  const clock = { now: () => Date.now() + off }
  bo.project = await openProject(path, { person: { name: 'Bo' }, ports: { clock } })
  await bo.save({ 'scene.blend': 'two' }, 'second')
  expect(await bo.sync()).toMatchObject({ refused: [], conflicts: [] })
  await ada.sync()
  await ada.update()
  await ada.save({ 'scene.blend': 'three' }, 'third')
  await ada.sync()
  await bo.sync()
  await bo.update()
  expect([ada.text('scene.blend'), bo.text('scene.blend')]).toEqual(['three', 'three'])
  for (const person of [ada, bo]) {
    const { checkpoints } = await person.project.history('scene.blend')
    const numbers = checkpoints
      .filter(({ isSafety }) => !isSafety)
      .map(({ number, comment }) => [number, comment])
    expect(numbers.sort()).toEqual([
      [1, 'first'],
      [2, 'second'],
      [3, 'third'],
    ])
  }
})

/** Answers every request like this. */
async function answering(status: number, type: string, body: string, work: (url: string) => Promise<void>) {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

describe('an answer that no studio gave', () => {
  test.each([
    [502, 'text/html', '<html><h1>Bad Gateway</h1></html>'],
    [200, 'text/html', '<html>Please sign in to the guest network</html>'],
    [200, 'application/json', '["unexpected"]'],
    [503, 'application/json', '{"error":"overloaded"}'],
    [200, 'application/json', ''],
  ])('%i %s %j: the sync says that nobody answers, and the next one goes on', async (status, type, body) => {
    await ada.save({ 'scene.blend': 'two' }, 'second')
    const sound = ada.link
    await answering(status, type, body, async (url) => {
      const client = new StudioClient({ url, token: 'token' })
      ada.link = httpLink(client, 'project')
      await expect(ada.sync()).rejects.toMatchObject({ code: 'studio-unreachable', retryable: true })
      client.close()
    })
    ada.link = sound
    expect(ada.project.studio.state().state).toBe('offline')
    expect(await ada.sync()).toMatchObject({ refused: [], conflicts: [], waiting: [] })
  })
})

describe('neighbouring protocols', () => {
  test('a studio that is newer says that clst has to be updated, and nothing is lost', async () => {
    await ada.save({ 'scene.blend': 'two' }, 'second')
    const sound = ada.link
    const message = 'This clst is older than the studio server. Update clst on this computer.'
    const details = { update: 'client', client: SYNC_PROTOCOL, studio: SYNC_PROTOCOL + 1 }
    const problem = {
      type: 'about:blank',
      title: 'x',
      status: 426,
      code: 'protocol-mismatch',
      detail: message,
      details,
    }
    await answering(426, 'application/problem+json', JSON.stringify(problem), async (url) => {
      const client = new StudioClient({ url, token: 'token' })
      ada.link = httpLink(client, 'project')
      await expect(ada.sync()).rejects.toMatchObject({ code: 'protocol-mismatch' })
      client.close()
    })
    ada.link = sound
    expect(await ada.sync()).toMatchObject({ refused: [], conflicts: [], waiting: [] })
  })

  test('what the next one adds to entities, pages and answers does not disturb this one', async () => {
    const bo = await team.join('Bo', 'Admin')
    await ada.save({ 'scene.blend': 'two' }, 'second')
    await ada.sync()
    const sound = bo.link
    const grown = (entity: WireEntity) => ({
      ...entity,
      fields: entity.fields && { ...entity.fields, addedLater: { deep: [1, null] } },
      addedLater: true,
    })
    bo.link = {
      ...sound,
      pull: async (...args) => {
        const page = await sound.pull(...args)
        return { ...page, addedLater: 7, entities: page.entities.map(grown) }
      },
      push: async (...args) => {
        const answer = await sound.push(...args)
        const answers = answer.answers.map((each) => ({ ...each, addedLater: 'x' }))
        return { ...answer, addedLater: {}, answers }
      },
    }
    await bo.project.set(['notes.txt'], { description: 'by Bo' })
    expect(await bo.sync()).toMatchObject({ refused: [], conflicts: [], waiting: [] })
    await bo.project.studio.withContents(bo.link, () => bo.project.revert('scene.blend'))
    expect(bo.text('scene.blend')).toBe('two')
    await ada.sync()
    expect(await ada.project.itemInfo('notes.txt')).toMatchObject({ description: 'by Bo' })
  })
})
