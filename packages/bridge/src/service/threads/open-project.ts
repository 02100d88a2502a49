import { hostname } from 'node:os'
import { ClstError, isClstError, type OpenOptions, openProject, type Project } from '@clst/sdk'
import { resolveSettings } from '../../config/settings.js'
import type { ThreadFacts } from './messages.js'

/** The project of a thread, opened when it is first needed. */
export class OpenProject {
  private opened: Promise<Project> | undefined
  private users = 0

  constructor(private readonly facts: ThreadFacts) {}

  /** Works with the project. One whose file was put there anew meanwhile is opened again, where nobody else uses it. */
  async use<T>(work: (project: Project) => Promise<T>): Promise<T> {
    const wasOpen = this.opened !== undefined
    this.users++
    try {
      return await work(await this.get())
    } catch (error) {
      const isGone = isClstError(error) && error.code === 'project-not-found'
      if (!isGone || !wasOpen || this.users > 1) throw error
      await this.close()
      return await work(await this.get())
    } finally {
      this.users--
    }
  }

  async close(): Promise<void> {
    const { opened } = this
    this.opened = undefined
    const project = await opened?.catch(() => undefined)
    await project?.close()
  }

  /** Throws what opening throws; the next call tries again. */
  private async get(): Promise<Project> {
    this.opened ??= this.open()
    try {
      return await this.opened
    } catch (error) {
      this.opened = undefined
      throw error
    }
  }

  private async open(): Promise<Project> {
    const { projectFile } = this.facts
    if (projectFile === undefined) throw new ClstError('internal', 'This thread has no project.')
    return openProject(projectFile, { ...(await openOptionsOf(this.facts)), journal: 'wal' })
  }
}

/** Who works, and with what. */
export async function openOptionsOf({ environment, appVersion }: ThreadFacts): Promise<OpenOptions> {
  const { values } = await resolveSettings(environment)
  return {
    hostName: hostname(),
    program: { name: 'clst', version: appVersion },
    person: { name: values.author },
  }
}
