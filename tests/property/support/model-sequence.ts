/** One sequence as a person would explain it; the rules of docs/how-to/sequences.md and docs/reference/states.md. */
export type Frames = ReadonlyMap<string, string>

export interface SequenceVersion {
  id: string
  /** Of a safety copy its own series. */
  number: number
  isSafety: boolean
  frames: Frames
}

export class SequenceModel {
  /** What lies on the disk, by file name. */
  frames = new Map<string, string>()
  readonly versions: SequenceVersion[] = []
  base: SequenceVersion | undefined
  isPinned = false
  isDeleted = false

  get head(): SequenceVersion {
    const head = this.versions.findLast(({ isSafety }) => !isSafety)
    if (head === undefined) throw new Error('the sequence has no version')
    return head
  }

  get isTracked(): boolean {
    return this.versions.length > 0 && !this.isDeleted
  }

  /** What a look at it does: frames that are those of the newest version continue from it. */
  look(): void {
    if (this.isTracked && isSame(this.frames, this.head.frames)) this.continueFrom(this.head)
  }

  continueFrom(version: SequenceVersion): void {
    this.base = version
    this.isPinned = version !== this.head
  }

  /** With the frames on the disk. */
  add(id: string, isSafety: boolean): SequenceVersion {
    const number = 1 + this.versions.filter((version) => version.isSafety === isSafety).length
    const version = { id, number, isSafety, frames: new Map(this.frames) }
    this.versions.push(version)
    return version
  }

  state(): string {
    if (this.frames.size === 0) return 'rebuild'
    if (isSame(this.frames, this.head.frames)) return 'normal'
    const base = this.base?.frames
    if (base === undefined || isSame(base, this.head.frames)) return 'modified'
    if (!isSame(base, this.frames)) return 'diverged'
    return this.isPinned ? 'pinned' : 'outdated'
  }

  /** Every frame is, under its name, in some version. */
  isKnown(): boolean {
    return [...this.frames].every(([name, bytes]) =>
      this.versions.some(({ frames }) => frames.get(name) === bytes),
    )
  }

  /** The version of which some frames are missing while all others are there as it has them. */
  partOf(): SequenceVersion | undefined {
    return [this.base, this.head].find((version) => {
      if (version === undefined || this.frames.size === 0) return false
      const { frames } = version
      return (
        this.frames.size < frames.size &&
        [...this.frames].every(([name, bytes]) => frames.get(name) === bytes)
      )
    })
  }

  /** What is written where nothing lies there. */
  wanted(): SequenceVersion {
    return this.isPinned && this.base !== undefined ? this.base : this.head
  }

  mayBeFreed(): boolean {
    const isKept = (version: SequenceVersion | undefined) =>
      version !== undefined && (!version.isSafety || version === this.base)
    const isWhole = this.versions.some((version) => isKept(version) && isSame(version.frames, this.frames))
    return isWhole || isKept(this.partOf())
  }
}

export function isSame(a: Frames, b: Frames): boolean {
  return a.size === b.size && [...a].every(([name, bytes]) => b.get(name) === bytes)
}
