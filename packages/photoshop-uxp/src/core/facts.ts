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
  private notes: HostNote[] = []
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
  /** While the panel itself has the file written, nobody else is blamed for it. */
  isExpecting = false

  constructor(
    private readonly model: Model,
    private readonly host: Host,
    private readonly clock: () => number,
  ) {
    this.lastLook = clock() - LOOK_EVERY
    const can = CAPABILITIES.filter((each) => host.can(each))
    model.host = { name: host.name, version: host.version, path: '', isDirty: false, can }
  }

  /** From a handler of the host: nothing is done now. */
  note(what: HostNote): void {
    this.notes.push(what)
    this.notes.splice(0, this.notes.length - MOST_NOTES)
  }

  /** Throws what the host throws; then what was known stays. */
  look(): void {
    const [path, isDirty] = [this.host.currentFile(), this.host.isDirty()]
    const notes = this.notes
    this.notes = []
    const known = this.model.host
    const isSaved = notes.includes('saved')
    if (isSaved) this.timesSaved += 1
    if (path !== known.path) this.opened(path, isSaved)
    else if (notes.includes('opened') || notes.includes('new')) this.opened(path, false)
    else if (isSaved) this.restamp()
    const facts = { ...known, ...this.host.moreFacts?.(), path, isDirty }
    if (!isSame(facts, known)) {
      this.model.host = facts
      this.model.touch()
    }
    if (this.clock() - this.lastLook >= LOOK_EVERY) this.lookAtDisk()
  }

  /** The file on the disk is what is open: it was just opened or saved, or the person said so. */
  restamp(): void {
    this.stampFile(this.host.currentFile())
    this.timesWritten += 1
    this.setChanged(false)
  }

  /** What was typed is about the file that was open; when that only got another name it stays. */
  private opened(path: string, isSavedAs: boolean): void {
    this.timesOpened += 1
    if (!isSavedAs) {
      const { fields = {} } = this.model.table.said
      const kept = Object.entries(this.model.fields).filter(([name]) => fields[name]?.of !== 'file')
      this.model.fields = Object.fromEntries(kept)
    }
    this.stampFile(path)
    this.setChanged(false)
    this.model.touch()
  }

  private stampFile(path: string): void {
    this.stamp = path === '' ? '' : this.host.fileStamp(path)
    this.seen = this.stamp
    this.lastLook = this.clock()
  }

  private lookAtDisk(): void {
    this.lastLook = this.clock()
    const { path } = this.model.host
    if (path === '' || this.isExpecting) return
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
