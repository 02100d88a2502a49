import type { Capability, Host, HostDependency } from '../core/host.js'
import { HostError } from '../core/host.js'
import { activeDocument, currentFile, openDocument, reloadDocument, saveDocument } from './documents.js'
import { linkedFiles } from './linked-files.js'
import { wordsOf } from './modal.js'
import type { Modules } from './modules.js'
import { captureJpeg } from './preview.js'

const CAN: ReadonlySet<Capability> = new Set(['capture', 'pickFile', 'saveAs', 'documents', 'dependencies'])

/** Photoshop, as the core sees it. */
export class PhotoshopHost implements Host {
  readonly name = 'Photoshop'
  readonly version: string
  /** What the panel itself is doing with the document: meanwhile the document may be closed, or changed and not saved. */
  private held: { path: string; isDirty: boolean } | undefined
  private pictures = 0

  constructor(private readonly modules: Modules) {
    this.version = modules.uxp.host.version
  }

  can(capability: Capability): boolean {
    return CAN.has(capability)
  }

  currentFile(): string {
    return this.held?.path ?? currentFile(this.modules)
  }

  isDirty(): boolean {
    if (this.held !== undefined) return this.held.isDirty
    const document = activeDocument(this.modules)
    return document !== null && !document.saved
  }

  isOpen(path: string): boolean {
    return Array.from(this.modules.photoshop.app.documents).some((document) => document.path === path)
  }

  /** Photoshop only tells whether this panel itself holds it. */
  isBusy(): boolean {
    return this.modules.photoshop.core.isModal()
  }

  /** By size and time. The look is a short one, so that a state is never half old. */
  fileStamp(path: string): string {
    try {
      const { size, mtimeMs } = this.modules.fs.lstatSync(path)
      return `${size ?? 0}-${mtimeMs ?? 0}`
    } catch {
      return ''
    }
  }

  save(): Promise<void> {
    return saveDocument(this.modules)
  }

  /** Photoshop asks where, for a document that was never saved. */
  async saveAs(path: string): Promise<void> {
    if (path !== '') throw new HostError('Photoshop saves under another name only where you choose it.')
    await saveDocument(this.modules)
  }

  openFile(path: string): Promise<void> {
    return openDocument(this.modules, path)
  }

  async reloadFile(path: string): Promise<void> {
    this.held = { path, isDirty: false }
    try {
      await reloadDocument(this.modules, path)
    } finally {
      this.held = undefined
    }
  }

  async temporaryFile(): Promise<string> {
    const folder = await this.modules.uxp.storage.localFileSystem.getTemporaryFolder()
    this.pictures += 1
    return `${folder.nativePath}/clst-${crypto.randomUUID()}-${this.pictures}.jpg`
  }

  removeTemporary(path: string): void {
    // UXP empties that folder too, when Photoshop ends.
    this.modules.fs.unlink(path).catch(() => undefined)
  }

  async capturePreview(path: string): Promise<boolean> {
    if (activeDocument(this.modules) === null) return false
    const bytes = await captureJpeg(this.modules)
    await this.modules.fs.writeFile(path, bytes)
    return true
  }

  /** UXP hands out texts of the clipboard, no pictures. */
  pastePicture(): boolean {
    return false
  }

  dependencies(): Promise<HostDependency[]> {
    return linkedFiles(this.modules)
  }

  async copyText(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
    } catch (error) {
      throw new HostError(`The clipboard cannot be written: ${wordsOf(error)}`)
    }
  }

  pickFile(kinds: readonly string[], done: (path: string | null) => void): void {
    this.modules.uxp.storage.localFileSystem.getFileForOpening({ types: kinds }).then(
      (entry) => done(entry?.nativePath ?? null),
      () => done(null),
    )
  }
}
