import type { Uxp } from '../host/modules.js'

type Handlers = Parameters<Uxp['entrypoints']['setup']>[0]

/** The entry points of a plug-in, and the rules for them. */
export class FakeEntrypoints {
  handlers: Handlers | undefined
  /** False once the script has been loaded. */
  isLoading = true
  private shown = new Set<string>()

  /**
   * Once, and while the script loads. Sources: uxp-api/reference-js/Modules/uxp/Entry Points, "can only be called once";
   * uxp-api/known-issues, PS-57605.
   */
  setup(handlers: Handlers): void {
    if (this.handlers !== undefined) throw new Error('entrypoints.setup was called twice.')
    if (!this.isLoading)
      throw new Error('entrypoints.setup was called after the script was loaded (PS-57605).')
    this.handlers = handlers
  }

  /** As Photoshop loads the plug-in, for a panel or for a command. */
  load(): void {
    assertAtOnce('plugin.create', this.needed().plugin.create())
  }

  /** As Photoshop opens the panel: `create`, then `show`, which comes only once (PS-57284). `hide` never comes. */
  openPanel(id: string, root: HTMLElement): void {
    const panel = this.needed().panels[id]
    if (panel === undefined) throw new Error(`No panel ${id} was set up.`)
    if (this.shown.has(id)) throw new Error('A panel is shown once only.')
    this.shown.add(id)
    assertAtOnce('create', panel.create(root))
    assertAtOnce('show', panel.show(root))
  }

  wasShown(id: string): boolean {
    return this.shown.has(id)
  }

  invokeMenu(id: string, item: string): void {
    const panel = this.needed().panels[id]
    if (!panel?.menuItems?.some((each) => each.id === item)) throw new Error(`There is no menu item ${item}.`)
    panel.invokeMenu?.(item)
  }

  runCommand(id: string): void {
    const command = this.needed().commands[id]
    if (command === undefined) throw new Error(`No command ${id} was set up.`)
    assertAtOnce('run', command.run())
  }

  unload(): void {
    this.needed().plugin.destroy?.()
  }

  private needed(): Handlers {
    if (this.handlers === undefined) throw new Error('entrypoints.setup was not called.')
    return this.handlers
  }
}

/** Handlers have 300 ms, so nothing is awaited in them. Source: guides/uxp_guide/uxp-misc/manifest-v5, "timeout". */
function assertAtOnce(name: string, answer: unknown): void {
  if (answer !== undefined) throw new Error(`${name} answered something to wait for.`)
}
