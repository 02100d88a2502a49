/** What the host has open, and whether another program wrote the file meanwhile. */
import { CAPABILITIES, type Host } from './host.js'
import type { Model } from './model.js'
import { isSame } from './same.js'

/** Seconds between two looks at the file on the disk. */
const LOOK_EVERY = 2
const MOST_NOTES = 20

/** What handlers of the host note down. */
export type HostNote = 'opened' | 'saved' | 'new' | 'edited' | 'closed'

/** Read from the host at each tick; notes of handlers are taken up then. */
export class Facts {
  private notes: { what: HostNote; path: string; stamp: string }[] = []
  /** Of the file as it was opened or saved here, and as it was seen last. */
  private stamp = ''
  private seen = ''
  private lastLook: number
  /** Grows whenever another file is open, or the same one anew. */
  timesOpened = 0
  /** Grows whenever the file on the disk is another one than before. */
  timesWritten = 0
  /** Grows with each save of the open file. */
  timesSaved = 0
  /** Runs that have the file written: while there are any, nobody else is blamed for it. */
  expecting = 0

  constructor(
    private readonly model: Model,
    private readonly host: Host,
    private readonly clock: () => number,
  ) {
    this.lastLook = clock() - LOOK_EVERY
    const can = CAPABILITIES.filter((each) => host.can(each))
    model.host = { name: host.name, version: host.version, path: '', isDirty: false, can }
  }

  /** From a handler of the host: what the file on the disk is at this moment, and nothing more. */
  note(what: HostNote): void {
    const found = { what, path: '', stamp: '' }
    if (what === 'opened' || what === 'saved') {
      try {
        found.path = this.host.currentFile()
        found.stamp = this.stampOf(found.path)
      } catch {
        // A handler must not throw; the next look at the host says what is wrong.
      }
    }
    this.notes.push(found)
    this.notes.splice(0, this.notes.length - MOST_NOTES)
  }

  /** Throws what the host throws; then what was known stays. */
  look(): void {
    const [path, isDirty] = [this.host.currentFile(), this.host.isDirty()]
    const notes = this.notes
    this.notes = []
    const known = this.model.host
    const has = (wanted: HostNote) => notes.some(({ what }) => what === wanted)
    if (has('saved')) this.timesSaved += 1
    if (path !== known.path) this.opened(path, has('saved'))
    else if (has('opened') || has('new')) this.opened(path, false)
    else if (has('saved')) this.timesWritten += 1
    // Another program can have written since: what counts is what was there then.
    const stamps = notes.filter((note) => note.path === path && note.stamp !== '')
    const last = stamps[stamps.length - 1]
    if (last !== undefined) this.accept(last.stamp)
    const facts = { ...known, ...this.host.moreFacts?.(), path, isDirty }
    if (!isSame(facts, known)) {
      this.model.host = facts
      this.model.touch()
    }
    if (this.clock() - this.lastLook >= LOOK_EVERY) this.lookAtDisk()
  }

  /** The file on the disk is what is open: it was just opened or saved, or the person said so. */
  restamp(): void {
    this.accept(this.stampOf(this.host.currentFile()))
    this.timesWritten += 1
  }

  /** What was typed is about the file that was open; when that only got another name it stays. */
  private opened(path: string, isSavedAs: boolean): void {
    this.timesOpened += 1
    if (!isSavedAs) {
      const { fields = {} } = this.model.table.said
      const kept = Object.entries(this.model.fields).filter(([name]) => fields[name]?.of !== 'file')
      this.model.fields = Object.fromEntries(kept)
    }
    this.accept(this.stampOf(path))
    this.model.touch()
  }

  private stampOf(path: string): string {
    return path === '' ? '' : this.host.fileStamp(path)
  }

  private accept(stamp: string): void {
    this.stamp = stamp
    this.seen = stamp
    this.lastLook = this.clock()
    this.setChanged(false)
  }

  private lookAtDisk(): void {
    this.lastLook = this.clock()
    const { path } = this.model.host
    if (path === '' || this.expecting > 0) return
    const stamp = this.host.fileStamp(path)
    if (stamp === this.seen) return
    this.seen = stamp
    this.timesWritten += 1
    if (this.stamp === '') this.stamp = stamp
    else if (stamp !== '') this.setChanged(stamp !== this.stamp)
  }

  private setChanged(isChanged: boolean): void {
    if (isChanged === this.model.isChangedOnDisk) return
    this.model.isChangedOnDisk = isChanged
    this.model.touch()
  }
}
