/**
 * The members of Photoshop and UXP that this panel calls, as Adobe documents them for UXP 7.3 (Photoshop 25.2).
 * Nothing outside of `host/` sees them.
 */

/** https://developer.adobe.com/photoshop/uxp/2022/ps_reference/classes/document/ */
export interface PsDocument {
  readonly id: number
  /** Full path; the identifier of a cloud document; undefined or empty before the first save. */
  readonly path: string | undefined
  readonly name: string
  /** Nothing changed since the last save. */
  readonly saved: boolean
  readonly cloudDocument: boolean
  save(): Promise<void>
  closeWithoutSaving(): void | Promise<void>
}

export interface ImageData8 {
  readonly width: number
  readonly height: number
  dispose(): void
}

export interface PixelsRequest {
  readonly documentID: number
  readonly targetSize: { readonly width?: number; readonly height?: number }
  readonly colorSpace: 'RGB'
  readonly componentSize: 8
  readonly applyAlpha: boolean
}

export interface Descriptor {
  readonly [name: string]: unknown
}

export type Listener = (event: string, descriptor: Descriptor) => void

/** `require('photoshop')` */
export interface Photoshop {
  readonly app: {
    /** Null without an open document. */
    activeDocument: PsDocument | null
    readonly documents: Iterable<PsDocument>
    open(entry: FileEntry): Promise<PsDocument>
  }
  readonly core: {
    /** Everything that changes something runs in it. Rejects with `number` 9 while something else is modal. */
    executeAsModal<T>(run: () => Promise<T>, options: { commandName: string; timeOut?: number }): Promise<T>
    isModal(): boolean
    showAlert(options: { message: string }): Promise<void>
    addNotificationListener(group: string, events: readonly string[], listener: Listener): Promise<void>
    removeNotificationListener(group: string, events: readonly string[], listener: Listener): Promise<void>
  }
  readonly action: {
    /** Failures are answered, not thrown: a descriptor with `_obj: 'error'`. */
    batchPlay(commands: readonly object[], options: object): Promise<Descriptor[]>
    addNotificationListener(events: readonly string[], listener: Listener): Promise<void>
    removeNotificationListener(events: readonly string[], listener: Listener): Promise<void>
  }
  readonly imaging: {
    getPixels(options: PixelsRequest): Promise<{ readonly imageData: ImageData8 }>
    /** JPEG; numbers, or base 64 where that was asked for. */
    encodeImageData(options: { imageData: ImageData8; base64: boolean }): Promise<string | number[]>
  }
}

export interface FileEntry {
  readonly nativePath: string
  readonly name: string
}

export interface PanelHandlers {
  create(rootNode: HTMLElement): void
  show(rootNode: HTMLElement): void
  destroy?(rootNode: HTMLElement): void
  invokeMenu?(id: string): void
  readonly menuItems?: readonly { readonly id: string; readonly label: string }[]
}

/** `require('uxp')` */
export interface Uxp {
  readonly entrypoints: {
    /** Once, and while the script loads. Handlers have 300 ms. */
    setup(handlers: {
      plugin: { create(): void; destroy?(): void }
      panels: Readonly<Record<string, PanelHandlers>>
      commands: Readonly<Record<string, { run(): void }>>
    }): void
  }
  /** With the right `ipc`. */
  readonly pluginManager: {
    /** All that are installed, this one too. `showPanel` answers nothing, or a text that says why not. */
    readonly plugins: Iterable<{ readonly id: string; showPanel(panelId: string): Promise<unknown> }>
  }
  readonly storage: {
    readonly localFileSystem: {
      getEntryWithUrl(url: string): Promise<FileEntry>
      getTemporaryFolder(): Promise<FileEntry>
      /** The file; null or undefined when nothing was chosen. */
      getFileForOpening(options: { types: readonly string[] }): Promise<FileEntry | null | undefined>
    }
  }
  readonly host: { readonly name: string; readonly version: string }
  readonly versions: { readonly plugin: string; readonly uxp: string }
}

/** What `lstat` answers. Not every member is there on every system. */
export interface FileFacts {
  isFile(): boolean
  readonly mode?: number
  readonly size?: number
  readonly mtimeMs?: number
}

/** `require('fs')`: paths of the system, with the right `fullAccess`. */
export interface UxpFs {
  readFile(path: string): Promise<ArrayBuffer>
  readFile(path: string, options: { encoding: 'utf-8' }): Promise<string>
  writeFile(path: string, data: ArrayBuffer | Uint8Array): Promise<number>
  unlink(path: string): Promise<number>
  lstat(path: string): Promise<FileFacts>
  lstatSync(path: string): FileFacts
}

/** `require('os')`; there is no `hostname`. */
export interface UxpOs {
  homedir(): string
  /** `darwin`, `win32`, `win10`. */
  platform(): string
}

export interface Modules {
  readonly photoshop: Photoshop
  readonly uxp: Uxp
  readonly fs: UxpFs
  readonly os: UxpOs
}
