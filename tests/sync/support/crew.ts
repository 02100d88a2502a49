/** Ada and Bo with a clone each and a studio, all of them processes; and what holds when they are done. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { openProject, type Project, verifyProjectFile } from '@clst/sdk'
import { seededBytes } from '@clst/sdk/testing'
import { expect } from 'vitest'
import { MIGRATIONS } from '../../../packages/server/src/database/migrations/index.js'
import { openSqliteDatabase } from '../../../packages/server/src/database/sqlite/sqlite-database.js'
import { TestStudio } from '../../helpers/studio.js'
import { beginServerCommand, DeathOrder, expectDone, MORTAL } from './mortal.js'
import { Seat } from './seat.js'

/** What a killed process may leave in a project folder (docs/explanation/crash-safety.md). */
const UNFINISHED = /^\.clst-new-[0-9a-f]{12}$/

/** A version that was made, as everybody must have it. */
interface Made {
  path: string
  id: string
  contentHash: string
}

export class Crew {
  readonly studio: TestStudio
  readonly ada: Seat
  readonly bo: Seat
  /** Where the next client, or the studio, dies. */
  readonly clientOrder: DeathOrder
  readonly studioOrder: DeathOrder
  /** Every version that was ever made here and not purged. */
  made: Made[] = []
  /** Another way to the studio. */
  via: { readonly url: string } | undefined
  private count = 0

  constructor(
    readonly place: string,
    first?: Crew,
  ) {
    this.clientOrder = first?.clientOrder ?? new DeathOrder(join(place, 'client dies at'))
    this.studioOrder = first?.studioOrder ?? new DeathOrder(join(place, 'studio dies at'))
    this.studio = first?.studio ?? new TestStudio({ nodeArgs: MORTAL, env: this.studioOrder.env })
    this.ada = new Seat(place, 'Ada', first && { CLST_HOME: first.ada.home })
    this.bo = new Seat(place, 'Bo', first && { CLST_HOME: first.bo.home })
  }

  /** Where people find the studio. */
  get url(): string {
    return (this.via ?? this.studio).url
  }

  /** The same people and the same studio, with other folders. */
  elsewhere(name: string): Crew {
    return new Crew(join(this.place, name), this)
  }

  /** Ada is admin of the studio; nothing is published. */
  async start(): Promise<void> {
    await this.studio.start()
    this.ada.login(this.url, '--setup-token', this.studio.setupToken ?? '')
  }

  /** Ada publishes a project with a shared collection, and Bo clones it. */
  async share(name = 'film'): Promise<void> {
    this.ada.json(['init', '--name', name])
    await this.save(this.ada, 'work/scene.blend')
    await withProject(this.ada, (project) => project.collections.share('work'))
    this.ada.json(['publish', '--studio', this.url])
    const { token } = this.ada.json(['invite', 'Bo', '--role', 'Admin'])
    this.bo.login(this.url, '--invite', token)
    this.bo.json(['clone', name, '.'])
  }

  /** Somebody writes new bytes into a file and makes a checkpoint of it. */
  async save(seat: Seat, path: string, sizeBytes = 400_000): Promise<Made> {
    seat.write(path, seededBytes(++this.count, sizeBytes))
    const [made] = await withProject(seat, async (project) => {
      const { checkpoints, failed } = await project.checkpoint([path], { message: `Version ${this.count}` })
      expect(failed).toEqual([])
      return checkpoints
    })
    const { id, contentHash } = made as { id: string; contentHash: string }
    this.made.push({ path, id, contentHash })
    return { path, id, contentHash }
  }

  /** Both sync until nothing is left, have every version that was ever made, and the studio is whole. */
  async expectWhole(...people: Seat[]): Promise<void> {
    for (const seat of people) expectQuiet(seat.json(['sync']))
    for (const seat of people) await this.expectVersions(seat)
    await expectDone(beginServerCommand(['verify', '--data', this.studio.folder, '--json']))
    expect(unfinishedBelow(join(this.studio.folder, 'packs'))).toEqual([])
  }

  /** The project of somebody is sound, holds every version, and its folder holds nothing that nobody knows. */
  async expectVersions(seat: Seat): Promise<void> {
    const [file = ''] = projectFilesOf(seat)
    expect(await verifyProjectFile(join(seat.folder, file))).toMatchObject({ ok: true, problems: [] })
    await withProject(seat, async (project) => {
      const { checkpoints } = await project.history()
      const found = checkpoints.filter(({ isSafety }) => !isSafety)
      const idsOf = (versions: readonly { id: string; contentHash: string }[]) =>
        versions.map(({ id, contentHash }) => `${id} ${contentHash}`).sort()
      expect(idsOf(found), seat.name).toEqual(idsOf(this.made))
    })
    const isKnown = (path: string) => path === file || this.isWorkingFile(path) || UNFINISHED.test(path)
    const strange = namesBelow(seat.folder).filter((path) => !isKnown(path))
    expect(strange, 'files that nobody knows').toEqual([])
  }

  /** The newest version of a file can be had without the studio. */
  async expectNewest(seat: Seat, path: string): Promise<void> {
    const newest = this.made.findLast((made) => made.path === path)
    const output = join(this.place, `export-${++this.count}`)
    await withProject(seat, (project) => project.exportVersion(path, { output }))
    expect(createHash('sha256').update(readFileSync(output)).digest('hex')).toBe(newest?.contentHash)
    rmSync(output)
  }

  private isWorkingFile(path: string): boolean {
    return this.made.some((made) => made.path === path)
  }

  /** As if everything at the studio had arrived long ago. */
  async age(): Promise<void> {
    const database = await openSqliteDatabase(join(this.studio.folder, 'studio.sqlite'), MIGRATIONS)
    try {
      await database.transaction(async (transaction) => {
        await transaction.run('UPDATE pack SET arrived_at = 0')
        await transaction.run('UPDATE manifest SET offered_at = 0')
        await transaction.run('UPDATE preview SET arrived_at = 0')
      })
    } finally {
      await database.close()
    }
  }
}

/** Nothing was refused and nothing is left to decide. */
// biome-ignore lint/suspicious/noExplicitAny: what a sync answered
export function expectQuiet({ refused, conflicts, waiting }: any): void {
  expect({ refused, conflicts, waiting }).toEqual({ refused: [], conflicts: [], waiting: [] })
}

export async function withProject<T>(seat: Seat, work: (project: Project) => Promise<T>): Promise<T> {
  const [file = ''] = projectFilesOf(seat)
  const project = await openProject(join(seat.folder, file), { person: { name: seat.name }, workers: 0 })
  try {
    return await work(project)
  } finally {
    await project.close()
  }
}

function projectFilesOf(seat: Seat): string[] {
  return readdirSync(seat.folder).filter((name) => name.endsWith('.clst') && !name.startsWith('.'))
}

/** Paths of all files below a folder. */
export function namesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  return files.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
}

export function unfinishedBelow(folder: string): string[] {
  return namesBelow(folder).filter((name) => /\.tmp|unfinished/.test(name))
}
