/** Taking back what others have built upon: nothing that is there now gets hidden, and what was done before stays within reach. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openProject } from '@clst/sdk'
import { type TemporaryProject, temporaryProject } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let here: TemporaryProject
/** Milliseconds by which the clock of the project is ahead. */
let ahead: number
beforeEach(async () => {
  ahead = 0
  here = await temporaryProject({ ports: { clock: { now: () => Date.now() + ahead } } })
})
afterEach(() => here.remove())

async function save(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) here.write(path, text)
  ahead += 10
  await here.project.checkpoint(Object.keys(files), { message: 'saved' })
}

const read = (path: string) => readFileSync(join(here.folder, path), 'utf8')
const states = async () => {
  const { items } = await here.project.status()
  return items.map(({ path, state }) => `${path}: ${state}`)
}
const trash = async () => (await here.project.trash.list()).map(({ kind, path }) => `${kind} ${path}`)

test('undo of a scaffold leaves all of it when somebody worked in a part', async () => {
  const { project, folder } = here
  here.write('Shot.blend', 'starter')
  await project.templates.add(join(folder, 'Shot.blend'))
  const assets = ['a', 'b'].map((path) => ({ path, template: 'Shot' }))
  const definition = { format: 'clst-scaffold', version: 1, assets, dependencies: [{ from: 'a', on: 'b' }] }
  here.write('shot.json', JSON.stringify(definition))
  await project.scaffolds.add(join(folder, 'shot.json'))
  await project.scaffolds.apply('shot', '')
  await save({ 'b.blend': 'work' })
  await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
  expect((await project.dependencies.list('a.blend')).dependencies).toMatchObject([{ path: 'b.blend' }])
})

describe('undo of a restoration', () => {
  test('leaves a collection in which something else is by now', async () => {
    const { project } = here
    await save({ 'f/sub/a.txt': '1', 'f/c.txt': '3' })
    await project.delete(['f'])
    await project.trash.restore(['f'])
    await save({ 'f/b.txt': '2' })
    await project.undo()
    expect(await states()).toEqual(['f/b.txt: normal'])
    expect(await trash()).toEqual(['asset f/c.txt', 'collection f/sub'])
    expect(existsSync(join(here.folder, 'f/sub'))).toBe(false)
  })

  test('leaves a collection that came back as the place of a file', async () => {
    const { project } = here
    await save({ 'f/a.txt': '1' })
    await project.delete(['f'])
    await project.trash.restore(['f/a.txt'])
    await save({ 'f/b.txt': '2' })
    await project.undo()
    expect(await states()).toEqual(['f/b.txt: normal'])
    expect(await trash()).toEqual(['asset f/a.txt'])
  })

  test('is refused when the file has got another version', async () => {
    const { project } = here
    await save({ 'a.txt': '1' })
    await project.delete(['a.txt'])
    await project.trash.restore(['a.txt'])
    await save({ 'a.txt': '2' })
    await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
    expect(await states()).toEqual(['a.txt: normal'])
  })
})

test('undo of a deletion is refused while the collection is in the trash', async () => {
  const { project } = here
  await save({ 'f/a.txt': '1', 'f/b.txt': '2' })
  await project.delete(['f/a.txt'])
  await project.delete(['f'])
  await project.trash.purge(['f/b.txt'])
  await expect(project.undo()).rejects.toMatchObject({ code: 'edited-since' })
  expect(await trash()).toEqual(['collection f', 'asset f/a.txt'])
  await project.trash.restore(['f/a.txt'])
  expect(read('f/a.txt')).toBe('1')
})

test('undo goes on to what was done before, once it has said that something cannot be taken back', async () => {
  const { project } = here
  await save({ 'a.txt': '1' })
  await project.set(['a.txt'], { description: 'hero' })
  await project.copy('a.txt', 'b.txt')
  await save({ 'b.txt': '2' })
  await expect(project.undo()).rejects.toThrow('The next undo takes back what was done before it.')
  expect(await project.undo()).toEqual({ description: 'set the description of a.txt', steps: 1 })
  expect(await states()).toEqual(['a.txt: normal', 'b.txt: normal'])
  await expect(project.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' })
})

test('undo of a move leaves a folder that took the place of the file', async () => {
  const { project } = here
  await save({ 'a.txt': '1' })
  await project.move(['a.txt'], 'b.txt')
  rmSync(join(here.folder, 'b.txt'))
  mkdirSync(join(here.folder, 'b.txt'))
  here.write('b.txt/mine.txt', 'mine')
  await project.undo()
  expect(await states()).toEqual(['a.txt: rebuild', 'b.txt/mine.txt: untracked'])
})

test('two that undo at the same time take one operation back once', async () => {
  const { project } = here
  await save({ 'a.txt': '1', 'b.txt': '2' })
  await project.set(['a.txt'], { description: 'before' })
  await project.copy('a.txt', 'c.txt')
  const other = await openProject(project.info.path, { person: { name: 'Bo' } })
  try {
    const answers = await Promise.all([project.undo(), other.undo()])
    expect(answers.map(({ description }) => description)).toEqual(Array(2).fill('copied a.txt to c.txt'))
  } finally {
    await other.close()
  }
  expect(await project.undo()).toMatchObject({ description: 'set the description of a.txt' })
})
