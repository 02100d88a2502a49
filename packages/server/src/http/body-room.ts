/** Memory for the bodies of requests: who finds none free waits in line, and its connection with it. */
export class BodyRoom {
  private free: number
  private readonly waiting: { bytes: number; enter: () => void }[] = []

  constructor(private readonly total: number) {
    this.free = total
  }

  /** Resolves when there is room, to what gives it back; rejects with the reason of the signal. */
  async take(wanted: number, signal: AbortSignal): Promise<() => void> {
    const bytes = Math.min(wanted, this.total)
    if (this.waiting.length > 0 || bytes > this.free) await this.wait(bytes, signal)
    else this.free -= bytes
    let isTaken = true
    return () => {
      if (!isTaken) return
      isTaken = false
      this.free += bytes
      this.next()
    }
  }

  private wait(bytes: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        const place = this.waiting.indexOf(entry)
        if (place < 0) return
        this.waiting.splice(place, 1)
        reject(signal.reason)
        this.next()
      }
      const entry = {
        bytes,
        enter: () => {
          signal.removeEventListener('abort', leave)
          resolve()
        },
      }
      this.waiting.push(entry)
      if (signal.aborted) leave()
      else signal.addEventListener('abort', leave)
    })
  }

  private next(): void {
    for (
      let first = this.waiting[0];
      first !== undefined && first.bytes <= this.free;
      first = this.waiting[0]
    ) {
      this.waiting.shift()
      this.free -= first.bytes
      first.enter()
    }
  }
}
