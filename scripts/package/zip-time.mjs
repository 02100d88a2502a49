/**
 * A moment as it stands in a zip. A zip has the time that a clock on the wall shows, and yazl asks the moment for it: this one
 * answers with the clock of Greenwich, so that the same files give the same bytes wherever they are packed.
 */
export class ZipTime extends Date {
  /** @override */
  getFullYear() {
    return this.getUTCFullYear()
  }

  /** @override */
  getMonth() {
    return this.getUTCMonth()
  }

  /** @override */
  getDate() {
    return this.getUTCDate()
  }

  /** @override */
  getHours() {
    return this.getUTCHours()
  }

  /** @override */
  getMinutes() {
    return this.getUTCMinutes()
  }
}
