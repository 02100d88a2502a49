import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryProject } from '../testing/temporary-project.js'

test('copies that were numbered by the system can be imported again, and removed then', async () => {
  const { project, folder, write, remove } = await temporaryProject({ workers: 0 })
  for (const [name, text] of Object.entries({ 's.txt': '1', 's (2).txt': '2', 's (3).txt': '3' }))
    write(name, text)
  const first = await project.imports.versions(['s (*).txt'])
  expect(first.assets).toMatchObject([{ path: 's.txt', isKnown: false }])
  expect((await project.history('s.txt')).checkpoints).toHaveLength(3)
  const again = await project.imports.versions(['s (*).txt'])
  expect(again.assets).toMatchObject([{ path: 's.txt', isKnown: true }])
  const { removed, failed } = await project.imports.versions(['s (*).txt'], { removeOriginals: true })
  expect([removed, failed]).toEqual([['s (2).txt', 's (3).txt'], []])
  expect(readdirSync(folder).filter((name) => name.startsWith('s'))).toEqual(['s.txt'])
  write('s (2).txt', 'another')
  await expect(project.imports.versions(['s (*).txt'])).rejects.toMatchObject({ code: 'name-clash' })
  await remove()
})
