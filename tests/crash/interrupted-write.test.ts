import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openProject, type Project, verifyProjectFile } from '@clst/sdk'
import { openStore, seededBytes, temporaryFolder, temporaryProject } from '@clst/sdk/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder: string
let file: string

/** A project with one checkpoint whose file and journal are those of a process that died in the middle of a commit. */
beforeEach(async () => {
  const source = await temporaryProject()
  source.write('scene.blend', seededBytes(1, 300_000))
  await source.project.checkpoint(['scene.blend'], { message: 'first' })
  await source.project.close()
  folder = temporaryFolder()
  file = join(folder, 'test.clst')
  const store = openStore(source.project.info.path)
  // With hardly any memory of its own, SQLite writes to the file long before the commit.
  store.pragma('cache_size = 2')
  await expect(
    store.write(() => {
      store.run('DELETE FROM chunk_data')
      store.run("UPDATE checkpoint SET comment = 'half'")
      for (const end of ['', '-journal']) copyFileSync(source.project.info.path + end, file + end)
      throw new Error('the copy is made')
    }),
  ).rejects.toThrow('the copy is made')
  store.close()
  await source.remove()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function expectFirst(project: Project): Promise<void> {
  const { checkpoints } = await project.history()
  expect(checkpoints.map(({ comment }) => comment)).toEqual(['first'])
  const { problems } = await project.verify()
  expect(problems).toEqual([])
  await project.close()
}

it('is taken back when the project is opened', async () => {
  await expectFirst(await openProject(file))
})

it('is taken back when the project is opened for reading only', async () => {
  await expectFirst(await openProject(file, { readOnly: true }))
})

it('is taken back by verify', async () => {
  expect(await verifyProjectFile(file)).toMatchObject({ ok: true, checkedCheckpoints: 1 })
})
