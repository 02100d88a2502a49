/** Work that has to be done one after the other, by name. */
export class Lanes {
  private readonly last = new Map<string, Promise<void>>()

  /** Does the work when all that entered the lane before has ended; without a lane soon. `work` must not reject. */
  enter(lane: string | undefined, work: () => Promise<void>): Promise<void> {
    const before = (lane === undefined ? undefined : this.last.get(lane)) ?? Promise.resolve()
    const done = before.then(work)
    if (lane !== undefined) {
      this.last.set(lane, done)
      void done.then(() => {
        if (this.last.get(lane) === done) this.last.delete(lane)
      })
    }
    return done
  }
}
