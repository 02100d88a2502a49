/** A project that the bridge has open is worked with through the bridge, with the same output. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openProject } from '@clst/sdk'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { clst, clstInTerminal, type Finished, isPythonTerminal, temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { operationsSince } from '../helpers/through-bridge.js'

const terminal = requireHost('python3-pty', isPythonTerminal)

const outside = temporaryFolder()
const bridge = new TestBridge(join(outside, 'home'))
const folder = join(outside, 'film')

/** The user who started the bridge; without `home` somebody whose bridge does not run. */
const run = (args: readonly string[], home = bridge.home, author = 'Ana López') =>
  clst(folder, args, { env: { CLST_HOME: home, CLST_AUTHOR: author } })
const direct = (...args: string[]) => run(args, join(outside, 'nobody'))
const through = (...args: string[]) => run(args)

/** The same but for what goes by: a minute can end between two commands. */
function expectSame(one: Finished, other: Finished): void {
  const still = ({ code, stdout, stderr }: Finished) =>
    `${code}\n${stdout}\n${stderr}`
      .replaceAll(/\bjust now\b|\b(a|an|\d+) \w+ ago\b/g, '…')
      .replaceAll(/ +/g, ' ')
  const [left, right] = [still(one).split('\n'), still(other).split('\n')]
  const place = left.findIndex((line, index) => line !== right[index])
  expect(right[place]).toBe(left[place])
  expect(right).toHaveLength(left.length)
}

const asked = (work: () => void) => operationsSince(bridge, work)

const open = async () => {
  const { status, document } = await bridge.ask('POST', '/v1/projects/open', { body: { path: folder } })
  expect(status).toBe(200)
  return document.key as string
}

beforeAll(() => {
  mkdirSync(bridge.home)
  mkdirSync(join(folder, 'shots'), { recursive: true })
  direct('init')
  // More than an answer of the bridge holds, as files, as versions and as words.
  for (let number = 0; number < 260; number++) {
    writeFileSync(join(folder, 'shots', `${'a long name '.repeat(15)}${number}.txt`), `${number}`)
  }
  direct('checkpoint', '--all', '-m', `All of them. ${'x'.repeat(1500)}`)
  for (let number = 0; number < 30; number++) {
    writeFileSync(join(folder, 'scene.blend'), `${number}`)
    direct('checkpoint', 'scene.blend', '-m', `${number}${' and so on'.repeat(900)}`)
  }
  writeFileSync(join(folder, 'scene.blend'), 'not saved')
  direct('revert', 'scene.blend', '--to', '3')
  writeFileSync(join(folder, 'new.psd'), 'new')
  const { code, stderr } = bridge.command('start')
  expect([code, stderr]).toEqual([0, ''])
})

beforeEach(open)

describe('what is read', () => {
  test.each([
    [['status'], 'scanStatus'],
    [['status', '--all'], 'scanStatus'],
    [['history'], 'history'],
    [['history', '--limit', '270', '--long'], 'history'],
    [['history', 'scene.blend', '--limit', '7'], 'history'],
    [['list', '--sort', 'newest'], 'list'],
    [['list', '--limit', '230', '--extension', 'txt'], 'list'],
    [['search', 'assignee:me'], 'search'],
    [['stats'], 'stats'],
    [['info', 'scene.blend'], 'itemInfo'],
    [['ignore', 'list'], 'listIgnoreRules'],
    [['statuses', 'list'], 'listStatuses'],
    [['trash', 'list'], 'listTrash'],
    [['dependencies'], 'listDependencies'],
    [['templates', 'list'], 'listTemplates'],
    [['history', 'nowhere.blend'], 'history'],
    [['info', '../elsewhere'], undefined],
    [['list', '--status', 'no such status'], 'list'],
  ])('%j is the same both ways, byte for byte', async (args, operation) => {
    for (const line of [args, [...args, '--json']]) {
      const seen: Finished[] = []
      expect(await asked(() => seen.push(direct(...line)))).toEqual([])
      const operations = await asked(() => seen.push(through(...line)))
      expect(operations.includes(operation ?? '')).toBe(operation !== undefined)
      expectSame(seen[0] as Finished, seen[1] as Finished)
    }
  })
})

describe('who works', () => {
  test('is the author, with their program, and not who started the bridge', async () => {
    const path = 'by-ana.txt'
    writeFileSync(join(folder, path), 'x')
    expect(await asked(() => through('checkpoint', path, '-m', 'mine', '--json'))).toEqual(['checkpoint'])
    expect(JSON.parse(through('history', path, '--json').stdout).checkpoints).toMatchObject([
      { author: 'Ana López' },
    ])
    expect(await asked(() => through('set', path, '--assign', 'me'))).toEqual(['set'])
    expect(
      JSON.parse(run(['list', '--assignee', 'me', '--json'], bridge.home, '左 手').stdout).items,
    ).toEqual([])
    expect(JSON.parse(through('list', '--assignee', 'me', '--json').stdout).items).toMatchObject([{ path }])
  })

  test('of another program is kept with it', async () => {
    const key = await open()
    writeFileSync(join(folder, 'hero.blend'), 'x')
    const headers = { 'Clst-Author': encodeURIComponent('左 手'), 'Clst-Program': 'Blender/4.2.1' }
    const body = { paths: ['hero.blend'], message: 'by a panel' }
    await bridge.job('POST', `/v1/projects/${key}/checkpoints`, body, headers)
    const { document } = await bridge.ask('GET', `/v1/projects/${key}/checkpoints?path=hero.blend`)
    expect(document.checkpoints).toMatchObject([{ author: '左 手' }])
  })

  test.each([
    ['Clst-Author', '%E4%'],
    ['Clst-Author', 'a%0Ab'],
    ['Clst-Author', '%20'],
    ['Clst-Author', 'a'.repeat(201)],
    ['Clst-Program', 'Blender'],
    ['Clst-Program', `Blender/${'4'.repeat(100)}`],
  ])('%s %j is refused', async (name, value) => {
    const key = await open()
    const { status, document } = await bridge.ask('GET', `/v1/projects/${key}/assets`, {
      headers: { [name]: value },
    })
    expect([status, document.code, document.errors[0].pointer]).toEqual([400, 'invalid-argument', name])
  })
})

describe('the file itself is worked with', () => {
  test('when the bridge has another project open', async () => {
    const key = await open()
    await bridge.ask('DELETE', `/v1/projects/${key}`)
    expect(await asked(() => expect(through('history').code).toBe(0))).toEqual([])
  })

  test('where the bridge takes no such name, and more names than a request holds', async () => {
    const odd = 'aux.txt'
    writeFileSync(join(folder, odd), 'x')
    expect(
      await asked(() => expect(through('checkpoint', odd, '-m', 'x').stdout).toContain('v001 aux.txt')),
    ).toEqual([])
    const many = Array.from({ length: 260 }, (_, number) => `shots/${'a long name '.repeat(15)}${number}.txt`)
    const listed = through('list', ...many, '--json')
    expectSame(listed, direct('list', ...many, '--json'))
    expect(JSON.parse(listed.stdout).items).toHaveLength(260)
  })

  test('when the bridge was killed, or somebody else listens in its place', async () => {
    const home = join(outside, 'misled')
    mkdirSync(home)
    const show = (wrong: object) =>
      writeFileSync(join(home, 'bridge.json'), JSON.stringify({ ...bridge.file, ...wrong }), { mode: 0o600 })
    for (const wrong of [
      { port: 1 },
      { token: 'f'.repeat(64) },
      { apiVersion: '2.0' },
      { apiVersion: '0.9' },
    ]) {
      show(wrong)
      expect(await asked(() => expectSame(run(['history'], home), direct('history')))).toEqual([])
    }
    show({})
    expect(await asked(() => run(['history'], home))).toContain('history')
  })
})

describe('a command that is newer than the bridge', () => {
  const home = join(outside, 'updated')
  const env = { CLST_HOME: home }
  const offer = /of version 0\.0\.1, this command of .*clst bridge start --restart/
  const show = (appVersion: string) => {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'bridge.json'), JSON.stringify({ ...bridge.file, appVersion }), { mode: 0o600 })
  }

  terminal.test('offers to start it anew to a person, and to nobody else', () => {
    show('0.0.1')
    expect(clst(folder, ['bridge', 'status'], { env }).stdout).toMatch(offer)
    expect(clst(folder, ['bridge', 'status', '--json'], { env }).stdout).not.toContain('--restart')
    expect(clstInTerminal(folder, ['statuses', 'list'], { env, columns: 120 }).stdout).toMatch(offer)
    for (const line of [
      ['statuses', 'list'],
      ['statuses', 'list', '--json'],
    ]) {
      expectSame(clst(folder, line, { env }), direct(...line))
    }
    expect(clstInTerminal(folder, ['statuses', 'list', '--json'], { env }).stdout).not.toMatch(offer)
  })

  terminal.test('says nothing where it is older, or of the same version', () => {
    for (const version of ['9.0.0', bridge.file.appVersion]) {
      show(version)
      expect(clst(folder, ['bridge', 'status'], { env }).stdout).not.toContain('--restart')
      expect(clstInTerminal(folder, ['statuses', 'list'], { env }).stdout).not.toContain('--restart')
    }
  })
})

test('a project in the hands of two people keeps one store', async () => {
  const project = await openProject(join(folder, 'film.clst'), { person: { name: 'One' } })
  writeFileSync(join(folder, 'shared.txt'), 'x')
  await project.as({ person: { name: 'Two' } }).checkpoint(['shared.txt'], { message: 'x' })
  expect((await project.history('shared.txt')).checkpoints).toMatchObject([{ author: 'Two' }])
  await project.close()
})
