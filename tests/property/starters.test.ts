/**
 * Random operations on templates, scaffolds and numbered files, and on a plain model of them; after each both must agree
 * about what there is and what the files hold. Repeated and counted as model.test.ts.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { POSIX_DISK } from '@clst/sdk/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryFolder, realDisk, simulatedDisk, type TestDisk } from '../helpers/disks.js'
import { checkProperty } from './support/check-property.js'
import { keyOf } from './support/model.js'
import { answerOf, Real } from './support/real.js'
import { importSteps, NUMBERED } from './support/starters/imports.js'
import { makingSteps } from './support/starters/make.js'
import { fileNameOf, StarterModel } from './support/starters/model.js'
import { addScaffold, compareScaffolds, scaffoldSteps } from './support/starters/scaffolds.js'
import { always, type Step } from './support/starters/step.js'
import { addTemplate, compareTemplates, SOURCES, templateSteps } from './support/starters/templates.js'

const parent = memoryFolder()

const write = ([path, text]: [string, string]): Step => ({
  text: `write "${text}" into ${path}`,
  isPossible: (model) => !model.isBlocked(path),
  async run({ disk }, model) {
    disk.save(path, Buffer.from(text))
    model.files.set(path, text)
  },
})

const change = ([index, text]: [number, string]): Step => ({
  text: `write "${text}" into made file ${index}`,
  isPossible: (model) => model.assets.size > 0,
  run: (real, model) => {
    const asset = [...model.assets.values()][index % model.assets.size]
    return write([asset?.path as string, text]).run(real, model)
  },
})

const checkpoint = (index: number): Step => ({
  text: `checkpoint made file ${index}`,
  isPossible: (model) => model.assets.size > 0,
  async run({ project }, model) {
    const asset = [...model.assets.values()][index % model.assets.size]
    if (asset === undefined) throw new Error('there is nothing')
    const bytes = model.files.get(asset.path) as string
    const head = asset.versions.at(-1)
    const { checkpoints } = await project.checkpoint([asset.path], { message: 'saved', preview: null })
    const number = (head?.number ?? 0) + 1
    expect(checkpoints.map((each) => each.number)).toEqual(head?.bytes === bytes ? [] : [number])
    if (head?.bytes !== bytes) asset.versions.push({ number, bytes, comment: 'saved' })
  },
})

const work = ([index, words]: [number, string]): Step => ({
  text: `write "${words}" into made file ${index}, and checkpoint it`,
  isPossible: (model) => model.assets.size > 0,
  async run(real, model) {
    await change([index, words]).run(real, model)
    await checkpoint(index).run(real, model)
  },
})

const undo: Step = {
  text: 'undo',
  isPossible: always,
  async run({ project }, model) {
    const answer = await answerOf(project.undo())
    expect('error' in answer ? answer.error : undefined).toBe(model.undo())
  },
}

const reopen: Step = { text: 'reopen', isPossible: always, run: (real) => real.reopen('rollback') }
const pass: Step = { text: 'time passes', isPossible: always, run: async ({ disk }) => disk.pass() }

const text = fc.constantFrom('', 'one', 'two', 'three', 'a'.repeat(5000))
const source = fc.constantFrom(...SOURCES, ...NUMBERED, ...NUMBERED, 'anim/walk.ma')

const steps = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.tuple(source, text).map(write) },
    { weight: 2, arbitrary: fc.tuple(fc.nat(), text).map(change) },
    { weight: 1, arbitrary: fc.nat().map(checkpoint) },
    { weight: 5, arbitrary: fc.tuple(fc.nat(), text).map(work) },
    { weight: 12, arbitrary: templateSteps },
    { weight: 6, arbitrary: makingSteps },
    { weight: 9, arbitrary: scaffoldSteps },
    { weight: 5, arbitrary: importSteps },
    { weight: 9, arbitrary: fc.constant(undo) },
    { weight: 2, arbitrary: fc.constantFrom(pass, reopen) },
  ),
  { minLength: 10, maxLength: 50, size: 'max' },
)

/** So that there is something to make things from; each can be taken back as well. */
const FIRST: readonly Step[] = [
  ...SOURCES.map((path) => write([path, `the first ${path}`])),
  ...['Shot.blend', 'notes.txt', 'plain'].map((path) => addTemplate([path, undefined])),
  ...[0, 2].map((index) => addScaffold([index, undefined, false])),
]

async function compare(real: Real, model: StarterModel): Promise<void> {
  const { project, disk, fs } = real
  const list = (folder: string): string[] =>
    fs.list(`${disk.folder}/${folder}`).flatMap(({ name, kind }) => {
      const path = folder === '' ? name : `${folder}/${name}`
      return kind === 'folder' ? list(path) : /\.clst/.test(name) ? [] : [path]
    })
  const found = list('').map((path) => `${path}: ${String(disk.read(path))}`)
  expect(found.sort(), 'files').toEqual([...model.files].map(([path, bytes]) => `${path}: ${bytes}`).sort())
  await compareTemplates(real, model)
  await compareScaffolds(real, model)
  const assets = [...model.assets.values()]
  const { items } = await project.list([], { limit: 1000 })
  const shown = items.map(({ path, status, headNumber }) => `${path}: ${status}, v${headNumber}`)
  const expected = assets.map(
    ({ path, status, versions }) => `${path}: ${status}, v${versions.at(-1)?.number}`,
  )
  expect(shown.sort(), 'list').toEqual(expected.sort())
  const { items: states } = await project.status()
  for (const { path, state } of states) {
    const bytes = model.assets.get(keyOf(path))?.versions.at(-1)?.bytes
    const isSame = bytes === model.files.get(path)
    expect(state, `state of ${path}`).toBe(bytes === undefined ? 'untracked' : isSame ? 'normal' : 'modified')
  }
  const { checkpoints } = await project.history()
  const versions = checkpoints.map((each) => `${each.path} v${each.number} ${each.comment} ${each.sizeBytes}`)
  expect(versions.sort(), 'history').toEqual(
    assets
      .flatMap(({ path, versions: all }) =>
        all.map(({ number, comment, bytes }) => `${path} v${number} ${comment} ${bytes.length}`),
      )
      .sort(),
  )
  for (const { path, needs } of assets.filter((asset) => asset.needs.size > 0)) {
    const { dependencies } = await project.dependencies.list(path)
    const needed = [...needs].map((each) => each.path).sort()
    expect(dependencies.map((each) => each.path).sort(), `needs of ${path}`).toEqual(needed)
  }
}

async function compareThoroughly(real: Real, model: StarterModel): Promise<void> {
  const { project } = real
  const read = (path: string) => Buffer.from(real.readAt(path)).toString()
  for (const template of model.templates) {
    const output = real.newOutput()
    await project.templates.export(fileNameOf(template), { output })
    expect(read(output), `the file of ${fileNameOf(template)}`).toBe(template.bytes)
  }
  for (const { path, versions } of model.assets.values()) {
    for (const { number, bytes } of versions) {
      const output = real.newOutput()
      await project.exportVersion(path, { to: `v${number}`, output })
      expect(read(output), `v${number} of ${path}`).toBe(bytes)
    }
  }
  expect(await project.verify()).toMatchObject({ ok: true, problems: [] })
}

async function run(
  makeDisk: (folder: string) => TestDisk,
  list: readonly Step[],
  log: string[],
): Promise<void> {
  const folder = mkdtempSync(join(parent, 'run-'))
  const [outside, root] = [join(folder, 'outside'), join(folder, 'project')]
  for (const path of [outside, root]) mkdirSync(path)
  const disk = makeDisk(root)
  disk.ports.fs?.makeFolder?.(outside)
  const model = new StarterModel()
  const real = await Real.create(disk, outside)
  try {
    for (const step of FIRST) await step.run(real, model)
    for (const step of list) {
      if (!step.isPossible(model)) continue
      log.push(step.text)
      await step.run(real, model)
      await compare(real, model)
    }
    log.push('look at everything')
    await compareThoroughly(real, model)
  } finally {
    await real.project.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

test.each<[string, (folder: string) => TestDisk]>([
  ['a real disk', realDisk],
  ['a simulated disk', (folder) => simulatedDisk(folder, POSIX_DISK)],
])('what things are made from does what the model does, on %s', async (_name, makeDisk) => {
  await checkProperty(steps, (list, log) => run(makeDisk, list, log))
})
