import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProject, openProject, type Project } from '@clst/sdk'
import { seededBytes } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clst } from '../helpers/clst.js'

/** Incompressible, so that chunks are kept raw and can be found in the project file. */
const FIRST = seededBytes(1, 500_000)
const SECOND = seededBytes(2, 900_000)

let folder: string
let project: Project

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clst-damaged-safety-'))
  project = await createProject(folder, { name: 'film', person: { name: 'Ada' } })
})
afterEach(async () => {
  await project.close()
  rmSync(folder, { recursive: true, force: true })
})

async function save(bytes: Uint8Array, message: string): Promise<void> {
  writeFileSync(join(folder, 'scene.bin'), bytes)
  await project.checkpoint(['scene.bin'], { message })
}

describe('a safety copy that would share a chunk that was damaged on the disk', () => {
  it('keeps revert from replacing the only good bytes', async () => {
    await save(FIRST, 'one')
    await save(SECOND, 'two')
    flipInProjectFile(SECOND.subarray(20_000, 20_064))
    const unsaved = Uint8Array.from(SECOND)
    unsaved.set(seededBytes(3, 1000), 800_000)
    writeFileSync(join(folder, 'scene.bin'), unsaved)

    await expect(project.revert('scene.bin', { to: 'v1' })).rejects.toMatchObject({ code: 'chunk-damaged' })
    expect(Buffer.compare(readFileSync(join(folder, 'scene.bin')), unsaved)).toBe(0)
  })

  it('does not, when the chunk is one that the safety copy does not need', async () => {
    await save(FIRST, 'one')
    await save(SECOND, 'two')
    flipInProjectFile(SECOND.subarray(20_000, 20_064))
    writeFileSync(join(folder, 'scene.bin'), seededBytes(4, 300_000))

    const result = await project.revert('scene.bin', { to: 'v1' })
    expect(result.safety).toBeDefined()
    expect(Buffer.compare(readFileSync(join(folder, 'scene.bin')), FIRST)).toBe(0)
  })
})

describe('a file that is the only good copy of a damaged version', () => {
  it('is not deleted', async () => {
    await save(FIRST, 'one')
    flipInProjectFile(FIRST.subarray(20_000, 20_064))
    const { deleted, failed } = await project.delete(['scene.bin'])
    expect([deleted, failed]).toMatchObject([[], [{ path: 'scene.bin', code: 'chunk-damaged' }]])
    expect(Buffer.compare(readFileSync(join(folder, 'scene.bin')), FIRST)).toBe(0)
    expect(await project.trash.list()).toEqual([])
    // What is on the disk can mend the version; then it may go.
    await project.maintenance.repair()
    expect(await project.delete(['scene.bin'])).toMatchObject({ removedFiles: 1, failed: [] })
  })
})

describe('a project file that is damaged while it is open', () => {
  it.each([0, 3000, 20_000, 300_000])('is mended on the disk, from byte %i of a version', async (at) => {
    await save(FIRST, 'one')
    await save(SECOND, 'two')
    const output = join(folder, 'export.tmp')
    await project.exportVersion('scene.bin', { output })
    flipInProjectFile(SECOND.subarray(at, at + 64))
    expect((await project.verify()).ok).toBe(false)
    const { ok, healed } = await project.maintenance.repair()
    expect([ok, healed]).toMatchObject([true, [{ code: 'chunk-damaged', number: 2, source: 'scene.bin' }]])
    expect(clst(folder, ['verify'])).toMatchObject({ code: 0 })
    await project.close()
    expect(readFileSync(join(folder, 'film.clst')).indexOf(SECOND.subarray(at, at + 64))).toBeGreaterThan(0)
    expect(clst(folder, ['verify'])).toMatchObject({ code: 0 })
  })
})

describe('a version that was damaged', () => {
  it('keeps a file that holds it from being replaced, whether the file was seen before or not', async () => {
    await save(SECOND, 'one')
    await save(FIRST, 'two')
    await project.revert('scene.bin', { to: 'v1' })
    await project.close()
    flipInProjectFile(SECOND.subarray(20_000, 20_064))
    project = await openProject(join(folder, 'film.clst'), { person: { name: 'Ada' } })
    for (let look = 0; look < 2; look++) {
      await expect(project.revert('scene.bin')).rejects.toMatchObject({ code: 'chunk-damaged' })
      expect(Buffer.compare(readFileSync(join(folder, 'scene.bin')), SECOND)).toBe(0)
      await project.status()
    }
  })

  it('does not where the new file holds the same bytes', async () => {
    const other = Uint8Array.from(SECOND)
    other.set(seededBytes(3, 1000), 800_000)
    await save(SECOND, 'one')
    await save(other, 'two')
    flipInProjectFile(SECOND.subarray(20_000, 20_064))
    expect(await project.revert('scene.bin', { to: 'v1' })).toMatchObject({ unchanged: false })
    expect(Buffer.compare(readFileSync(join(folder, 'scene.bin')), SECOND)).toBe(0)
  })
})

describe('a file that was reverted on purpose', () => {
  it('becomes a new version only when it is named', async () => {
    await save(FIRST, 'one')
    await save(SECOND, 'two')
    await project.revert('scene.bin', { to: 'v1' })

    const all = await project.checkpoint([], { all: true, message: 'everything' })
    expect(all.checkpoints).toEqual([])
    expect((await project.status()).items).toMatchObject([{ path: 'scene.bin', state: 'pinned' }])

    const named = await project.checkpoint(['scene.bin'], { message: 'one again' })
    expect(named.checkpoints).toMatchObject([{ number: 3, storedBytes: 0 }])
    expect((await project.status()).items).toMatchObject([{ path: 'scene.bin', state: 'normal' }])
  })
})

/** Flips one byte where the project file keeps these bytes. */
function flipInProjectFile(bytes: Uint8Array): void {
  const path = join(folder, 'film.clst')
  const file = readFileSync(path)
  const at = file.indexOf(bytes)
  expect(at).toBeGreaterThan(0)
  file[at] = (file[at] as number) ^ 1
  writeFileSync(path, file)
}
