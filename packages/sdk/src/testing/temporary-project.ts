import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createProject, type OpenOptions, type Project } from '../project.js'

/** A project in a folder of its own below the system's folder for temporary files. */
export interface TemporaryProject {
  project: Project
  /** Absolute path of the project folder. */
  folder: string
  /** Writes a working file by its project path; missing folders are made. */
  write(path: string, bytes: Uint8Array | string): void
  /** Closes the project and removes the folder. */
  remove(): Promise<void>
}

/** A new empty folder; the caller removes it. The path has no links in it. */
export function temporaryFolder(prefix = 'clst-test-'): string {
  return realpathSync(mkdtempSync(join(tmpdir(), prefix)))
}

/** Makes a project named `test` on the real disk. */
export async function temporaryProject(options: OpenOptions = {}): Promise<TemporaryProject> {
  const folder = temporaryFolder()
  const project = await createProject(folder, { name: 'test', person: { name: 'Ada' }, ...options })
  return {
    project,
    folder,
    write: (path, bytes) => {
      const absolute = join(folder, path)
      mkdirSync(dirname(absolute), { recursive: true })
      writeFileSync(absolute, bytes)
    },
    remove: async () => {
      await project.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
