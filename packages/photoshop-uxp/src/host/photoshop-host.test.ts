import { beforeEach, describe, expect, test } from 'vitest'
import { MemoryDisk } from '../testing/fake-files.js'
import { FakePhotoshop } from '../testing/fake-modules.js'
import { readDiscoveryFile } from './discovery-file.js'
import { PhotoshopHost } from './photoshop-host.js'

let disk: MemoryDisk
let photoshop: FakePhotoshop
let host: PhotoshopHost

beforeEach(() => {
  disk = new MemoryDisk()
  disk.put('/shows/poster.psd', 'one')
  photoshop = new FakePhotoshop({ disk, home: '/home/ana', temporary: '/temporary' })
  host = new PhotoshopHost(photoshop.modules)
})

const front = () => {
  const found = photoshop.documents.front
  if (found === null) throw new Error('Nothing is open.')
  return found
}

describe('the open file', () => {
  test('is nothing without a document, before the first save, and in the cloud', async () => {
    expect([host.currentFile(), host.isDirty()]).toEqual(['', false])
    photoshop.documents.newFromMenu('Untitled-1')
    expect([host.currentFile(), host.isDirty()]).toEqual(['', true])
    await photoshop.documents.openFromMenu('/shows/poster.psd')
    expect([host.currentFile(), host.isDirty()]).toEqual(['/shows/poster.psd', false])
    front().cloudDocument = true
    expect(host.currentFile()).toBe('')
  })

  test('is saved, and opened anew, in one modal step each', async () => {
    await photoshop.documents.openFromMenu('/shows/poster.psd')
    front().paint('two')
    await host.save()
    expect([host.isDirty(), await text('/shows/poster.psd')]).toEqual([false, 'two'])
    front().paint('three')
    disk.put('/shows/poster.psd', 'of the project')
    const seen: string[] = []
    photoshop.documents.listeners.add(() => seen.push(host.currentFile()))
    await host.reloadFile('/shows/poster.psd')
    // While it is closed for a moment it is still the open file.
    expect(new Set(seen)).toEqual(new Set(['/shows/poster.psd']))
    expect(new TextDecoder().decode(front().bytes)).toBe('of the project')
    expect(photoshop.modal.commands).toEqual(['Save', 'Revert'])
  })

  test('another one opens beside it; one that is open comes to the front', async () => {
    disk.put('/shows/lamp.psd', 'a lamp')
    await photoshop.documents.openFromMenu('/shows/poster.psd')
    await host.openFile('/shows/lamp.psd')
    await host.openFile('/shows/poster.psd')
    expect([host.currentFile(), photoshop.documents.open.length]).toEqual(['/shows/poster.psd', 2])
  })
})

describe('what goes wrong is a sentence', () => {
  test('another plug-in holds Photoshop', async () => {
    await photoshop.documents.openFromMenu('/shows/poster.psd')
    photoshop.modal.isTaken = true
    await expect(host.save()).rejects.toThrow('Photoshop is busy with something else.')
  })

  test('the file is not there', async () => {
    await expect(host.openFile('/shows/gone.psd')).rejects.toThrow('The file is not on the disk')
  })

  test('somebody cancels the dialog that asks where to save', async () => {
    photoshop.documents.newFromMenu('Untitled-1')
    await expect(host.saveAs('')).rejects.toThrow('User cancelled the operation')
  })
})

test('a picture is a JPEG in a file that nobody needs later, and its pixels are given back', async () => {
  await photoshop.documents.openFromMenu('/shows/poster.psd')
  const path = await host.temporaryFile()
  expect(await host.capturePreview(path)).toBe(true)
  expect(Array.from((await disk.read(path)).slice(0, 3))).toEqual([0xff, 0xd8, 0xff])
  expect(photoshop.mistakes()).toEqual([])
  host.removeTemporary(path)
  await expect.poll(() => disk.facts(path)).toBeUndefined()
})

test('linked smart objects are what the file needs: once each, and whether they are there', async () => {
  disk.put('/shows/logo.psd', 'a logo')
  await photoshop.documents.openFromMenu('/shows/poster.psd')
  front().links = ['/shows/logo.psd', '/shows/logo.psd', '/shows/gone.psb', 'cc:library']
  const found = await host.dependencies()
  expect(found.map(({ path, exists }) => [path, exists])).toEqual([
    ['/shows/logo.psd', true],
    ['/shows/gone.psb', false],
  ])
})

test('the discovery file is looked for in the home folder, and its rights are seen', async () => {
  expect((await readDiscoveryFile(photoshop.modules)).text).toBeUndefined()
  disk.put('/home/ana/.clst/bridge.json', '{"port":1173}', 0o644)
  const found = await readDiscoveryFile(photoshop.modules)
  expect(found).toEqual({ text: '{"port":1173}', isOrdinary: true, mode: 0o644 })
})

describe('the fake refuses what Photoshop refuses', () => {
  test('a change outside of a modal step, and one modal step in another', async () => {
    const document = await photoshop.documents.openFromMenu('/shows/poster.psd')
    await expect(document.save()).rejects.toThrow('executeAsModal')
    const { core } = photoshop.modules.photoshop
    const inner = () => core.executeAsModal(async () => undefined, { commandName: 'inner' })
    await expect(core.executeAsModal(inner, { commandName: 'outer' })).rejects.toMatchObject({ number: 9 })
  })

  test('a member that nobody knows, and a second set-up', () => {
    expect(() => (photoshop.modules.photoshop.app as unknown as { quit: unknown }).quit).toThrow(
      'app has no quit',
    )
    const handlers = { plugin: { create: () => undefined }, panels: {}, commands: {} }
    photoshop.entrypoints.setup(handlers)
    expect(() => photoshop.entrypoints.setup(handlers)).toThrow('twice')
  })

  test('pixels that are kept', async () => {
    const { id } = await photoshop.documents.openFromMenu('/shows/poster.psd')
    const size = { targetSize: { width: 8 }, colorSpace: 'RGB', componentSize: 8, applyAlpha: true } as const
    await photoshop.modules.photoshop.imaging.getPixels({ documentID: id, ...size })
    expect(photoshop.mistakes()).toEqual(['1 pictures were not disposed of.'])
  })
})

async function text(path: string): Promise<string> {
  return new TextDecoder().decode(await disk.read(path))
}
