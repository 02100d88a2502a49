import type { FileEntry, PsDocument } from '../host/modules.js'
import type { FakeDisk } from './fake-files.js'
import type { FakeModal } from './fake-modal.js'
import { strict } from './strict.js'

/** A document of the fake Photoshop: bytes, and whether they are those of the disk. */
export class FakeDocument implements PsDocument {
  /** Undefined before the first save. Source: ps_reference/classes/document, "path". */
  path: string | undefined
  saved: boolean
  cloudDocument = false
  /** Linked smart objects, as batchPlay answers them. */
  links: string[] = []

  constructor(
    readonly id: number,
    readonly name: string,
    path: string | undefined,
    public bytes: Uint8Array,
    private readonly owner: FakeDocuments,
  ) {
    this.path = path
    this.saved = path !== undefined
  }

  /** Somebody paints. */
  paint(content: string): void {
    this.bytes = new TextEncoder().encode(content)
    this.saved = false
  }

  async save(): Promise<void> {
    this.owner.modal.assertOn('save')
    // Photoshop asks where, for a document without a file. Source: ps_reference/classes/document, "save".
    this.path ??= this.owner.answerSaveDialog()
    await this.owner.disk.write(this.path, this.bytes)
    this.saved = true
    this.owner.tell('save')
  }

  closeWithoutSaving(): void {
    this.owner.modal.assertOn('close')
    this.owner.remove(this)
    this.owner.tell('close')
  }
}

/** The documents that are open, the one in front last. */
export class FakeDocuments {
  readonly open: FakeDocument[] = []
  private count = 0
  /** Where the next save dialog saves; undefined: somebody cancels it. */
  saveDialogPath: string | undefined
  readonly listeners = new Set<(event: string) => void>()

  constructor(
    readonly modal: FakeModal,
    readonly disk: FakeDisk,
  ) {}

  get front(): FakeDocument | null {
    return this.open[this.open.length - 1] ?? null
  }

  /** As Photoshop itself opens one, from its menu. */
  async openFromMenu(path: string): Promise<FakeDocument> {
    const document = this.add(path.slice(path.lastIndexOf('/') + 1), path, await this.disk.read(path))
    this.tell('open')
    return document
  }

  newFromMenu(name: string, content = ''): FakeDocument {
    const document = this.add(name, undefined, new TextEncoder().encode(content))
    this.tell('newDocument')
    return document
  }

  async openEntry(entry: FileEntry): Promise<FakeDocument> {
    this.modal.assertOn('open')
    // Source: ps_reference/classes/photoshop, "open": it requires a UXP file entry.
    if (!(entry instanceof FakeEntry)) throw new Error('open: the argument is no file entry')
    return this.openFromMenu(entry.nativePath)
  }

  bringToFront(document: FakeDocument): void {
    this.modal.assertOn('select')
    this.remove(document)
    this.open.push(document)
    this.tell('select')
  }

  remove(document: FakeDocument): void {
    const at = this.open.indexOf(document)
    if (at < 0) throw new Error('The document is closed.')
    this.open.splice(at, 1)
  }

  answerSaveDialog(): string {
    if (this.saveDialogPath === undefined) throw new Error('User cancelled the operation')
    return this.saveDialogPath
  }

  tell(event: string): void {
    for (const listener of this.listeners) listener(event)
  }

  private add(name: string, path: string | undefined, bytes: Uint8Array): FakeDocument {
    this.count += 1
    const document = new FakeDocument(this.count, name, path, bytes, this)
    const shown = strict('Document', document)
    this.open.push(shown)
    return shown
  }
}

/** A file entry, as only the file system of UXP makes them. */
export class FakeEntry implements FileEntry {
  constructor(readonly nativePath: string) {}

  get name(): string {
    return this.nativePath.slice(this.nativePath.lastIndexOf('/') + 1)
  }
}
