import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryProject } from '../testing/temporary-project.js'

/** Whether the disk of this test tells `Shots` from `shots`. */
async function twoFolders() {
  const open = await temporaryProject({ workers: 0 })
  open.write('shots/a.txt', 'tracked')
  await open.project.checkpoint(['shots/a.txt'], { message: 'first' })
  open.write('Shots/a.txt', 'loose')
  return { ...open, isTold: readdirSync(open.folder).includes('Shots') }
}

type Open = Awaited<ReturnType<typeof twoFolders>>

describe('a second spelling of a tracked folder', () => {
  test.each([
    ['delete', (open: Open) => open.project.delete(['Shots'])],
    ['free', (open: Open) => open.project.free(['Shots'])],
    ['rebuild', (open: Open) => open.project.rebuild(['Shots'])],
    ['status', (open: Open) => open.project.status(['Shots'])],
    ['move', (open: Open) => open.project.move(['Shots'], 'elsewhere')],
  ])('is not that folder to %s', async (_, work) => {
    const open = await twoFolders()
    if (open.isTold) {
      await expect(work(open)).rejects.toMatchObject({ code: 'name-clash' })
      expect(readFileSync(join(open.folder, 'shots/a.txt'), 'utf8')).toBe('tracked')
      expect(readFileSync(join(open.folder, 'Shots/a.txt'), 'utf8')).toBe('loose')
    }
    await open.remove()
  })
})

test('an ignored file in another spelling is the tracked one', async () => {
  const open = await temporaryProject({ workers: 0 })
  open.write('Notes.txt', 'tracked')
  await open.project.checkpoint(['Notes.txt'], { message: 'first' })
  await open.project.ignore.add(['*.txt'])
  renameSync(join(open.folder, 'Notes.txt'), join(open.folder, 'notes.txt'))
  open.write('other.txt', 'ignored')
  const { items } = await open.project.status()
  expect(items).toMatchObject([{ state: 'normal' }])
  await open.remove()
})

test('an ignored file beside a tracked one that it is called like is left out', async () => {
  const open = await twoFolders()
  if (open.isTold) {
    open.write('shots/A.txt', 'loose')
    await open.project.ignore.add(['*.txt'])
    const { items } = await open.project.status()
    expect(items).toMatchObject([{ path: 'shots/a.txt', state: 'normal' }])
  }
  await open.remove()
})
