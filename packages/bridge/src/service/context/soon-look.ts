/** What files are, without ever waiting until a large one has been read. */
import type { PathInfo, Project } from '@clst/sdk'
import type { OperationScope } from '../operations/operation.js'

/** Files up to so many bytes together are read when nothing else proves their states. */
export const READ_BYTES = 8 * 1024 * 1024

export class SoonLook {
  private readonly left: { path: string; seen: PathInfo }[] = []

  /** @param readBytes read by this look at most; what is larger than the rest of it is read afterwards */
  constructor(
    private readonly project: Project,
    private readonly scope: Pick<OperationScope, 'announce' | 'inBackground'>,
    private readBytes = READ_BYTES,
  ) {}

  /** Throws what looking throws. */
  async at(path: string): Promise<PathInfo> {
    const quick = await this.project.look(path, { isHasty: true })
    const { status } = quick
    if (status?.state !== 'modified' && status?.state !== 'diverged') return quick
    const sizeBytes = status.sizeBytes ?? 0
    if (sizeBytes <= this.readBytes) {
      this.readBytes -= sizeBytes
      return this.project.look(path)
    }
    this.left.push({ path, seen: quick })
    return quick
  }

  /** Afterwards: reads what was left, one file after the other, and tells those who listen of what is otherwise. */
  goOn(name: string): void {
    if (this.left.length === 0) return
    this.scope.inBackground(`look ${name}`, async () => {
      for (const { path, seen } of this.left) {
        const { status } = await this.project.look(path)
        if (status?.state === seen.status?.state) continue
        this.scope.announce({ type: 'files-changed', paths: [path], isOnlySeen: true })
      }
    })
  }
}
