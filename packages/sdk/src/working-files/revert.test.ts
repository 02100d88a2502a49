import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Failpoint, setFailpointHandler } from '../ports/failpoint.js'
import { type TemporaryProject, temporaryProject } from '../testing/temporary-project.js'

let open: TemporaryProject
const at = (path: string) => join(open.folder, path)

beforeEach(async () => {
  open = await temporaryProject({ workers: 0 })
})
afterEach(async () => {
  setFailpointHandler(undefined)
  await open.remove()
})

/** Saves a file the first time that the failpoint is reached. */
function saveAt(name: Failpoint, path: string, text: string): void {
  setFailpointHandler((reached) => {
    if (reached !== name) return
    setFailpointHandler(undefined)
    writeFileSync(at(path), text)
  })
}

describe('a save while the revert waits for its turn to write', () => {
  test('becomes a safety copy before the file is replaced', async () => {
    for (const text of ['one', 'two!']) {
      open.write('a.txt', text)
      await open.project.checkpoint(['a.txt'], { message: text })
    }
    saveAt('revert:intent-recorded', 'a.txt', 'work of the last minute')
    const result = await open.project.revert('a.txt', { to: 'v001' })
    expect(result.safety).toBeDefined()
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('one')
    await open.project.revert('a.txt', { to: result.safety?.id ?? '' })
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('work of the last minute')
  })

  test('in the place of a missing file is kept as well', async () => {
    open.write('a.txt', 'one')
    await open.project.checkpoint(['a.txt'], { message: 'one' })
    await open.project.free(['a.txt'])
    saveAt('revert:intent-recorded', 'a.txt', 'made anew')
    const { safety } = await open.project.revert('a.txt')
    expect(safety).toBeDefined()
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('one')
  })

  test('of a frame is kept as well', async () => {
    const frames = ['s.0001.exr', 's.0002.exr', 's.0003.exr']
    for (const version of ['old', 'newer']) {
      for (const frame of frames) open.write(frame, `${version} ${frame}`)
      await open.project.checkpoint(['s.####.exr'], { message: version })
    }
    saveAt('sequence:intent-recorded', 's.0001.exr', 'rendered just now')
    const result = await open.project.revert('s.####.exr', { to: 'v001' })
    expect(result.safety).toBeDefined()
    expect(readFileSync(at('s.0001.exr'), 'utf8')).toBe('old s.0001.exr')
    await open.project.revert('s.####.exr', { to: result.safety?.id ?? '' })
    expect(readFileSync(at('s.0001.exr'), 'utf8')).toBe('rendered just now')
  })

  test('leaves no intent behind when the file never holds still', async () => {
    for (const text of ['one', 'two!']) {
      open.write('a.txt', text)
      await open.project.checkpoint(['a.txt'], { message: text })
    }
    let saves = 0
    setFailpointHandler((name) => {
      if (name === 'revert:intent-recorded') writeFileSync(at('a.txt'), `save ${'.'.repeat(++saves)}`)
    })
    await expect(open.project.revert('a.txt', { to: 'v001' })).rejects.toMatchObject({
      code: 'working-file-changing',
    })
    setFailpointHandler(undefined)
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('save ...')
    const { items } = await open.project.status()
    expect(items).toMatchObject([{ path: 'a.txt', state: 'modified' }])
  })
})
