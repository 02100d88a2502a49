import { PANEL_ID, PLUGIN_ID } from '../build/ids.js'
import type { Descriptor, Listener, Modules, Photoshop } from '../host/modules.js'
import { type FakeDocument, FakeDocuments, FakeEntry } from './fake-documents.js'
import { FakeEntrypoints } from './fake-entrypoints.js'
import type { FakeDisk } from './fake-files.js'
import { FakeImaging } from './fake-imaging.js'
import { FakeModal } from './fake-modal.js'
import { strict } from './strict.js'

export interface FakeOptions {
  readonly disk: FakeDisk
  readonly home: string
  readonly temporary: string
  readonly platform?: string
  readonly version?: string
}

/** A strict stand-in for Photoshop and UXP: it refuses what they refuse, and every member that they are not known to have. */
export class FakePhotoshop {
  readonly modal = new FakeModal()
  readonly entrypoints = new FakeEntrypoints()
  readonly documents: FakeDocuments
  readonly imaging: FakeImaging
  readonly modules: Modules
  /** What the next file picker answers; null: somebody cancels it. */
  picked: string | null = null
  isPanelSeen = false
  /** Where the panel is drawn when it opens. */
  panelRoot: () => HTMLElement = () => {
    throw new Error('There is no place for a panel.')
  }
  /** What the program says to a plug-in that wants a panel shown; empty: it shows it. */
  panelRefusal = ''
  /** What stood in boxes over everything. */
  readonly alerts: string[] = []
  /** Of core events, by group and name. */
  readonly coreListeners = new Map<string, Set<Listener>>()

  constructor(private readonly options: FakeOptions) {
    this.documents = new FakeDocuments(this.modal, options.disk)
    this.imaging = new FakeImaging(this.documents)
    this.modules = {
      photoshop: this.photoshop(),
      uxp: this.uxp(),
      fs: this.fs(),
      os: strict('os', { homedir: () => options.home, platform: () => options.platform ?? 'darwin' }),
    }
  }

  /** As somebody opens the panel in the menu, or a tab comes to the front. */
  showPanel(): void {
    if (!this.entrypoints.wasShown(PANEL_ID)) this.entrypoints.openPanel(PANEL_ID, this.panelRoot())
    this.isPanelSeen = true
    this.tellCore('UI', 'panelVisibilityChanged', { visible: true })
  }

  /** As another tab comes to the front: no handler of the panel is called (PS-57284). */
  hidePanel(): void {
    this.isPanelSeen = false
    this.tellCore('UI', 'panelVisibilityChanged', { visible: false })
  }

  /** Everything that was done against the rules and could not be refused at once. */
  mistakes(): string[] {
    return this.imaging.mistakes()
  }

  /** Photoshop says something about its window. */
  tellCore(group: string, event: string, descriptor: Descriptor): void {
    for (const listener of this.coreListeners.get(`${group} ${event}`) ?? []) listener(event, descriptor)
  }

  private photoshop(): Photoshop {
    const { documents, modal, imaging } = this
    const app = {
      get activeDocument() {
        return documents.front
      },
      set activeDocument(document) {
        if (document !== null) documents.bringToFront(document as FakeDocument)
      },
      get documents() {
        return [...documents.open]
      },
      open: (entry: FakeEntry) => documents.openEntry(entry),
    }
    const core = {
      executeAsModal: modal.run.bind(modal),
      isModal: () => modal.isOn,
      showAlert: async ({ message }: { message: string }) => void this.alerts.push(message),
      addNotificationListener: async (group: string, events: readonly string[], listener: Listener) => {
        for (const event of events) this.listenersOf(`${group} ${event}`).add(listener)
      },
      removeNotificationListener: async (group: string, events: readonly string[], listener: Listener) => {
        for (const event of events) this.listenersOf(`${group} ${event}`).delete(listener)
      },
    }
    const known = new Map<Listener, (event: string) => void>()
    const action = {
      batchPlay: async (commands: readonly object[]) => commands.map((command) => this.play(command)),
      addNotificationListener: async (events: readonly string[], listener: Listener) => {
        const each = (event: string) => events.includes(event) && listener(event, {})
        known.set(listener, each)
        documents.listeners.add(each)
      },
      removeNotificationListener: async (_events: readonly string[], listener: Listener) => {
        const each = known.get(listener)
        if (each !== undefined) documents.listeners.delete(each)
      },
    }
    return strict('photoshop', {
      app: strict('app', app),
      core: strict('core', core),
      action: strict('action', action),
      imaging: strict('imaging', {
        getPixels: imaging.getPixels.bind(imaging),
        encodeImageData: imaging.encodeImageData.bind(imaging),
      }),
    })
  }

  /** `multiGet` of the layers. Source: ps_reference/media/batchplay, "multiGet"; failures are answered, not thrown. */
  private play(command: object): Descriptor {
    const { _obj, _target } = command as { _obj: string; _target: { _ref: { _id: number }[] } }
    const document = this.documents.open.find(({ id }) => id === _target._ref[0]?._id)
    if (_obj !== 'multiGet' || document === undefined) return { _obj: 'error', message: 'not available' }
    return { list: [{ name: 'Background' }, ...document.links.map(linkedLayer)] }
  }

  private uxp(): Modules['uxp'] {
    const { disk, temporary, version = '26.0.0' } = this.options
    const localFileSystem = {
      getEntryWithUrl: async (url: string) => {
        // Source: uxp-api/reference-js/Modules/uxp/Persistent File Storage, "getEntryWithUrl": it must be there.
        if (!url.startsWith('file:/')) throw new Error('Invalid URL')
        const path = url.slice('file:'.length)
        if (disk.facts(path) === undefined) throw new Error(`Could not find an entry of "${path}"`)
        return new FakeEntry(path)
      },
      getTemporaryFolder: async () => ({ nativePath: temporary, name: 'temp' }),
      getFileForOpening: async () => (this.picked === null ? null : new FakeEntry(this.picked)),
    }
    return strict('uxp', {
      entrypoints: strict('entrypoints', { setup: this.entrypoints.setup.bind(this.entrypoints) }),
      pluginManager: strict('pluginManager', { plugins: this.plugins() }),
      storage: strict('storage', { localFileSystem: strict('localFileSystem', localFileSystem) }),
      host: { name: 'photoshop', version },
      versions: { plugin: '0.1.0', uxp: '8.0.0' },
    })
  }

  /**
   * Every plug-in of the program. Source: uxp-api/reference-js/Modules/uxp/Plugin Manager/Plugin, "showPanel": "Resolves with
   * a void if success else returns a rejection message".
   */
  private plugins(): Modules['uxp']['pluginManager']['plugins'] {
    const show = async (id: string) => {
      if (id !== PANEL_ID) return `There is no panel ${id}.`
      if (this.panelRefusal === '') this.showPanel()
      return this.panelRefusal === '' ? undefined : this.panelRefusal
    }
    const other = async () => {
      throw new Error('Panels of other plug-ins are none of our business.')
    }
    return new Set([
      strict('Plugin', { id: 'com.example.other', showPanel: other }),
      strict('Plugin', { id: PLUGIN_ID, showPanel: show }),
    ])
  }

  private fs(): Modules['fs'] {
    const { disk } = this.options
    const facts = (path: string) => {
      const found = disk.facts(path)
      if (found === undefined) throw new Error('no such file or directory')
      const { isFile, ...rest } = found
      return { ...rest, isFile: () => isFile }
    }
    const fs = {
      readFile: async (path: string, options?: { encoding: 'utf-8' }) => {
        const bytes = await disk.read(path)
        return options === undefined ? bytes.slice().buffer : new TextDecoder().decode(bytes)
      },
      writeFile: async (path: string, data: ArrayBuffer | Uint8Array) => {
        const bytes = data instanceof Uint8Array ? data : new Uint8Array(data)
        await disk.write(path, bytes)
        return bytes.length
      },
      unlink: async (path: string) => {
        await disk.remove(path)
        return 0
      },
      lstat: async (path: string) => facts(path),
      lstatSync: facts,
    }
    return strict('fs', fs) as Modules['fs']
  }

  private listenersOf(name: string): Set<Listener> {
    const found = this.coreListeners.get(name) ?? new Set()
    this.coreListeners.set(name, found)
    return found
  }
}

function linkedLayer(path: string): Descriptor {
  return { name: path, smartObject: { linked: true, link: { _path: path, _kind: 'local' } } }
}
