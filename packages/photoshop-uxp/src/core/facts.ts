/** What the host has open, and whether another program wrote the file meanwhile. */
import { CAPABILITIES, type Host } from './host.js'
import type { Model } from './model.js'
import { isSame } from './same.js'

/** Seconds between two looks at the file on the disk. */
const LOOK_EVERY = 2
const MOST_NOTES = 20
/** So many files are remembered that stay open behind the one in front. */
const MOST_KEPT = 50

/** What handlers of the host note down. */
export type HostNote = 'opened' | 'saved' | 'new' | 'edited' | 'closed'

interface Note {
  readonly what: HostNote
  path: string
  stamp: string
  isClean: boolean
}

/** What is known of a file that stays open behind another one. */
interface Kept {
  readonly stamp: string
  readonly seen: string
  readonly fields: Record<string, unknown>
  readonly isByClst: boolean
}

/** Read from the host at each tick; notes of handlers are taken up then. */
export class Facts {
  private notes: Note[] = []
  private readonly kept = new Map<string, Kept>()
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
    const found: Note = { what, path: '', stamp: '', isClean: false }
    if (what === 'opened' || what === 'saved') {
      try {
        found.path = this.host.currentFile()
        found.stamp = this.stampOf(found.path)
        found.isClean = !this.host.isDirty()
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
    const isNew = has('opened') || has('new')
    if (path !== known.path) {
      const isSavedAs = has('saved') && !this.isOpen(known.path)
      this.leave(known.path, notes)
      this.opened(path, isSavedAs, isNew)
    } else if (isNew) this.opened(path, false, true)
    else if (has('saved')) this.timesWritten += 1
    // Another program can have written since: what counts is what was there then.
    const stamp = lastStamp(notes, path, !isDirty)
    if (stamp !== '') this.accept(stamp)
    const facts = { ...known, ...this.host.moreFacts?.(), path, isDirty }
    if (!isSame(facts, known)) {
      this.model.host = facts
      this.model.touch()
    }
    if (this.clock() - this.lastLook >= LOOK_EVERY) this.lookAtDisk()
  }

  /** The same, and at the file on the disk whenever the last look was: before something could be lost. */
  lookClosely(): void {
    this.look()
    this.lookAtDisk()
  }

  /** Where a field is kept that is about a file, which may be open behind another one by now. */
  fieldsOf(path: string, name: string): Record<string, unknown> {
    const isOfFile = this.model.table.said.fields?.[name]?.of === 'file'
    if (!isOfFile || path === this.model.host.path) return this.model.fields
    return this.kept.get(path)?.fields ?? {}
  }

  /** The file on the disk is what is open: it was just opened or saved, or the person said so. */
  restamp(): void {
    this.accept(this.stampOf(this.host.currentFile()))
    this.timesWritten += 1
  }

  /** What a run had written is there. Where it was not opened, nobody else is to blame for the difference. */
  writtenByClst(path: string): void {
    const stamp = this.stampOf(path)
    const kept = this.kept.get(path)
    if (path === this.model.host.path) {
      if (stamp === '' || stamp === this.seen) return
      this.seen = stamp
      this.timesWritten += 1
      this.setChanged(this.stamp !== '' && stamp !== this.stamp, true)
    } else if (kept !== undefined && stamp !== '' && stamp !== kept.seen) {
      this.kept.set(path, { ...kept, seen: stamp, isByClst: true })
    }
  }

  /** What was typed is about the file that was open; when that only got another name it stays. */
  private opened(path: string, isSavedAs: boolean, isNew: boolean): void {
    this.timesOpened += 1
    const kept = isNew ? undefined : this.kept.get(path)
    this.kept.delete(path)
    if (!isSavedAs) this.model.fields = { ...this.fields(false), ...kept?.fields }
    if (kept === undefined) this.accept(this.stampOf(path))
    else {
      // It was open all the time: what was written meanwhile is not what is open.
      this.stamp = kept.stamp
      this.seen = kept.seen
      this.lastLook = this.clock() - LOOK_EVERY
      this.setChanged(kept.stamp !== '' && kept.seen !== '' && kept.seen !== kept.stamp, kept.isByClst)
    }
    this.model.touch()
  }

  /** Another file is in front: what is known of this one stays, as long as the host has it open. */
  private leave(path: string, notes: readonly Note[]): void {
    if (this.isOpen(path)) {
      const stamp = lastStamp(notes, path, false)
      const seen = stamp || this.seen
      this.kept.delete(path)
      const isByClst = stamp === '' && this.model.isChangedByClst
      this.kept.set(path, { stamp: stamp || this.stamp, seen, fields: this.fields(true), isByClst })
    }
    for (const each of Array.from(this.kept.keys())) {
      if (!this.isOpen(each) || this.kept.size > MOST_KEPT) this.kept.delete(each)
    }
  }

  /** Only hosts with many documents say so. */
  private isOpen(path: string): boolean {
    return path !== '' && this.host.isOpen?.(path) === true
  }

  private fields(isOfFile: boolean): Record<string, unknown> {
    const { fields = {} } = this.model.table.said
    const isWanted = (name: string) => (fields[name]?.of === 'file') === isOfFile
    return Object.fromEntries(Object.entries(this.model.fields).filter(([name]) => isWanted(name)))
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

  private setChanged(isChanged: boolean, isByClst = false): void {
    const { model } = this
    const isOurs = isChanged && isByClst
    if (isChanged === model.isChangedOnDisk && isOurs === model.isChangedByClst) return
    model.isChangedOnDisk = isChanged
    model.isChangedByClst = isOurs
    model.touch()
  }
}

/** Of the file as it was opened or saved last. A save after which there are changes was one of a copy. */
function lastStamp(notes: readonly Note[], path: string, isClean: boolean): string {
  const found = notes.filter(
    (note) => note.path === path && note.stamp !== '' && (note.what !== 'saved' || note.isClean || isClean),
  )
  return found[found.length - 1]?.stamp ?? ''
}
