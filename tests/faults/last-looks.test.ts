/** A working file goes only as it was proven to be kept, whatever happens between that proof and the end. */
import { mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject } from '@clst/sdk'
import {
  FAT_DISK,
  type Failpoint,
  setFailpointHandler,
  type TemporaryProject,
  temporaryProject,
} from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clst } from '../helpers/clst.js'
import { memoryFolder, simulatedDisk } from '../helpers/disks.js'

const DAY_MS = 24 * 3600 * 1000

/** Lets something happen the first time that a place in the program is reached. */
function at(place: Failpoint, act: () => void): void {
  setFailpointHandler((name) => {
    if (name !== place) return
    setFailpointHandler(undefined)
    act()
  })
}
afterEach(() => setFailpointHandler(undefined))

describe('beside another process', () => {
  let here: TemporaryProject
  let ahead: number
  beforeEach(async () => {
    ahead = 0
    here = await temporaryProject({ ports: { clock: { now: () => Date.now() + ahead } } })
  })
  afterEach(() => here.remove())

  const path = (name: string) => join(here.folder, name)
  const read = (name: string) => readFileSync(path(name), 'utf8')
  const run = (...args: string[]) => expect(clst(here.folder, args)).toMatchObject({ code: 0 })
  async function save(files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) here.write(name, text)
    await here.project.checkpoint(Object.keys(files), { message: 'saved' })
  }
  const longAgo = (name: string) => utimesSync(path(name), 1e9, 1e9)

  test('free leaves a file that was saved, and looked at by somebody, while its version was read back', async () => {
    await save({ 'a.blend': 'saved' })
    longAgo('a.blend')
    await here.project.status()
    const { failed } = await here.project.free(['a.blend'], {
      onProgress: ({ doneBytes }) => {
        // So that the next report comes at once.
        ahead += 1000
        if (doneBytes === 0 || read('a.blend') !== 'saved') return
        writeFileSync(path('a.blend'), 'newer')
        longAgo('a.blend')
        run('status')
      },
    })
    expect(failed).toMatchObject([{ path: 'a.blend', code: 'working-file-changing' }])
    expect(read('a.blend')).toBe('newer')
  })

  test('delete leaves a file that was moved to the place of another one', async () => {
    await save({ 'a.blend': 'a', 'b.blend': 'b', 'c.blend': 'c' })
    at('delete:file-removed', () => {
      run('move', 'b.blend', 'd.blend')
      run('move', 'c.blend', 'b.blend')
      writeFileSync(path('b.blend'), 'unsaved work on c')
    })
    const { failed } = await here.project.delete(['a.blend', 'b.blend'])
    expect(failed).toMatchObject([{ path: 'b.blend', code: 'working-file-changing' }])
    expect([read('b.blend'), read('d.blend')]).toEqual(['unsaved work on c', 'b'])
    expect((await here.project.trash.list()).map((entry) => entry.path)).toEqual(['a.blend'])
  })

  test('free refuses a file whose bytes are only in a safety copy that it does not rest on', async () => {
    await save({ 'a.blend': 'one' })
    here.write('a.blend', 'work')
    await here.project.revert('a.blend')
    await save({ 'a.blend': 'three' })
    here.write('a.blend', 'work')
    await expect(here.project.free(['a.blend'])).resolves.toMatchObject({
      freed: [],
      failed: [{ code: 'unsaved-work' }],
    })
    await here.project.revert('a.blend', { to: 's1' })
    expect((await here.project.free(['a.blend'])).freed).toHaveLength(1)
  })

  test('delete makes a safety copy anew when the one that there is goes soon', async () => {
    await save({ 'a.blend': 'one' })
    here.write('a.blend', 'work')
    await here.project.revert('a.blend')
    here.write('a.blend', 'work')
    ahead = 29.5 * DAY_MS
    expect((await here.project.delete(['a.blend'])).safety).toMatchObject([{ number: 2 }])
  })
})

describe('on a disk whose times are coarse', () => {
  const parent = memoryFolder()
  async function start(...names: string[]) {
    const disk = simulatedDisk(mkdtempSync(join(parent, 'fat-')), FAT_DISK)
    const project = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
    for (const name of names) disk.save(name, Buffer.from('old'))
    return { disk, project }
  }

  test('an imported file that was saved after it was compared stays', async () => {
    const { disk, project } = await start('s_v001.txt', 's_v002.txt')
    at('import:verified', () => disk.overwrite('s_v001.txt', Buffer.from('NEW')))
    const { removed, failed } = await project.imports.versions(['s_v*.txt'], { removeOriginals: true })
    expect(failed).toMatchObject([{ path: 's_v001.txt', code: 'working-file-changing' }])
    expect(removed).toEqual(['s_v002.txt'])
    expect(disk.read('s_v001.txt')?.toString()).toBe('NEW')
    await project.close()
  })

  test('what is saved into a copy while that is taken back is kept, whenever it was', async () => {
    for (let nth = 1; ; nth++) {
      const { disk, project } = await start('a.txt')
      await project.checkpoint(['a.txt'], { message: 'saved' })
      await project.copy('a.txt', 'b.txt')
      let isSaved = false
      disk.faults.beforeNth('openForReading', nth, () => {
        isSaved = true
        disk.overwrite('b.txt', Buffer.from('NEW'))
      })
      await project.undo().then(
        async () => {
          await project.trash.restore(['b.txt'])
          const isOnDisk = disk.read('b.txt')?.toString() === 'NEW'
          if (isSaved && !isOnDisk) await project.revert('b.txt', { to: 's1' })
        },
        (error) => expect(error).toMatchObject({ code: 'working-file-changing' }),
      )
      expect(disk.read('b.txt')?.toString(), `before read ${nth}`).toBe(isSaved ? 'NEW' : 'old')
      await project.close()
      if (!isSaved) return
    }
  })
})
