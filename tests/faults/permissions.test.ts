import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createProject, openProject } from '@clst/sdk'
import { openStore } from '@clst/sdk/testing'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { expectSentence, expectSound } from '../helpers/failures.js'
import { optionalHost } from '../helpers/hosts.js'
import { asOtherUser, giveAway, hasOtherUser, type Outcome } from '../helpers/other-user.js'

/** Root is allowed everything, so another user does the work. */
const otherUser = optionalHost('another user', hasOtherUser)
const parent = temporaryFolder()
chmodSync(parent, 0o755)

/** A project of two versions that belongs to the other user; what it may do there is up to each test. */
async function makeProject(): Promise<{ folder: string; file: string }> {
  const folder = mkdtempSync(join(parent, 'project-'))
  chmodSync(folder, 0o755)
  const project = await createProject(folder, { name: 'Robot', workers: 0 })
  for (const version of ['v1', 'v2']) {
    writeFileSync(join(folder, 'scene.blend'), version)
    await project.checkpoint(['scene.blend'], { message: version })
  }
  await project.close()
  const file = join(folder, 'Robot.clst')
  giveAway(folder, file, join(folder, 'scene.blend'))
  return { folder, file }
}

const READING = [['history', 'scene.blend'], ['status', []], ['verify'], ['stats'], ['listStatuses']] as const

function expectReadable(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) expect(outcome.error).toBeUndefined()
  const [, history, status, verify] = outcomes
  expect(history?.value.checkpoints.map(({ number }: { number: number }) => number)).toEqual([2, 1])
  expect(status?.value.items).toHaveLength(1)
  expect(verify?.value).toMatchObject({ ok: true })
}

function expectRefused(outcome: Outcome | undefined, code: string): void {
  expect(outcome).toMatchObject({ error: { code } })
  expectSentence(outcome?.error?.message ?? '')
}

otherUser.describe('a project that can only be read', () => {
  test.each([
    ['the file', 0o755, 0o444],
    ['the folder', 0o555, 0o644],
    ['the file and the folder', 0o555, 0o444],
  ])(
    '%s cannot be written: history, status, export and verify work, changes are refused',
    async (_title, folderMode, fileMode) => {
      const { folder, file } = await makeProject()
      const output = mkdtempSync(join(parent, 'out-'))
      chmodSync(output, 0o777)
      chmodSync(file, fileMode)
      chmodSync(folder, folderMode)
      const before = [readdirSync(folder), readFileSync(file), readFileSync(join(folder, 'scene.blend'))]

      expectReadable(asOtherUser(file, READING))
      const [, exported, checkpoint, revert] = asOtherUser(file, [
        ['exportVersion', 'scene.blend', { to: 'v1', output: join(output, 'copy') }],
        ['checkpoint', ['scene.blend'], { message: 'No' }],
        ['revert', 'scene.blend', { to: 'v1' }],
      ])
      expect(exported).toMatchObject({ value: { number: 1 } })
      expect(readFileSync(join(output, 'copy'), 'utf8')).toBe('v1')
      expectRefused(checkpoint, 'read-only')
      expectRefused(revert, 'read-only')
      expect([readdirSync(folder), readFileSync(file), readFileSync(join(folder, 'scene.blend'))]).toEqual(
        before,
      )
    },
  )

  test('a changed file is shown as such, also when that cannot be remembered', async () => {
    const { folder, file } = await makeProject()
    writeFileSync(join(folder, 'scene.blend'), 'v3')
    chmodSync(file, 0o444)
    for (let look = 0; look < 2; look++) {
      const [, status] = asOtherUser(file, [['status', []]])
      expect(status).toMatchObject({ value: { items: [{ path: 'scene.blend', state: 'modified' }] } })
    }
  })

  test('when it can be written again, everything works again', async () => {
    const { folder, file } = await makeProject()
    chmodSync(folder, 0o555)
    expectRefused(asOtherUser(file, [['revert', 'scene.blend', { to: 'v1' }]])[1], 'read-only')
    chmodSync(folder, 0o755)
    const [, revert] = asOtherUser(file, [['revert', 'scene.blend', { to: 'v1' }]])
    expect(revert).toMatchObject({ value: { number: 1 } })
    expect(readFileSync(join(folder, 'scene.blend'), 'utf8')).toBe('v1')
  })

  test.each(['wal', 'rollback'])(
    'what a killed process left there needs one look by somebody who may write: %s',
    async (journal) => {
      const { folder, file } = await makeProject()
      leaveUnfinished(file, journal)
      expect(readdirSync(folder).length).toBeGreaterThan(2)
      // The shared memory of a log is not part of a copy or a backup.
      rmSync(`${file}-shm`, { force: true })
      chmodSync(folder, 0o555)
      const [opened] = asOtherUser(file, READING)
      expectRefused(opened, 'read-only')
      expect(opened?.error?.message).toContain('cut off')

      chmodSync(folder, 0o755)
      expectReadable(asOtherUser(file, READING))
      expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'scene.blend'])
      chmodSync(folder, 0o555)
      expectReadable(asOtherUser(file, READING))
    },
  )
})

/** The journal of a transaction that was never finished, and pages of it in the file, as a killed process leaves them. */
function leaveUnfinished(file: string, journal: string): void {
  const store = openStore(file, { journal: journal === 'wal' ? 'wal' : 'rollback' })
  store.pragma('cache_size = 4')
  store.pragma('cache_spill = 1')
  const files = [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]
  store.run('BEGIN IMMEDIATE')
  for (let i = 0; i < 200; i++) {
    const sql = 'INSERT INTO chunk (hash, raw_bytes, stored_bytes, codec) VALUES (?, 1, 1, 0)'
    store.run(sql, Buffer.alloc(32, i))
    store.run(
      'INSERT INTO chunk_data (chunk_id, data) VALUES (last_insert_rowid(), ?)',
      Buffer.alloc(8000, i),
    )
  }
  const kept = files.filter((path) => existsSync(path))
  for (const path of kept) copyFileSync(path, `${path}.kept`)
  store.run('ROLLBACK')
  store.close()
  for (const path of kept) {
    copyFileSync(`${path}.kept`, path)
    rmSync(`${path}.kept`)
    giveAway(path)
    chmodSync(path, 0o644)
  }
}

otherUser.describe('what may not be read', () => {
  test('a project file', async () => {
    const { folder, file } = await makeProject()
    chmodSync(file, 0o000)
    expectRefused(asOtherUser(file)[0], 'permission-denied')
    chmodSync(file, 0o600)
    chmodSync(folder, 0o000)
    expectRefused(asOtherUser(file)[0], 'permission-denied')
    chmodSync(folder, 0o755)
    expectReadable(asOtherUser(file, READING))
  })

  test('one working file: the others are checkpointed, its own error is clear, and later it is stored too', async () => {
    const { folder, file } = await makeProject()
    writeFileSync(join(folder, 'secret.psd'), 'secret')
    writeFileSync(join(folder, 'notes.txt'), 'notes')
    giveAway(join(folder, 'secret.psd'), join(folder, 'notes.txt'))
    chmodSync(join(folder, 'secret.psd'), 0o000)
    const all = { message: 'All', all: true }
    const [, some, alone] = asOtherUser(file, [
      ['checkpoint', [], all],
      ['checkpoint', ['secret.psd'], all],
    ])
    expect(some?.value.checkpoints.map(({ path }: { path: string }) => path)).toEqual(['notes.txt'])
    expect(some?.value.failed).toEqual([
      expect.objectContaining({ path: 'secret.psd', code: 'permission-denied' }),
    ])
    expectRefused(alone, 'permission-denied')
    chmodSync(join(folder, 'secret.psd'), 0o600)
    const [, later] = asOtherUser(file, [['checkpoint', [], all]])
    expect(later?.value.checkpoints.map(({ path }: { path: string }) => path)).toEqual(['secret.psd'])
  })

  test('a tracked file: status shows it as changed, with the reason, and the others as they are', async () => {
    const { folder, file } = await makeProject()
    writeFileSync(join(folder, 'notes.txt'), 'notes')
    giveAway(join(folder, 'notes.txt'))
    asOtherUser(file, [['checkpoint', [], { message: 'All', all: true }]])
    writeFileSync(join(folder, 'scene.blend'), 'vX')
    chmodSync(join(folder, 'scene.blend'), 0o000)
    const [, status, history, revert] = asOtherUser(file, [
      ['status', []],
      ['history', 'scene.blend'],
      ['revert', 'scene.blend', { to: 'v1' }],
    ])
    expect(
      status?.value.items.map(({ path, state }: { path: string; state: string }) => [path, state]),
    ).toEqual([
      ['notes.txt', 'normal'],
      ['scene.blend', 'modified'],
    ])
    expect(status?.value.notices).toEqual([
      expect.objectContaining({ code: 'permission-denied', path: 'scene.blend' }),
    ])
    expect(history?.value.checkpoints).toHaveLength(2)
    // Its bytes cannot be kept, so they are not replaced.
    expectRefused(revert, 'permission-denied')
    chmodSync(join(folder, 'scene.blend'), 0o644)
    expect(readFileSync(join(folder, 'scene.blend'), 'utf8')).toBe('vX')
  })

  test.each([
    ['not listed', 0o000],
    ['listed, but not entered', 0o444],
    ['entered, but not listed', 0o111],
  ])('a folder that may be %s: what is in it is left out, not shown as missing', async (_title, mode) => {
    const { folder, file } = await makeProject()
    const props = join(folder, 'props')
    mkdirSync(join(props, 'deep'), { recursive: true })
    for (const name of ['a.txt', 'deep/b.txt']) writeFileSync(join(props, name), name)
    giveAway(props, join(props, 'deep'), join(props, 'a.txt'), join(props, 'deep/b.txt'))
    asOtherUser(file, [['checkpoint', [], { message: 'All', all: true }]])
    chmodSync(props, mode)
    const [, status, checkpoint, ...others] = asOtherUser(file, [
      ['status', []],
      ['checkpoint', [], { message: 'Again', all: true }],
      ['rebuild', []],
      ['revertAll', {}],
      ['free', ['props']],
    ])
    expect(status?.value.items.map(({ path }: { path: string }) => path)).toEqual(['scene.blend'])
    expect(status?.value.counts).toMatchObject({ rebuild: 0 })
    expect(status?.value.notices[0]).toMatchObject({ code: 'permission-denied', path: 'props' })
    expect(checkpoint?.value).toMatchObject({ checkpoints: [], failed: [] })
    // Whoever is to handle all of it says what it could not look at.
    for (const answer of others) {
      expect(answer.value.failed[0]).toMatchObject({ path: 'props', code: 'permission-denied' })
    }
    chmodSync(props, 0o755)
    const [, again] = asOtherUser(file, [['status', []]])
    expect(again?.value.counts).toMatchObject({ normal: 3 })
  })
})

otherUser.describe('what may not be written', () => {
  test('the folder of a working file: the file stays, nothing is left behind', async () => {
    const { folder, file } = await makeProject()
    const props = join(folder, 'props')
    mkdirSync(props)
    writeFileSync(join(props, 'a.txt'), 'first')
    giveAway(props, join(props, 'a.txt'))
    asOtherUser(file, [['checkpoint', [], { message: 'First', all: true }]])
    writeFileSync(join(props, 'a.txt'), 'second')
    chmodSync(props, 0o555)
    const [, revert, open] = asOtherUser(file, [
      ['revert', 'props/a.txt', { to: 'v1' }],
      ['openVersion', 'props/a.txt', { to: 'v1' }],
    ])
    expectRefused(revert, 'permission-denied')
    expectRefused(open, 'permission-denied')
    expect(readdirSync(props)).toEqual(['a.txt'])
    expect(readFileSync(join(props, 'a.txt'), 'utf8')).toBe('second')
    chmodSync(props, 0o755)
    const [, again] = asOtherUser(file, [['revert', 'props/a.txt', { to: 'v1' }]])
    expect(again).toMatchObject({ value: { number: 1 } })
  })

  test('the place of an export', async () => {
    const { folder, file } = await makeProject()
    const closed = mkdtempSync(join(parent, 'closed-'))
    chmodSync(closed, 0o555)
    const [, exported] = asOtherUser(file, [
      ['exportVersion', 'scene.blend', { to: 'v1', output: join(closed, 'copy') }],
    ])
    expectRefused(exported, 'permission-denied')
    expect(readdirSync(closed)).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'scene.blend'])
  })
})

describe('opened for reading on purpose', () => {
  test('nothing is written, not even what status learned', async () => {
    const { folder, file } = await makeProject()
    writeFileSync(join(folder, 'scene.blend'), 'v3')
    const before = readFileSync(file)
    const project = await openProject(file, { readOnly: true, workers: 0 })
    expect(project.isReadOnly).toBe(true)
    expect(await project.status()).toMatchObject({ counts: { modified: 1 } })
    await expect(project.checkpoint(['scene.blend'], { message: 'No' })).rejects.toMatchObject({
      code: 'read-only',
    })
    await expect(project.revert('scene.blend', { to: 'v1' })).rejects.toMatchObject({ code: 'read-only' })
    await expectSound(project)
    await project.close()
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'scene.blend'])
  })
})
