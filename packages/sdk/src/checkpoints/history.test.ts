import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'

let temporary: TemporaryProject

/** From the oldest: v001, v002, s1, s2, v003, s3. */
beforeEach(async () => {
  temporary = await temporaryProject()
  const { project, write } = temporary
  const save = async (bytes: string) => {
    write('scene.blend', bytes)
    await project.checkpoint(['scene.blend'], { message: bytes })
  }
  const leave = async (bytes: string) => {
    write('scene.blend', bytes)
    expect(await project.revert('scene.blend')).toHaveProperty('safety')
  }
  await save('one')
  await save('two')
  await leave('unsaved')
  await leave('unsaved too')
  await save('three')
  await leave('unsaved again')
})
afterEach(() => temporary.remove())

async function page(limit: number, more: { cursor?: string; includeSafety?: boolean } = {}) {
  const { checkpoints, nextCursor } = await temporary.project.history('scene.blend', { limit, ...more })
  const names = checkpoints.map(({ number, isSafety }) => `${isSafety ? 's' : 'v'}${number}`)
  return { names, cursor: nextCursor }
}

test('a limit counts ordinary versions; the safety copies since then come along', async () => {
  expect((await page(1)).names).toEqual(['s3', 'v3'])
  expect((await page(2)).names).toEqual(['s3', 'v3', 's2', 's1', 'v2'])
  expect(await page(3)).toEqual({ names: ['s3', 'v3', 's2', 's1', 'v2', 'v1'], cursor: undefined })
  expect((await page(4)).names).toHaveLength(6)
  expect(await page(1, { includeSafety: false })).toMatchObject({ names: ['v3'] })
  expect((await page(3, { includeSafety: false })).cursor).toBeUndefined()
})

test('pages follow on each other without a gap', async () => {
  const names: string[] = []
  for (let cursor: string | undefined, i = 0; i === 0 || cursor !== undefined; i++) {
    const next = await page(1, cursor === undefined ? {} : { cursor })
    names.push(...next.names)
    cursor = next.cursor
  }
  expect(names).toEqual(['s3', 'v3', 's2', 's1', 'v2', 'v1'])
})
