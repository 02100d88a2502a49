/** A project with a log: the `.clst` alone is complete although the project is open, and the log does not grow for ever. */
import { copyFileSync, existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createProject, openProject, type Project, verifyProjectFile } from '@clst/sdk'
import { openStore, type Store, seededBytes } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { CHANGES, fillForOperations } from '../helpers/every-operation.js'

const parent = temporaryFolder()
let folder: string
let project: Project
/** Another program that has the project open. */
let other: Store

beforeEach(async () => {
  folder = mkdtempSync(join(parent, 'log-'))
  project = await createProject(folder, { name: 'Robot', workers: 0, journal: 'wal' })
  other = openStore(project.info.path, { journal: 'wal' })
})
afterEach(async () => {
  other.close()
  await project.close()
})

/** What a plain copy of the one file says, without its log. */
async function copyOfFile() {
  const file = join(mkdtempSync(join(parent, 'copy-')), 'Robot.clst')
  copyFileSync(project.info.path, file)
  expect((await verifyProjectFile(file)).problems).toEqual([])
  const copy = await openProject(file, { workers: 0 })
  const { checkpoints } = await copy.history()
  await copy.close()
  return checkpoints.map(({ comment }) => comment)
}

/** Rows of the tables that hold more than what this computer has seen on its disk. */
function changesIn(file: string): unknown[] {
  const store = openStore(file, { isReadOnly: true })
  try {
    return store.all('SELECT * FROM change ORDER BY sequence')
  } finally {
    store.close()
  }
}

async function save(bytes: string | Uint8Array, message: string): Promise<void> {
  writeFileSync(join(folder, 'scene.blend'), bytes)
  await project.checkpoint(['scene.blend'], { message })
}

const logBytes = () => statSync(`${project.info.path}-wal`, { throwIfNoEntry: false })?.size ?? 0

describe('the file alone is complete', () => {
  test('soon after each change, while two programs have it open', async () => {
    await save('v1', 'first')
    expect(await copyOfFile()).toEqual(['first'])
    const outside = mkdtempSync(join(parent, 'outside-'))
    await fillForOperations(project, outside)
    for (const name of ['checkpoint', 'set', 'copy', 'ignore.add', 'trash.restore', 'delete', 'undo']) {
      await CHANGES[name]?.(project, outside)
      const file = join(mkdtempSync(join(parent, 'copy-')), 'Robot.clst')
      await expect
        .poll(
          () => {
            copyFileSync(project.info.path, file)
            return changesIn(file)
          },
          { message: name, timeout: 30_000 },
        )
        .toEqual(changesIn(project.info.path))
    }
  })

  test('soon after somebody who was reading has ended, without another change', async () => {
    await save('v1', 'first')
    other.run('BEGIN')
    other.get('SELECT id FROM project')
    await save('v2', 'second')
    expect(await copyOfFile()).toEqual(['first'])
    other.run('COMMIT')
    for (let tries = 0; (await copyOfFile()).length < 2; tries++) {
      expect(tries, 'the file was not brought up to date').toBeLessThan(100)
      await sleep(100)
    }
    expect(await copyOfFile()).toEqual(['second', 'first'])
  })
})

test('the log stays bounded with somebody who reads on and on: the writer is told to try again', async () => {
  await save('v1', 'first')
  other.run('BEGIN')
  other.get('SELECT id FROM project')
  const size = 48 << 20
  let refused: unknown
  for (let version = 2; refused === undefined && version < 8; version++) {
    await save(seededBytes(version, size), `version ${version}`).catch((error) => {
      refused = error
    })
    expect(logBytes()).toBeLessThan(256 << 20)
  }
  expect(refused).toMatchObject({ code: 'store-busy', retryable: true })
  other.run('COMMIT')
  await save('again', 'again')
  expect(logBytes()).toBe(0)
  expect(existsSync(project.info.path)).toBe(true)
  expect((await copyOfFile())[0]).toBe('again')
}, 180_000)
