/** A disk that fails when it is told to keep the name of a file that is there already: what is said can be relied on. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import { FaultyFileSystem, nodeFileSystem, temporaryFolder } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectFailure, expectSound } from '../helpers/failures.js'

let outside: string
let folder: string
let faults: FaultyFileSystem
let project: Project

beforeEach(async () => {
  outside = temporaryFolder()
  folder = join(outside, 'film')
  mkdirSync(folder)
  faults = new FaultyFileSystem(nodeFileSystem)
  project = await createProject(folder, { name: 'film', ports: { fs: faults }, workers: 0 })
  writeFileSync(join(folder, 'a.blend'), 'first')
  await project.checkpoint(['a.blend'], { message: 'first' })
})
afterEach(async () => {
  await expectSound(project)
  await project.close()
  rmSync(outside, { recursive: true })
})

const EXPORTS: Record<string, (output: string) => Promise<unknown>> = {
  backup: (output) => project.maintenance.backup({ output }),
  exportVersion: (output) => project.exportVersion('a.blend', { output }),
  'vocabularyFile.save': (output) => project.vocabularyFile.save({ output }),
}

describe('outside of the project a failure leaves nothing, so that the call can be repeated', () => {
  test.each(Object.keys(EXPORTS))('%s', async (name) => {
    const run = EXPORTS[name] as (output: string) => Promise<unknown>
    const output = join(outside, 'made')
    faults.failNth('syncFolder', 1, 'EIO')
    await expectFailure(run(output), 'io-error')
    expect(existsSync(output)).toBe(false)
    await run(output)
    expect(existsSync(output)).toBe(true)
  })

  test('but never what was there before: the new file stays in its place', async () => {
    const output = join(outside, 'made')
    writeFileSync(output, 'older')
    faults.failNth('syncFolder', 1, 'EIO')
    await expectFailure(project.exportVersion('a.blend', { output, overwrite: true }), 'io-error')
    expect(readFileSync(output, 'utf8')).toBe('first')
  })
})

const FILES: Record<string, () => Promise<unknown>> = {
  copy: () => project.copy('a.blend', 'b.blend'),
  newAsset: async () => {
    writeFileSync(join(outside, 'set.blend'), 'first')
    await project.templates.add(join(outside, 'set.blend'), { name: 'set' })
    return project.templates.newAsset('b.blend', { template: 'set' })
  },
}

describe('working files are there and recorded, and that is what is said', () => {
  test.each(Object.keys(FILES))('%s', async (name) => {
    faults.failNth('syncFolder', 1, 'EIO')
    await (FILES[name] as () => Promise<unknown>)()
    expect((await project.status()).items.map(({ path, state }) => `${path}: ${state}`)).toEqual([
      'a.blend: normal',
      'b.blend: normal',
    ])
    expect(readFileSync(join(folder, 'b.blend'), 'utf8')).toBe('first')
  })
})
