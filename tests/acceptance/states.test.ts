import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProject, FILE_STATES, isClstError, openProject, type Project } from '@clst/sdk'
import { arriveVersion, TRAITS_BY_NAME } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { memoryFolder, realDisk, simulatedDisk, type TestDisk } from '../helpers/disks.js'
import { type Cell, NEXT_STATE, NEXT_STATE_EDITED, readCells } from './state-table.js'

const cells = readCells()
const parent = temporaryFolder()
/** The project file of a simulated disk need not outlive a power cut. */
const fastParent = memoryFolder()

describe('the table', () => {
  test('has a cell for every state and event that can meet', () => {
    const events = new Set(cells.map(({ event }) => event))
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(FILE_STATES))
    const missing = ['change it in place', 'rename away', 'rename away and back'].map(
      (event) => `rebuild: ${event}`,
    )
    const all = FILE_STATES.flatMap((state) => [...events].map((event) => `${state}: ${event}`))
    expect(new Set(cells.map(({ state, event }) => `${state}: ${event}`))).toEqual(
      new Set(all.filter((name) => !missing.includes(name))),
    )
  })

  test.each([
    ['next state', NEXT_STATE],
    ['after one more save', NEXT_STATE_EDITED],
  ])('is that of docs/reference/states.md: %s', (_title, table) => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/reference/states.md'), 'utf8')
    expect(page).toContain(table)
  })
})

interface Run {
  name: string
  makeDisk: (folder: string) => TestDisk
  /** All contents have one size: only their bytes tell them apart. */
  hasOneSize: boolean
  /** Nothing happens at the same time as the event before it. */
  timePasses: boolean
}

const simulated = Object.entries(TRAITS_BY_NAME).flatMap(([name, traits]): Run[] => {
  const makeDisk = (folder: string) => simulatedDisk(folder, traits)
  return [
    { name: `simulated ${name}, all at the same time`, makeDisk, hasOneSize: true, timePasses: false },
    { name: `simulated ${name}, one after the other`, makeDisk, hasOneSize: true, timePasses: true },
  ]
})

const runs: readonly Run[] = [
  { name: 'real disk, contents of one size', makeDisk: realDisk, hasOneSize: true, timePasses: true },
  { name: 'real disk, contents of any size', makeDisk: realDisk, hasOneSize: false, timePasses: true },
  ...simulated,
]

/** One working file of the project, on its way through one cell of the table. */
class TrackedCell {
  readonly path: string
  private saves = 0

  constructor(
    readonly cell: Cell,
    readonly index: number,
    private readonly run: Run,
    private readonly disk: TestDisk,
  ) {
    this.path = `cell ${index}/scene.blend`
  }

  /** Different for each file and tag. */
  content(tag: string): Buffer {
    const text = `file ${this.index}, ${tag} `
    return Buffer.from(text.padEnd(this.run.hasOneSize ? 64 : 64 + tag.charCodeAt(tag.length - 1), '.'))
  }

  otherContent(): Buffer {
    return this.content(`edit ${++this.saves}`)
  }

  pass(): void {
    if (this.run.timePasses) this.disk.pass()
  }
}

describe.each(runs)('$name', (run) => {
  const folder = join(run.makeDisk === realDisk ? parent : fastParent, run.name)
  let disk: TestDisk
  let project: Project
  let files: TrackedCell[] = []

  beforeAll(async () => {
    mkdirSync(folder)
    disk = run.makeDisk(folder)
    project = await createProject(folder, { name: 'Robot', ports: disk.ports, workers: 0 })
    files = cells.map((cell, index) => new TrackedCell(cell, index, run, disk))
    for (const version of ['v1', 'v2', 'v3']) {
      for (const file of files) {
        const isTracked = file.cell.state !== 'untracked'
        if (isTracked) disk.save(file.path, file.content(version))
      }
      disk.pass()
      await project.checkpoint([], { message: version, all: true, preview: null })
    }
  })

  afterAll(() => project.close())

  async function stateOf(path: string): Promise<string> {
    try {
      const { items } = await project.status([path])
      expect(items).toHaveLength(1)
      return items[0]?.state ?? '—'
    } catch (error) {
      if (isClstError(error) && error.code === 'file-not-found') return '—'
      throw error
    }
  }

  /** The state as a process sees it that has just been started: nothing is remembered but what is in the project. */
  async function stateInNewProcess(path: string): Promise<string> {
    const again = await openProject(project.info.path, { ports: disk.ports, workers: 0, readOnly: true })
    try {
      const { items } = await again.status([])
      return items.find((item) => item.path === path)?.state ?? '—'
    } finally {
      await again.close()
    }
  }

  const arrive = (file: TrackedCell, tag: string) =>
    arriveVersion(project.info.path, file.path, file.content(tag))

  const beginnings: Record<string, (file: TrackedCell) => Promise<unknown> | undefined> = {
    normal: async () => {},
    modified: async (file) => disk.save(file.path, file.otherContent()),
    outdated: (file) => arrive(file, 'v4'),
    untracked: async (file) => disk.save(file.path, file.otherContent()),
    rebuild: async (file) => disk.remove(file.path),
    diverged: async (file) => {
      await arrive(file, 'v4')
      file.pass()
      disk.save(file.path, file.otherContent())
    },
    pinned: (file) => project.revert(file.path, { to: 'v1' }),
  }

  const newestTag = ({ cell }: TrackedCell) => (['outdated', 'diverged'].includes(cell.state) ? 'v4' : 'v3')

  const events: Record<string, (file: TrackedCell) => Promise<unknown>> = {
    'save other bytes': async (file) => disk.save(file.path, file.otherContent()),
    'change it in place': async (file) => disk.overwrite(file.path, file.otherContent()),
    touch: async ({ path }) => disk.touch(path),
    'rewrite the same bytes': async (file) =>
      disk.save(file.path, disk.read(file.path) ?? file.content('v3')),
    'save the bytes of the newest version': async (file) =>
      disk.save(file.path, file.content(newestTag(file))),
    'save the bytes of v2': async (file) => disk.save(file.path, file.content('v2')),
    delete: async ({ path }) => disk.remove(path),
    'rename away': async ({ path }) => disk.move(path, `${path}.away`),
    'rename away and back': async ({ path }) => {
      disk.move(path, `${path}.away`)
      disk.move(`${path}.away`, path)
    },
    checkpoint: ({ path }) => project.checkpoint([path], { message: 'Event', preview: null }),
    'revert to v1': (file) => revertLosingNothing(file, { to: 'v1' }),
    'revert to the newest version': (file) => revertLosingNothing(file, {}),
    'a newer version arrives': (file) => arrive(file, 'v5'),
  }

  /** Bytes that a revert replaces are in some version afterwards. */
  async function revertLosingNothing(file: TrackedCell, options: { to?: string }): Promise<void> {
    const before = disk.read(file.path)
    const { safety } = await project.revert(file.path, options)
    const known = ['v1', 'v2', 'v3', 'v4'].map((tag) => file.content(tag).toString())
    if (before === undefined || known.includes(before.toString())) {
      expect(safety).toBeUndefined()
      return
    }
    const copy = `cell ${file.index}/copy`
    const output = join(folder, copy)
    await project.exportVersion(file.path, { to: `s${safety?.number}`, output })
    expect(disk.read(copy)).toEqual(before)
  }

  test.each(cells.map((cell, index) => ({ ...cell, index })))(
    '$state: $event → $next, then edited → $edited',
    async ({ state, event, next, fails, edited, index }) => {
      const file = files[index] as TrackedCell
      file.pass()
      await beginnings[state]?.(file)
      expect(await stateOf(file.path)).toBe(state)

      file.pass()
      const happened = events[event]?.(file)
      if (fails === undefined) await happened
      else await expect(happened).rejects.toMatchObject({ code: fails })
      expect(await stateOf(file.path)).toBe(next)
      expect(await stateInNewProcess(file.path)).toBe(next)

      file.pass()
      disk.save(file.path, file.otherContent())
      expect(await stateOf(file.path)).toBe(edited)
    },
  )
})

describe('an asset that came from elsewhere, and a file that was put in its place by hand', () => {
  const path = 'props/robot.blend'

  async function makeScene(held: string): Promise<Project> {
    const folder = mkdtempSync(join(fastParent, 'elsewhere-'))
    const project = await createProject(folder, { name: 'Robot', workers: 0 })
    for (const version of ['v1', 'v2']) await arriveVersion(project.info.path, path, Buffer.from(version))
    mkdirSync(join(folder, 'props'))
    writeFileSync(join(folder, path), held)
    return project
  }

  test.each([
    ['v2', 'normal', 0],
    ['v1', 'outdated', 0],
    ['other', 'modified', 1],
  ])('it holds %s: %s', async (held, state, newCheckpoints) => {
    for (const looksFirst of [true, false]) {
      const project = await makeScene(held)
      if (looksFirst) expect(await project.status([path])).toMatchObject({ items: [{ state }] })
      const { checkpoints } = await project.checkpoint([path], { message: 'By hand' })
      expect(checkpoints).toHaveLength(newCheckpoints)
      const after = newCheckpoints === 0 ? state : 'normal'
      expect(await project.status([path])).toMatchObject({ items: [{ state: after }] })
      await project.close()
    }
  })

  test.each(['status', 'checkpoint'])(
    'what the file holds already arrives as the newest version: after a %s work goes on from there',
    async (look) => {
      const project = await makeScene('v1')
      await project.revert(path, { to: 'v1' })
      // Long enough ago that the file need not be read again.
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect(await project.status([path])).toMatchObject({ items: [{ state: 'pinned' }] })
      await arriveVersion(project.info.path, path, Buffer.from('v1'))
      if (look === 'status')
        expect(await project.status([path])).toMatchObject({ items: [{ state: 'normal' }] })
      else
        expect(await project.checkpoint([path], { message: 'Nothing' })).toMatchObject({ unchanged: [path] })
      writeFileSync(join(project.root, path), 'after')
      expect(await project.status([path])).toMatchObject({
        items: [{ state: 'modified', baseNumber: 3, headNumber: 3 }],
      })
      await project.close()
    },
  )
})
