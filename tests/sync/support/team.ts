/** People with a project each and one studio, in one process: real project files, a real database, real packs. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  cloneProject,
  createProject,
  openProject,
  type Project,
  type StudioPlace,
  type SyncOptions,
  type SyncResult,
} from '@clst/sdk'
import type { StudioLink } from '@clst/sdk/protocol'
import { openStore, type Store, temporaryFolder } from '@clst/sdk/testing'
import { expect } from 'vitest'
import {
  openTestStudio,
  PROJECT,
  type TestStudio,
} from '../../../packages/server/src/sharing/testing/studio.js'

const PLACE: StudioPlace = { url: 'https://studio.example', projectId: PROJECT }

/** Somebody with a copy of the project. */
export class Person {
  constructor(
    readonly name: string,
    readonly folder: string,
    public project: Project,
    /** Replaced where a test lets the way to the studio fail. */
    public link: StudioLink,
  ) {}

  write(path: string, bytes: Uint8Array | string): void {
    const absolute = join(this.folder, path)
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, bytes)
  }

  read(path: string): Buffer {
    return readFileSync(join(this.folder, path))
  }

  text(path: string): string {
    return this.read(path).toString()
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true })
  }

  /** Writes files and makes a checkpoint of each. */
  async save(files: Readonly<Record<string, Uint8Array | string>>, message = 'work'): Promise<void> {
    for (const [path, bytes] of Object.entries(files)) this.write(path, bytes)
    await this.project.checkpoint(Object.keys(files), { message })
  }

  sync(options: SyncOptions = {}): Promise<SyncResult> {
    return this.project.studio.sync(this.link, options)
  }

  update(...paths: string[]) {
    return this.project.studio.update(paths, { link: this.link })
  }

  /** Comments of the versions of a file, the newest first. */
  async history(path: string): Promise<string[]> {
    const { checkpoints } = await this.project.history(path)
    return checkpoints.filter(({ isSafety }) => !isSafety).map(({ comment }) => comment)
  }

  async state(path: string): Promise<string | undefined> {
    const { items } = await this.project.status([path])
    return items.find((item) => item.path === path)?.state
  }

  async paths(): Promise<string[]> {
    const { items } = await this.project.list()
    return items.map(({ path }) => path).sort()
  }

  /** Changes rows behind the back of the project. */
  async inStore(work: (store: Store) => void): Promise<void> {
    const store = openStore(this.project.info.path)
    try {
      await store.write(() => work(store))
    } finally {
      store.close()
    }
  }

  async reopen(): Promise<void> {
    const { path } = this.project.info
    await this.project.close()
    this.project = await openProject(path, { person: { name: this.name } })
  }
}

export class Team {
  private readonly people: Person[] = []

  private constructor(
    readonly studio: TestStudio,
    readonly ada: Person,
  ) {
    this.people.push(ada)
  }

  /** Ada has a project of her own, and an empty one at the studio; nothing is published yet. */
  static async open(): Promise<Team> {
    const studio = await openTestStudio()
    const folder = temporaryFolder()
    const project = await createProject(folder, { name: 'Show', person: { name: 'Ada' } })
    return new Team(studio, new Person('Ada', folder, project, await studio.as('Ada')))
  }

  publish(options: SyncOptions = {}): Promise<SyncResult> {
    return this.ada.project.studio.publish(this.ada.link, PLACE, options)
  }

  /** Somebody becomes a member and clones the project. */
  async join(name: string, role = 'Supervisor'): Promise<Person> {
    const link = await this.studio.as(name, role)
    const folder = temporaryFolder()
    const { project } = await cloneProject(link, folder, PLACE, { person: { name } })
    const person = new Person(name, folder, project, link)
    this.people.push(person)
    return person
  }

  async close(): Promise<void> {
    try {
      for (const { project } of this.people) {
        expect((await project.verify()).problems).toEqual([])
        await project.close()
      }
      expect(this.studio.reported).toEqual([])
    } finally {
      for (const { folder } of this.people) rmSync(folder, { recursive: true, force: true })
      await this.studio.close()
    }
  }
}
