import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, openProject, type Project } from '@clst/sdk'
import { SeededRandom, seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { describe, expect, it } from 'vitest'
import { expectKnownNames, expectSound, PROJECT_FILE } from './aftermath.js'
import { type BusyOrder, killBusyProcess, type Made } from './busy-process.js'
import { Expectations } from './expectations.js'
import { JOURNALS, type Journal } from './operation.js'
import { writeFiles } from './versions.js'

/** Both sides of 1 MiB, above which threads do the work. */
const SIZES = { 'notes.txt': 200_000, 'maps/wood.psd': 1_500_000, 'shot/scene.blend': 6_000_000 }
const PATHS = Object.keys(SIZES)

/** A new project after so many kills keeps each look at it short. */
const KILLS_PER_PROJECT = 25
/** Of both journals together; `CLST_CRASH_KILLS` and `CLST_CRASH_SEED` replace the defaults. */
const KILLS = Number(process.env.CLST_CRASH_KILLS ?? 80)
const SEED = Number(process.env.CLST_CRASH_SEED ?? Math.floor(Math.random() * 0x7fffffff))

/** Kills busy processes at random times and looks at what they leave. */
export function describeRandomKills(journal: Journal): void {
  const kills = Math.ceil(KILLS / JOURNALS.length)
  const batches = Math.ceil(kills / KILLS_PER_PROJECT)
  const seed = SEED + JOURNALS.indexOf(journal)
  const killed: Record<string, number> = {}

  describe(`processes killed at random times (${journal})`, () => {
    console.info(`${kills} kills (${journal}), CLST_CRASH_SEED=${SEED}`)
    for (let batch = 0; batch < batches; batch++) {
      const count = Math.min(KILLS_PER_PROJECT, kills - batch * KILLS_PER_PROJECT)
      it(`project ${batch + 1}: ${count} kills`, () =>
        killInOneProject(new SeededRandom(seed + batch * 1000), count))
    }

    it('were killed in every kind of step', () => {
      console.info(`killed (${journal}) while: ${JSON.stringify(killed)}`)
      const kinds = ['between', 'checkpoint', 'opening', 'revert', 'write']
      if (kills >= 100) expect(Object.keys(killed).sort()).toEqual(kinds)
    })
  })

  async function killInOneProject(random: SeededRandom, count: number): Promise<void> {
    const outside = temporaryFolder('clst-crash-')
    const folder = join(outside, 'project')
    const projectFile = join(folder, PROJECT_FILE)
    try {
      const expectations = new Expectations(await prepare(folder))
      for (let i = 0; i < count; i++) {
        const seed = random.uint32()
        await killOne({ projectFile, folder, outside, journal, sizes: SIZES, seed }, random, expectations)
      }
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  }

  async function killOne(order: BusyOrder, random: SeededRandom, expectations: Expectations): Promise<void> {
    const isEarly = random.below(5) === 0
    const after = isEarly ? { startMs: random.below(300) } : { readyMs: random.below(400) }
    expectations.hear(await killBusyProcess(order, after))
    const what = expectations.pendingStep?.op ?? (isEarly ? 'opening' : 'between')
    killed[what] = (killed[what] ?? 0) + 1
    // Whoever puts a project in order again can be killed as well.
    if (random.below(6) === 0)
      await killBusyProcess({ ...order, opensOnly: true }, { startMs: random.below(250) })

    const { folder, projectFile } = order
    expectKnownNames(folder, PATHS, 'killed')
    await expectSound(projectFile)
    const project = await openProject(projectFile, {
      person: { name: 'Ben' },
      journal: order.journal,
      workers: 0,
    })
    const isRepeated = random.below(3) === 0
    try {
      await expectations.check(project, folder)
      if (isRepeated) await checkpointAll(project, expectations)
    } finally {
      await project.close()
    }
    expectKnownNames(folder, PATHS, isRepeated ? 'written' : 'opened')
  }
}

async function prepare(folder: string): Promise<Made[]> {
  const project = await createProject(folder, { name: 'test', person: { name: 'Ada' } })
  const sizes = Object.entries(SIZES)
  writeFiles(
    folder,
    Object.fromEntries(sizes.map(([path, size]) => [path, seededBytes(path.length, size, true)])),
  )
  const { checkpoints } = await project.checkpoint([], { all: true, message: 'first' })
  await project.close()
  return checkpoints
}

/** What was cut off succeeds when it is repeated, and is as complete as if nothing had happened. */
async function checkpointAll(project: Project, expectations: Expectations): Promise<void> {
  const result = await project.checkpoint(PATHS, { message: 'again' })
  expect(result.failed).toEqual([])
  expectations.hear([{ step: { op: 'checkpoint', paths: PATHS }, isDone: true, made: result.checkpoints }])
  const { counts } = await project.status()
  expect(counts.normal + counts.outdated).toBe(PATHS.length)
}
