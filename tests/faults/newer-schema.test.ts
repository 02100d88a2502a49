import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, openProject, repairProjectFile } from '@clst/sdk'
import { openStore } from '@clst/sdk/testing'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import {
  CHANGES,
  fillForOperations,
  operationNames,
  READS,
  STUDIO_CHANGES,
} from '../helpers/every-operation.js'
import { expectFailure } from '../helpers/failures.js'

const WRITES = { ...CHANGES, ...STUDIO_CHANGES }

const parent = temporaryFolder()

function places(): { folder: string; outside: string } {
  const place = mkdtempSync(join(parent, 'newer-'))
  const [folder, outside] = [join(place, 'project'), join(place, 'outside')]
  mkdirSync(outside)
  return { folder, outside }
}

/** As a newer clst would leave the file. */
function update(file: string): void {
  const store = openStore(file)
  store.pragma('user_version = 3')
  store.close()
}

/** Every file below a folder with its bytes and its time. */
function readTree(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name)
      const stat = statSync(path)
      return [name, stat.isFile() ? `${stat.mtimeMs} ${readFileSync(path, 'latin1')}` : 'folder']
    }),
  )
}

test('a newer program updated the file of an open project: no operation writes any more, all that read go on', async () => {
  const { folder, outside } = places()
  const project = await createProject(folder, { name: 'Robot', workers: 0, person: { name: 'Ada' } })
  await fillForOperations(project, outside)
  // A new operation has to say which of the two it is.
  expect(operationNames(project).sort()).toEqual([...Object.keys(WRITES), ...Object.keys(READS)].sort())
  update(project.info.path)
  const before = readTree(folder)
  const around = readdirSync(outside).sort()
  for (const [name, change] of Object.entries(WRITES)) {
    const failure = await expectFailure(change(project, outside), 'schema-too-new').catch((error) => {
      throw new Error(`${name}: ${error.message}`, { cause: error })
    })
    expect(failure.details, name).toMatchObject({ version: 3, supported: 2 })
    expect(readTree(folder), name).toEqual(before)
    expect(readdirSync(outside).sort(), name).toEqual(around)
  }
  for (const [name, read] of Object.entries(READS)) {
    await read(project, outside).catch((error) => {
      throw new Error(`${name}: ${error.message}`, { cause: error })
    })
    expect(readTree(folder), name).toEqual(before)
  }
  await project.close()
  expect(readTree(folder)).toEqual(before)
})

test('a project that can only be read: every operation that changes it says so', async () => {
  const { folder, outside } = places()
  const made = await createProject(folder, { name: 'Robot', workers: 0, person: { name: 'Ada' } })
  await fillForOperations(made, outside)
  await made.close()
  const project = await openProject(made.info.path, { workers: 0, readOnly: true })
  const before = readTree(folder)
  // These write beside the project file only, which is left alone.
  const { openVersion: _, 'maintenance.backup': __, ...changes } = WRITES
  for (const [name, change] of Object.entries(changes)) {
    await expectFailure(change(project, outside), 'read-only').catch((error) => {
      throw new Error(`${name}: ${error.message}`, { cause: error })
    })
    expect(readTree(folder), name).toEqual(before)
  }
  for (const read of Object.values(READS)) await read(project, outside)
  expect(readTree(folder)).toEqual(before)
  await project.close()
})

test('repair and backup leave a newer file alone', async () => {
  const { folder, outside } = places()
  const project = await createProject(folder, { name: 'Robot', workers: 0, person: { name: 'Ada' } })
  await fillForOperations(project, outside)
  const output = join(outside, 'backup.clst')
  await project.maintenance.backup({ output })
  update(output)
  const copy = readFileSync(output)
  await expectFailure(project.maintenance.backup({ output, incremental: true }), 'schema-too-new')
  expect(readFileSync(output).equals(copy)).toBe(true)
  await expectFailure(project.maintenance.repair({ from: output }), 'schema-too-new')
  await project.close()
  update(project.info.path)
  const before = readTree(folder)
  await expectFailure(repairProjectFile(project.info.path), 'schema-too-new')
  expect(readTree(folder)).toEqual(before)
})
