/** The modal state of Photoshop, and the rules around it. */
export class FakeModal {
  private depth = 0
  /** Another plug-in holds Photoshop. */
  isTaken = false
  /** Names that stood above the progress bar. */
  readonly commands: string[] = []

  get isOn(): boolean {
    return this.depth > 0
  }

  /**
   * Rejects with `number` 9 while something else is modal.
   * Source: ps_reference/media/executeasmodal, "What happens if another plugin is modal".
   */
  async run<T>(run: () => Promise<T>, { commandName }: { commandName: string }): Promise<T> {
    if (this.isTaken || this.isOn) {
      throw Object.assign(new Error('host is in a modal state'), { number: 9 })
    }
    if (commandName === '') throw new Error('executeAsModal: commandName is required')
    this.commands.push(commandName)
    this.depth += 1
    try {
      return await run()
    } finally {
      this.depth -= 1
    }
  }

  /**
   * What changes documents or the state of the program is refused outside.
   * Source: ps_reference/media/executeasmodal, "a modal state is required when a plugin wants to make modifications".
   */
  assertOn(what: string): void {
    if (!this.isOn) throw new Error(`Event: ${what} may modify the state of Photoshop. Use executeAsModal.`)
  }

  /**
   * Nobody waits for a network while Photoshop is held: after two seconds a progress bar lies over everything.
   * Source: ps_reference/media/executeasmodal, "Progress bar".
   */
  assertOff(what: string): void {
    if (this.isOn) throw new Error(`${what} inside executeAsModal`)
  }
}
