/** The project under test: a folder on a disk, opened through the SDK. */
import { join } from 'node:path'
import { createProject, isClstError, openProject, type Project } from '@clst/sdk'
import { nodeFileSystem } from '@clst/sdk/testing'
import type { TestDisk } from '../../helpers/disks.js'
import type { Bytes } from './model.js'

export const AUTHOR = 'Ada'

export type Journal = 'rollback' | 'wal'

export class Real {
  private exports = 0

  private constructor(
    readonly disk: TestDisk,
    public project: Project,
    /** A folder outside of the project. */
    private readonly outside: string,
  ) {}

  static async create(disk: TestDisk, outside: string): Promise<Real> {
    const { ports } = disk
    const project = await createProject(disk.folder, {
      name: 'model',
      person: { name: AUTHOR },
      ports,
      workers: 0,
    })
    return new Real(disk, project, outside)
  }

  async reopen(journal: Journal): Promise<void> {
    await this.project.close()
    const { ports } = this.disk
    const options = { person: { name: AUTHOR }, ports, workers: 0, journal }
    this.project = await openProject(this.project.info.path, options)
  }

  /** A place outside of the project that nothing has been written to. */
  newOutput(): string {
    return join(this.outside, `export ${++this.exports}`)
  }

  get fs() {
    return this.disk.ports.fs ?? nodeFileSystem
  }

  /** Bytes at an absolute path. */
  readAt(path: string): Bytes {
    const file = this.fs.openForReading(path)
    try {
      const bytes = new Uint8Array(file.stat().sizeBytes)
      for (let done = 0; done < bytes.length; ) {
        const count = file.read(bytes.subarray(done), done)
        if (count === 0) throw new Error(`${path} is shorter than its size says`)
        done += count
      }
      return bytes
    } finally {
      file.close()
    }
  }
}

/** The answer, or the code of the error. Anything else that is thrown is a failure of the test. */
export async function answerOf<T>(work: Promise<T>): Promise<T | { error: string }> {
  try {
    return await work
  } catch (error) {
    if (isClstError(error)) return { error: error.code }
    throw error
  }
}
