import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryProject } from '../testing/temporary-project.js'

const HOUR = 3600

test('clean removes folders of exports that were cut off, and none that is being written', async () => {
  const { project, folder, remove } = await temporaryProject({ workers: 0 })
  const make = (name: string, hours: number, frameHours = hours) => {
    const path = join(folder, name)
    mkdirSync(path)
    const frame = join(path, 'shot.0001.exr')
    writeFileSync(frame, 'frame')
    const before = (ago: number) => Date.now() / 1000 - ago * HOUR
    utimesSync(frame, before(frameHours), before(frameHours))
    utimesSync(path, before(hours), before(hours))
  }
  make('.clst-new-0123456789ab', 2)
  make('.clst-new-0123456789ac', 0)
  make('.clst-new-0123456789ad', 2, 0)
  make('.clst-new-mine', 2)
  const { leftovers } = await project.maintenance.clean()
  expect(leftovers).toEqual(['.clst-new-0123456789ab'])
  expect(existsSync(join(folder, '.clst-new-0123456789ab'))).toBe(false)
  for (const name of ['.clst-new-0123456789ac', '.clst-new-0123456789ad', '.clst-new-mine']) {
    expect(existsSync(join(folder, name, 'shot.0001.exr')), name).toBe(true)
  }
  await remove()
})
