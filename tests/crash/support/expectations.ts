/** What a project and its working files must hold, from what busy processes said before they were killed. */
import { createHash } from 'node:crypto'
import type { HistoryItem, Project } from '@clst/sdk'
import { expect } from 'vitest'
import { readFile, versionsOf } from './aftermath.js'
import type { Made, Told } from './busy-process.js'

interface KnownFile {
  /** Content hash of what lies there. */
  content: string
  /** Content hashes of versions that were promised, by number. */
  versions: string[]
  /** Contents that a revert replaced: each must be in some checkpoint. */
  replaced: Set<string>
}

export class Expectations {
  private readonly files: Map<string, KnownFile>
  private pending: Told | undefined

  /** `first`: the first checkpoint of each working file. */
  constructor(first: readonly Made[]) {
    this.files = new Map(
      first.map(({ path, contentHash }) => [
        path,
        { content: contentHash, versions: [contentHash], replaced: new Set() },
      ]),
    )
  }

  /** Takes what a killed process said; only its last step may be unfinished. */
  hear(steps: readonly Told[]): void {
    for (const told of steps) {
      if (told.isDone) this.take(told)
      else this.pending = told
    }
  }

  get pendingStep(): Told['step'] | undefined {
    return this.pending?.step
  }

  /** Compares with what is there; what the unfinished step did or did not do is known afterwards. */
  async check(project: Project, folder: string): Promise<void> {
    const step = this.pending?.step
    this.pending = undefined
    const added: HistoryItem[] = []
    for (const [path, known] of this.files) {
      const found = hashOf(readFile(folder, path))
      const isTouched = (step?.op === 'write' || step?.op === 'revert') && step.path === path
      const allowed = isTouched ? [known.content, step.hash] : [known.content]
      expect(allowed, `${path} is neither old nor new`).toContain(found)
      if (isTouched && step.op === 'revert' && found === step.hash) known.replaced.add(step.old)
      known.content = found

      const versions = await versionsOf(project, path)
      expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1))
      const hashes = versions.map(({ contentHash }) => contentHash)
      expect(hashes.slice(0, known.versions.length), `${path}: a promised version`).toEqual(known.versions)
      added.push(...versions.slice(known.versions.length))
      known.versions = hashes
      const all = new Set((await project.history(path)).checkpoints.map(({ contentHash }) => contentHash))
      expect(
        [...known.replaced].filter((hash) => !all.has(hash)),
        `${path}: replaced bytes are lost`,
      ).toEqual([])
    }
    if (added.length > 0) this.checkAdded(added, step)
  }

  /** Versions that nobody promised can only be those of the unfinished step, and then all of them. */
  private checkAdded(added: readonly HistoryItem[], step: Told['step'] | undefined): void {
    if (step?.op !== 'checkpoint')
      throw new Error(`there are versions that nobody made: ${JSON.stringify(added)}`)
    expect(new Set(added.map(({ groupId }) => groupId)).size).toBe(1)
    for (const { path, contentHash } of added) {
      expect(step.paths).toContain(path)
      expect(contentHash).toBe(this.file(path).content)
    }
    for (const path of step.paths) {
      const { versions, content } = this.file(path)
      expect(versions, `${path} was left out`).toContain(content)
    }
  }

  private take({ step, made }: Told): void {
    if (step.op === 'checkpoint') {
      for (const { path, number, contentHash } of made) {
        const known = this.file(path)
        expect(number, `${path}: the next number`).toBe(known.versions.length + 1)
        expect(contentHash).toBe(known.content)
        known.versions.push(contentHash)
      }
      return
    }
    const known = this.file(step.path)
    if (step.op === 'revert' && step.old !== step.hash) known.replaced.add(step.old)
    known.content = step.hash
  }

  private file(path: string): KnownFile {
    const known = this.files.get(path)
    if (known === undefined) throw new Error(`no such working file: ${path}`)
    return known
  }
}

function hashOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? 'nothing' : createHash('sha256').update(bytes).digest('hex')
}
