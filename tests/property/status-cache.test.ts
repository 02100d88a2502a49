import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, openProject, type Project } from '@clst/sdk'
import { type FileSystemTraits, NETWORK_DISK, POSIX_DISK, TRAITS_BY_NAME } from '@clst/sdk/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryFolder, type SimulatedDisk, simulatedDisk } from '../helpers/disks.js'

/**
 * Whatever programs do to a file between two looks, and however little time passes: what status says is true. The file
 * keeps its size throughout, so that nothing but times, inode and bytes can tell one content from another.
 */

const PATH = 'scene.blend'
const SIZE = 48
const HOUR_US = 3_600_000_000

/** What is true, kept without looking at any time. */
interface Model {
  versions: string[]
  base: number
  isPinned: boolean
  content: string
  writes: number
}

interface World {
  disk: SimulatedDisk
  project: Project
  traits: FileSystemTraits
}

type Step =
  | { do: 'pass'; us: number }
  | { do: 'set the clock back' }
  | { do: 'write'; how: 'in place' | 'by replacing'; keepsTime: boolean }
  | {
      do:
        | 'rewrite the same bytes'
        | 'touch'
        | 'checkpoint'
        | 'status'
        | 'history'
        | 'reopen'
        | 'rename and back'
    }
  | { do: 'revert'; to: number }
  | {
      do: 'checkpoint while it is written' | 'status while it is written'
      call: 'read' | 'statOpen'
      nth: number
    }

function truth({ versions, base, isPinned, content }: Model): string {
  const head = versions.length - 1
  if (content === versions[head]) return 'normal'
  if (versions[base] === versions[head]) return 'modified'
  return isPinned && content === versions[base] ? 'pinned' : 'diverged'
}

function newContent(model: Model): Buffer {
  model.content = `write ${++model.writes} `.padEnd(SIZE, '.')
  return Buffer.from(model.content)
}

/** Programs can only set the time of modification back; on disks without more than that nobody could see the change. */
function write(world: World, model: Model, how: 'in place' | 'by replacing', keepsTime: boolean): void {
  const { disk, traits } = world
  const at = join(disk.folder, PATH)
  const before = disk.memory.stat(at)?.modifiedUs ?? 0
  const isVisible = traits.hasChangeTime || (how === 'by replacing' && traits.hasInodes)
  if (how === 'in place') disk.overwrite(PATH, newContent(model))
  else disk.save(PATH, newContent(model))
  if (keepsTime && isVisible) disk.memory.setTimes(at, before)
}

async function take(world: World, model: Model, step: Step): Promise<void> {
  const { disk, project } = world
  switch (step.do) {
    case 'pass':
      return disk.clock.advanceUs(step.us)
    case 'set the clock back':
      // Far enough that no moment comes twice.
      return disk.clock.advanceUs(-HOUR_US)
    case 'write':
      return write(world, model, step.how, step.keepsTime)
    case 'rewrite the same bytes':
      return disk.save(PATH, Buffer.from(model.content))
    case 'touch':
      return disk.touch(PATH)
    case 'rename and back':
      disk.move(PATH, 'elsewhere')
      return disk.move('elsewhere', PATH)
    case 'status':
      return
    case 'history':
      return expectHistory(world, model)
    case 'reopen':
      await project.close()
      world.project = await openProject(project.info.path, { ports: disk.ports, workers: 0 })
      return
    case 'revert':
      return revert(world, model, step.to % model.versions.length)
    case 'checkpoint':
      return checkpoint(world, model)
    case 'status while it is written':
      disk.faults.beforeNth(step.call, step.nth, () => write(world, model, 'in place', false))
      await project.status([PATH])
      return disk.faults.clearFaults()
    case 'checkpoint while it is written':
      disk.faults.beforeNth(step.call, step.nth, () => write(world, model, 'in place', false))
      await checkpoint(world, model)
      return disk.faults.clearFaults()
  }
}

async function checkpoint({ project, disk }: World, model: Model): Promise<void> {
  const before = model.content
  const { checkpoints } = await project.checkpoint([PATH], { message: 'Step', preview: null })
  disk.faults.clearFaults()
  const [created] = checkpoints
  if (created === undefined) {
    // Nothing to store: the newest content was there, at the beginning or at the end.
    expect([before, model.content]).toContain(model.versions.at(-1))
    Object.assign(model, { base: model.versions.length - 1, isPinned: false })
    return
  }
  const output = join(disk.folder, 'stored')
  await project.exportVersion(PATH, { to: created.id, output, overwrite: true })
  const stored = disk.read('stored')?.toString() ?? ''
  expect([before, model.content]).toContain(stored)
  model.versions.push(stored)
  Object.assign(model, { base: model.versions.length - 1, isPinned: false })
}

async function revert({ project, disk }: World, model: Model, version: number): Promise<void> {
  const isKnown = model.versions.includes(model.content)
  const { safety } = await project.revert(PATH, { to: `v${version + 1}` })
  if (!isKnown && safety !== undefined) {
    const output = join(disk.folder, 'kept')
    await project.exportVersion(PATH, { to: `s${safety.number}`, output, overwrite: true })
    expect(disk.read('kept')?.toString()).toBe(model.content)
  }
  model.content = model.versions[version] as string
  expect(disk.read(PATH)?.toString()).toBe(model.content)
  Object.assign(model, { base: version, isPinned: version !== model.versions.length - 1 })
}

async function expectHistory({ project }: World, model: Model): Promise<void> {
  const { checkpoints } = await project.history(PATH, { includeSafety: false })
  expect(checkpoints).toHaveLength(model.versions.length)
  const onDisk = checkpoints.filter((item) => item.isOnDisk).map(({ number }) => number)
  const { content, versions, base } = model
  // Of two versions with this content it is the newest.
  const isHead = content === versions.at(-1)
  expect(onDisk).toEqual(isHead ? [versions.length] : content === versions[base] ? [base + 1] : [])
}

async function expectTruth({ project }: World, model: Model): Promise<void> {
  for (const paths of [[PATH], []]) {
    const { items } = await project.status(paths)
    expect(items.find((item) => item.path === PATH)?.state).toBe(truth(model))
  }
}

function steps(tickUs: number): fc.Arbitrary<Step[]> {
  const pass = fc
    .oneof(
      fc.constantFrom(1, Math.floor(tickUs / 3), tickUs, 49_000, 51_000, 2_050_000, 3_000_000, 61_000_000),
      fc.integer({ min: 0, max: 2 * tickUs }),
    )
    .map((us): Step => ({ do: 'pass', us }))
  const writing = fc.record({
    do: fc.constant('write' as const),
    how: fc.constantFrom('in place' as const, 'by replacing' as const),
    keepsTime: fc.boolean(),
  })
  const simple = fc
    .constantFrom('rewrite the same bytes', 'touch', 'history', 'reopen', 'rename and back')
    .map((name) => ({ do: name }) as Step)
  const reverting = fc.record({ do: fc.constant('revert' as const), to: fc.nat(9) })
  const interrupted = fc.record({
    do: fc.constantFrom('checkpoint while it is written' as const, 'status while it is written' as const),
    call: fc.constantFrom('read' as const, 'statOpen' as const),
    nth: fc.integer({ min: 1, max: 4 }),
  })
  const one = fc.oneof(
    { weight: 5, arbitrary: pass },
    { weight: 5, arbitrary: writing },
    { weight: 3, arbitrary: fc.constant<Step>({ do: 'status' }) },
    { weight: 3, arbitrary: fc.constant<Step>({ do: 'checkpoint' }) },
    { weight: 2, arbitrary: reverting },
    { weight: 2, arbitrary: simple },
    { weight: 2, arbitrary: interrupted },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'set the clock back' }) },
  )
  return fc.array(one, { minLength: 5, maxLength: 40 })
}

const parent = memoryFolder()

/** `looksOften`: status is asked after every step, not only where the steps say so: asking writes to the cache. */
async function run(traits: FileSystemTraits, list: readonly Step[], looksOften: boolean): Promise<void> {
  const disk = simulatedDisk(mkdtempSync(join(parent, 'run-')), traits)
  const model: Model = { versions: [], base: -1, isPinned: false, content: '', writes: 0 }
  const project = await createProject(disk.folder, { name: 'Robot', ports: disk.ports, workers: 0 })
  const world: World = { disk, project, traits }
  try {
    disk.save(PATH, newContent(model))
    await checkpoint(world, model)
    for (const step of list) {
      await take(world, model, step)
      if (looksOften || step.do === 'status') await expectTruth(world, model)
    }
    await expectTruth(world, model)
    await expectHistory(world, model)
    expect(await world.project.verify({ quick: true })).toMatchObject({ ok: true })
  } finally {
    await world.project.close()
  }
}

const disks: Record<string, FileSystemTraits> = {
  ...TRAITS_BY_NAME,
  'disk with 10 ms ticks between the milliseconds, without inodes': {
    ...POSIX_DISK,
    timestampStepUs: 10_000,
    timestampPhaseUs: 517,
    hasInodes: false,
    hasChangeTime: false,
  },
  'network disk with two-second times': {
    ...NETWORK_DISK,
    timestampStepUs: 2_000_000,
    clockSkewUs: 86_400_000_000,
  },
}

describe.each(Object.entries(disks))('on a %s', (_name, traits) => {
  test.each([
    ['status is true after every step', true],
    ['status is true when it is asked now and then', false],
  ])('%s', async (_title, looksOften) => {
    await fc.assert(
      fc.asyncProperty(steps(traits.timestampStepUs), (list) => run(traits, list, looksOften)),
      { numRuns: 30 },
    )
  })
})
