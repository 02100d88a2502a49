/**
 * Random operations on a sequence and on a plain model of it; after each both must agree, and at the end every version is
 * what was on the disk when it was made. Repeated and counted as model.test.ts.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FAT_DISK, POSIX_DISK } from '@clst/sdk/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryFolder, realDisk, simulatedDisk, type TestDisk } from '../helpers/disks.js'
import { checkProperty } from './support/check-property.js'
import { type Frames, SequenceModel } from './support/model-sequence.js'
import { Real } from './support/real.js'

const parent = memoryFolder()
const SEQUENCE = 'renders/shot.####.exr'
const at = (name: string) => `renders/${name}`
const NAMES = [1, 2, 3, 4, 5].map((number) => `shot.000${number}.exr`)

interface Step {
  text: string
  isPossible: (model: SequenceModel) => boolean
  run: (real: Real, model: SequenceModel) => Promise<void>
}

const always = () => true
const isTracked = (model: SequenceModel) => model.isTracked

/** Two lengths, so that a frame can be changed with and without another size. */
const render = (name: string, content: number): Step => ({
  text: `render ${name}: ${content}`,
  isPossible: always,
  run: async ({ disk }, model) => {
    const bytes = content < 2 ? `${name} is ${content}` : `${name} is now ${content}`
    disk.save(at(name), Buffer.from(bytes))
    model.frames.set(name, bytes)
  },
})

const lose = (name: string): Step => ({
  text: `lose ${name}`,
  isPossible: (model) => model.frames.has(name),
  run: async ({ disk }, model) => {
    disk.remove(at(name))
    model.frames.delete(name)
  },
})

const pass: Step = { text: 'time passes', isPossible: always, run: async ({ disk }) => disk.pass() }

const reopen: Step = { text: 'reopen', isPossible: always, run: (real) => real.reopen('rollback') }

const checkpoint: Step = {
  text: 'checkpoint',
  isPossible: (model) => !model.isDeleted && model.frames.size >= (model.isTracked ? 1 : 3),
  run: async ({ project }, model) => {
    const isNew = !model.isTracked || model.state() !== 'normal'
    const { checkpoints } = await project.checkpoint([SEQUENCE], { message: 'saved', preview: null })
    expect(checkpoints).toHaveLength(isNew ? 1 : 0)
    if (isNew) model.continueFrom(model.add(checkpoints[0]?.id as string, false))
  },
}

const revert = (index: number): Step => ({
  text: `revert to version ${index}`,
  isPossible: isTracked,
  run: async ({ project }, model) => {
    const version = model.versions[index % model.versions.length]
    if (version === undefined) throw new Error('there is no version')
    const needsCopy = !model.isKnown()
    const { safety } = await project.revert(SEQUENCE, { to: version.id })
    expect(safety !== undefined, 'a safety copy was made').toBe(needsCopy)
    if (safety !== undefined) expect(model.add(safety.id, true).number).toBe(safety.number)
    model.frames = new Map(version.frames)
    model.continueFrom(version)
  },
})

const free: Step = {
  text: 'free',
  isPossible: (model) => model.isTracked && model.frames.size > 0,
  run: async ({ project }, model) => {
    const may = model.mayBeFreed()
    const { freed, failed } = await project.free([SEQUENCE])
    expect([freed.length, failed.map(({ code }) => code)]).toEqual(may ? [1, []] : [0, ['unsaved-work']])
    if (may) model.frames.clear()
  },
}

const rebuild: Step = {
  text: 'rebuild',
  isPossible: isTracked,
  run: async ({ project }, model) => {
    const isMissing = model.frames.size === 0
    const wanted = isMissing ? model.wanted() : model.partOf()
    const { rebuilt, failed } = await project.rebuild([SEQUENCE])
    expect(failed).toEqual([])
    const written = model.versions.find(({ id }) => id === rebuilt[0]?.checkpointId)
    // What it held last comes back where it is in a safety copy.
    if (!isMissing || written?.isSafety !== true) expect(written).toBe(wanted)
    if (written === undefined) return
    model.frames = new Map(written.frames)
    model.continueFrom(written)
  },
}

const bury: Step = {
  text: 'delete',
  isPossible: isTracked,
  run: async ({ project }, model) => {
    await project.delete([SEQUENCE])
    model.isDeleted = true
  },
}

const restore = (isUndone: boolean): Step => ({
  text: isUndone ? 'undo the deletion' : 'restore',
  isPossible: (model) => model.isDeleted,
  run: async ({ project }, model) => {
    if (isUndone) await project.undo()
    else await project.trash.restore([SEQUENCE])
    model.isDeleted = false
    if (isUndone) return
    const isWritten = model.frames.size === 0 || model.partOf() === model.wanted()
    if (!isWritten) return
    model.frames = new Map(model.wanted().frames)
    model.continueFrom(model.wanted())
  },
})

const name = fc.constantFrom(...NAMES)
const steps = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.tuple(name, fc.nat(3)).map(([which, content]) => render(which, content)) },
    { weight: 4, arbitrary: name.map(lose) },
    { weight: 6, arbitrary: fc.constant(checkpoint) },
    { weight: 5, arbitrary: fc.nat(20).map(revert) },
    { weight: 3, arbitrary: fc.constantFrom(free, rebuild) },
    { weight: 2, arbitrary: fc.constantFrom(pass, reopen) },
    { weight: 2, arbitrary: fc.oneof(fc.constant(bury), fc.boolean().map(restore)) },
  ),
  { minLength: 8, maxLength: 30, size: 'max' },
)

async function compare({ project, disk, fs }: Real, model: SequenceModel): Promise<void> {
  const folder = `${disk.folder}/renders`
  const names = fs.stat(folder) === undefined ? [] : fs.list(folder).map((entry) => entry.name)
  const found: Frames = new Map(names.sort().map((each) => [each, String(disk.read(at(each)))]))
  expect(found, 'frames on the disk').toEqual(new Map([...model.frames].sort()))
  model.look()
  const { items } = await project.status()
  const item = items.find(({ path }) => path === SEQUENCE)
  if (!model.isTracked) {
    expect(item?.assetId).toBeUndefined()
    return
  }
  const { isSafety, number } = model.base ?? {}
  expect(item).toMatchObject({
    state: model.state(),
    ...(number === undefined ? {} : { [isSafety === true ? 'baseSafetyNumber' : 'baseNumber']: number }),
    headNumber: model.head.number,
    fileCount: model.frames.size,
  })
  const { checkpoints } = await project.history(SEQUENCE)
  expect(checkpoints.map(({ id }) => id).sort()).toEqual(model.versions.map(({ id }) => id).sort())
}

async function run(
  makeDisk: (folder: string) => TestDisk,
  list: readonly Step[],
  log: string[],
): Promise<void> {
  const root = join(mkdtempSync(join(parent, 'run-')), 'project')
  mkdirSync(root)
  const model = new SequenceModel()
  const real = await Real.create(makeDisk(root), root)
  try {
    for (const step of list) {
      if (!step.isPossible(model)) continue
      log.push(step.text)
      await step.run(real, model)
      await compare(real, model)
    }
    log.push('look at every version')
    for (const index of model.isTracked ? model.versions.keys() : []) {
      await revert(index).run(real, model)
      await compare(real, model)
    }
    expect(await real.project.verify()).toMatchObject({ ok: true, problems: [] })
  } finally {
    await real.project.close()
    rmSync(root, { recursive: true, force: true })
  }
}

test.each<[string, (folder: string) => TestDisk]>([
  ['a real disk', realDisk],
  ['a simulated disk', (folder) => simulatedDisk(folder, POSIX_DISK)],
  ['a simulated disk of two-second times', (folder) => simulatedDisk(folder, FAT_DISK)],
])('a sequence does what the model does, on %s', async (_name, makeDisk) => {
  await checkProperty(steps, (list, log) => run(makeDisk, list, log))
})
