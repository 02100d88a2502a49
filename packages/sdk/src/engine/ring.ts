/**
 * The memory through which file bytes pass, shared with the worker threads: a few slots, each with room in front for
 * the unfinished chunk of the slot before, so that every chunk lies in one piece. It bounds how much of a file is in
 * memory at any time.
 */
export interface RingShape {
  slotBytes: number
  slotCount: number
  /** At least the largest chunk. */
  headroomBytes: number
}

export class Ring {
  readonly bytes: Uint8Array
  private readonly free: number[]
  private readonly waiting: ((slot: number) => void)[] = []

  constructor(
    readonly shape: RingShape,
    readonly memory: SharedArrayBuffer,
  ) {
    this.bytes = new Uint8Array(memory)
    this.free = Array.from({ length: shape.slotCount }, (_, slot) => slot)
  }

  static allocate(shape: RingShape): Ring {
    return new Ring(shape, new SharedArrayBuffer((shape.slotBytes + shape.headroomBytes) * shape.slotCount))
  }

  /** Where the data of a slot begins in the shared memory; its headroom lies before. */
  dataStart(slot: number): number {
    return slot * (this.shape.slotBytes + this.shape.headroomBytes) + this.shape.headroomBytes
  }

  /** Waits for a slot that nobody uses. */
  acquire(): number | Promise<number> {
    const slot = this.free.pop()
    return slot ?? new Promise((resolve) => this.waiting.push(resolve))
  }

  release(slot: number): void {
    const next = this.waiting.shift()
    if (next === undefined) this.free.push(slot)
    else next(slot)
  }
}
