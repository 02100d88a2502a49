import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProject, type Project } from '@clst/sdk'
import { type Failpoint, SimulatedClock, seededBytes, setFailpointHandler } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { expectFailure, expectSound } from '../helpers/failures.js'

const here = dirname(fileURLToPath(import.meta.url))
const parent = temporaryFolder()
const [FIRST, KEPT, UNSAVED] = [1, 2, 3].map((seed) => seededBytes(seed, 9_000_000)) as [
  Buffer,
  Buffer,
  Buffer,
]
const PRUNE = `import { openProject } from '@clst/sdk'
const project = await openProject(process.argv[1], { workers: 0 })
console.log((await project.maintenance.prune()).safetyCopies)
await project.close()`

let folder: string
let project: Project
const file = () => join(folder, 'scene.bin')

/** `s1` was made so long ago that another program's prune takes it. */
beforeEach(async () => {
  folder = mkdtempSync(join(parent, 'project-'))
  const days = (count: number) => count * 24 * 3_600_000_000
  const clock = new SimulatedClock(Date.now() * 1000 - days(40))
  const ports = { clock }
  project = await createProject(folder, { name: 'film', workers: 0, person: { name: 'Ada' }, ports })
  writeFileSync(file(), FIRST)
  await project.checkpoint(['scene.bin'], { message: 'one' })
  writeFileSync(file(), KEPT)
  await project.revert('scene.bin', { to: 'v1' })
  clock.advanceUs(days(40))
  writeFileSync(file(), UNSAVED)
})
afterEach(async () => {
  setFailpointHandler(undefined)
  await project.close()
})

/** Prunes in another process when the operation comes to this point for the first time; answers how many copies went. */
function pruneAt(point: Failpoint): () => number {
  let dropped = -1
  setFailpointHandler((name) => {
    if (name !== point || dropped >= 0) return
    const args = ['--input-type=module', '-e', PRUNE, project.info.path]
    dropped = Number(execFileSync(process.execPath, args, { cwd: here, encoding: 'utf8' }))
  })
  return () => dropped
}

describe('a safety copy that another program prunes while it is written to a file', () => {
  test.each(['revert:safety-made', 'revert:half-written', 'revert:written'] as const)(
    'revert at %s: the file stays, and nothing is called damaged',
    async (point) => {
      const dropped = pruneAt(point)
      await expectFailure(project.revert('scene.bin', { to: 's1' }), 'checkpoint-not-found')
      setFailpointHandler(undefined)
      expect(dropped()).toBe(1)
      expect(readFileSync(file()).equals(UNSAVED)).toBe(true)
      expect(readdirSync(folder).sort()).toEqual(['film.clst', 'scene.bin'])
      await expectSound(project)
    },
  )

  test.each(['revert:intent-recorded', 'revert:renamed', 'revert:recorded'] as const)(
    'revert at %s: it is needed by then, and stays',
    async (point) => {
      const dropped = pruneAt(point)
      await project.revert('scene.bin', { to: 's1' })
      setFailpointHandler(undefined)
      expect(dropped()).toBe(0)
      expect(readFileSync(file()).equals(KEPT)).toBe(true)
      await expectSound(project)
    },
  )

  test('export: nothing is left behind', async () => {
    const output = join(mkdtempSync(join(parent, 'outside-')), 'scene.bin')
    const dropped = pruneAt('revert:half-written')
    await expectFailure(project.exportVersion('scene.bin', { output, to: 's1' }), 'checkpoint-not-found')
    expect(dropped()).toBe(1)
    expect(existsSync(output)).toBe(false)
    expect(readdirSync(dirname(output))).toEqual([])
  })
})
