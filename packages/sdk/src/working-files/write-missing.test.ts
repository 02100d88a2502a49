import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProject } from '../project.js'
import { seededBytes } from '../testing/seeded-random.js'
import { temporaryProject } from '../testing/temporary-project.js'

test('files that are moved while others are written are written where they are then', async () => {
  const { project, folder, write, remove } = await temporaryProject({ workers: 0 })
  const names = ['a.txt', 'b.txt', 'c.txt']
  for (const name of names) write(name, name === 'a.txt' ? seededBytes(1, 24_000_000) : name)
  await project.checkpoint(names, { message: 'first' })
  for (const name of names) rmSync(join(folder, name))
  const other = await openProject(project.info.path, { workers: 0 })
  let moving: Promise<unknown> | undefined
  await project.rebuild([], {
    // The first file takes long enough for both moves.
    onProgress: ({ phase }) => {
      if (phase !== 'writing') return
      moving ??= other.move(['c.txt'], 'd.txt').then(() => other.move(['b.txt'], 'c.txt'))
    },
  })
  await moving
  await other.close()
  await project.rebuild([])
  const held = ['c.txt', 'd.txt'].map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(held).toEqual(['b.txt', 'c.txt'])
  expect((await project.status()).counts).toMatchObject({ normal: 3, untracked: 0, rebuild: 0 })
  await remove()
})
