/** Two people, each with a bridge of their own, and a studio: everything as processes, asked by the TypeScript client. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ClstClient } from '@clst/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import { PASSWORD, TestStudio } from '../helpers/studio.js'

const place = temporaryFolder()
const studio = new TestStudio()

/** Somebody at a computer with a bridge. */
class Person {
  readonly home: string
  readonly folder: string
  readonly bridge: TestBridge
  readonly client: ClstClient
  /** Of the project on this computer. */
  key = ''

  constructor(readonly name: string) {
    this.home = join(place, `${name}-home`)
    this.folder = join(place, name)
    mkdirSync(this.home)
    this.bridge = new TestBridge(this.home, place)
    this.client = new ClstClient({ home: this.home })
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  async save(path: string, text: string, message: string): Promise<void> {
    this.write(path, text)
    await this.job(this.client.checkpoint(this.key, { paths: [path], message }))
  }

  // biome-ignore lint/suspicious/noExplicitAny: what the result holds is what the tests are about
  async job(begun: Promise<{ id: string }>): Promise<any> {
    return this.client.waitForJob((await begun) as never)
  }

  sync() {
    return this.job(this.client.sync(this.key, {}))
  }

  context(path: string) {
    return this.client.getContext({ path: join(this.folder, path) })
  }
}

const ada = new Person('Ada')
const bo = new Person('Bo')
let invitation = ''

beforeAll(async () => {
  await studio.start()
  for (const { bridge } of [ada, bo]) bridge.start()
})

describe('the first day', () => {
  test('an admin signs in, publishes, and invites somebody', async () => {
    const { client, folder } = ada
    const order = { url: studio.url, name: 'Ada', password: PASSWORD, setupToken: studio.setupToken ?? '' }
    expect(await client.login(order)).toMatchObject({ url: studio.url, person: 'Ada', isAdmin: true })
    ada.write('scene.blend', 'one')
    ada.key = (await client.createProject({ folder, name: 'king' })).key
    expect((await ada.context('scene.blend')).sync).toMatchObject({ state: 'local', studio: null })
    await ada.job(client.checkpoint(ada.key, { paths: ['scene.blend'], message: 'first' }))
    const published = await ada.job(client.publish(ada.key, {}))
    expect(published).toMatchObject({ studio: studio.url, conflicts: [], refused: [] })
    // Once more, it has nothing to do.
    expect((await ada.job(client.publish(ada.key, {}))).projectId).toBe(published.projectId)
    const invited = await client.invite(ada.key, { name: 'Bo', role: 'Admin' })
    expect(invited).toMatchObject({ name: 'Bo', isMember: false })
    invitation = invited.inviteToken ?? ''
  })

  test('who is invited signs in and clones', async () => {
    const { client, folder } = bo
    await client.login({ url: studio.url, name: 'Bo', password: PASSWORD, inviteToken: invitation })
    expect(await client.whoami()).toMatchObject({ person: 'Bo', isAdmin: false })
    expect((await client.listStudioProjects()).projects).toMatchObject([{ name: 'king', role: 'Admin' }])
    const { project } = await bo.job(client.clone({ project: 'king', folder }))
    bo.key = project.key
    // Nobody has it yet, so its bytes come when they are asked for.
    await bo.job(client.fetchVersion(bo.key, { path: 'scene.blend' }))
    await bo.job(client.rebuild(bo.key, {}))
    expect(bo.read('scene.blend')).toBe('one')
    expect((await bo.context('scene.blend')).sync).toMatchObject({ state: 'up-to-date', isSignedIn: true })
  })
})

describe('every day', () => {
  test('a file is taken, and others see whose it is', async () => {
    const { files } = await ada.client.take(ada.key, { paths: ['scene.blend'] })
    expect(files).toEqual([{ path: 'scene.blend', assignee: 'Ada', isConfirmed: true }])
    expect((await ada.context('scene.blend')).owner).toEqual({ name: 'Ada', isMe: true, isConfirmed: true })
    await bo.sync()
    expect((await bo.context('scene.blend')).owner).toMatchObject({ name: 'Ada', isMe: false })
    const refused = bo.client.take(bo.key, { paths: ['scene.blend'] })
    await expect(refused).rejects.toMatchObject({ code: 'not-assignee' })
  })

  test('a version arrives by a sync, and in the working file by an update', async () => {
    await ada.save('scene.blend', 'two', 'second')
    expect((await ada.context('scene.blend')).sync).toMatchObject({ state: 'to-send' })
    const cursor = (await bo.client.listEvents({})).cursor
    await ada.sync()
    await bo.sync()
    const outdated = await bo.context('scene.blend')
    expect([outdated.state, bo.read('scene.blend')]).toEqual(['outdated', 'one'])
    const update = outdated.actions.find(({ name }) => name === 'update')
    expect(update).toMatchObject({ isAllowed: true })
    const { events } = await bo.client.listEvents({ cursor })
    expect(events.map(({ type }) => type)).toContain('sync-changed')
    const { updated } = await bo.job(bo.client.update(bo.key, { paths: ['scene.blend'] }))
    expect(updated).toMatchObject([{ path: 'scene.blend', number: 2 }])
    expect(bo.read('scene.blend')).toBe('two')
  })

  test('a file of one name that both have made is a conflict, and is settled', async () => {
    await ada.save('prop.txt', 'by Ada', 'hers')
    await bo.save('prop.txt', 'by Bo', 'his')
    await ada.sync()
    const [conflict] = (await bo.sync()).conflicts
    expect(conflict).toMatchObject({ kind: 'asset-name', path: 'prop.txt', ways: ['rename', 'merge'] })
    const seen = await bo.context('prop.txt')
    expect([seen.sync?.state, seen.conflict?.id]).toEqual(['conflict', conflict.id])
    expect(seen.actions.find(({ name }) => name === 'resolve')).toMatchObject({ isAllowed: true })
    const wrong = bo.client.resolve(bo.key, { id: conflict.id, how: 'rename' })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-argument' })
    const { conflicts } = await bo.client.resolve(bo.key, {
      id: conflict.id,
      how: 'rename',
      name: 'prop bo.txt',
    })
    expect(conflicts).toEqual([])
    expect(await bo.sync()).toMatchObject({ conflicts: [], refused: [] })
    await ada.sync()
    const { items } = await ada.client.list(ada.key, {})
    expect(items.map(({ path }) => path).sort()).toEqual(['prop bo.txt', 'prop.txt', 'scene.blend'])
  })
})

test('no token and no password is in an answer, an event, the log or the records of a bridge', async () => {
  const tokens = [ada, bo].map(({ home }) => {
    const file = join(home, 'studios.json')
    expect(statSync(file).mode & 0o077).toBe(0)
    return JSON.parse(readFileSync(file, 'utf8')).studios[0].token as string
  })
  for (const { home, client } of [ada, bo]) {
    const names = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'studios.json')
      .map((entry) => join(entry.parentPath, entry.name))
    const answers = [await client.listStudios(), await client.whoami(), await client.getDiagnostics()]
    const texts = [...names.map((name) => readFileSync(name, 'latin1')), JSON.stringify(answers)]
    for (const secret of [...tokens, PASSWORD]) {
      expect(texts.filter((text) => text.includes(secret))).toEqual([])
    }
  }
})

test('without the studio a panel is told so, and what was taken waits', async () => {
  await studio.stop()
  await expect(bo.sync()).rejects.toMatchObject({ code: 'studio-unreachable' })
  expect((await bo.context('prop.txt')).sync).toMatchObject({ state: 'offline', conflicts: 0 })
  const { files } = await bo.client.take(bo.key, { paths: ['prop.txt'] })
  expect(files).toEqual([{ path: 'prop.txt', assignee: 'Bo', isConfirmed: false }])
  expect((await bo.context('prop.txt')).owner).toEqual({ name: 'Bo', isMe: true, isConfirmed: false })
})

test('whoever signs out is offered nothing that needs the studio', async () => {
  expect(await bo.client.logout({})).toEqual(
    expect.objectContaining({ url: studio.url, isStudioTold: false }),
  )
  const { sync, actions } = await bo.context('prop.txt')
  expect(sync).toMatchObject({ isSignedIn: false })
  expect(actions.find(({ name }) => name === 'sync')).toMatchObject({ isAllowed: false, code: 'signed-out' })
  await expect(bo.sync()).rejects.toMatchObject({ code: 'signed-out' })
  for (const { client } of [ada, bo]) client.close()
})
