/** Operations that can be taken back, as what each of them made of which values. */

/** A place for a value: the status of one asset, a label at one asset, the name of a tag. */
export interface Slot<T = unknown> {
  get(): T
  set(value: T): void
  /** Others rely on what is there, so it cannot be taken away. */
  isNeeded?(): boolean
  /** The code with which going back to this value is refused, for another reason than an edit since. */
  refuses?(before: T): string | undefined
  /** What the step cannot do without when it had or made this value: assets, versions, terms. */
  names?(value: T): readonly unknown[]
  /** What is there or is not, where that is the value. */
  thing?: object
}

export interface Wish {
  slot: Slot
  value: unknown
}

interface Step {
  slot: Slot
  before: unknown
  after: unknown
}

export class Edits {
  private readonly done: Step[][] = []

  /** One operation; what has its value already is no part of it. False when nothing is left. */
  edit(wishes: readonly Wish[]): boolean {
    const steps: Step[] = []
    for (const { slot, value: after } of wishes) {
      const before = slot.get()
      if (before === after) continue
      slot.set(after)
      steps.push({ slot, before, after })
    }
    if (steps.length > 0) this.done.push(steps)
    return steps.length > 0
  }

  /** Changes nothing when it answers the code of a refusal; what was edited since is given up. */
  undo(): string | undefined {
    const steps = this.done.at(-1)
    if (steps === undefined) return 'nothing-to-undo'
    const undone: Step[] = []
    for (const step of [...steps].reverse()) {
      const { slot, before, after } = step
      const refusal = slot.refuses?.(before)
      const isEdited = slot.get() !== after || (before === undefined && slot.isNeeded?.() === true)
      if (refusal !== undefined || isEdited) {
        for (const each of undone.reverse()) each.slot.set(each.after)
        if (refusal === undefined || refusal === 'edited-since') this.done.pop()
        return refusal ?? 'edited-since'
      }
      slot.set(before)
      undone.push(step)
    }
    this.done.pop()
    return undefined
  }

  /** Operations that name what is gone for good cannot be taken back any more. */
  forget(gone: readonly object[]): void {
    const lost = new Set<unknown>(gone)
    for (let count = -1; count !== this.done.length; ) {
      count = this.done.length
      const hopeless = this.done.filter((steps) =>
        steps.some((step) => namesOf(step).some((each) => lost.has(each))),
      )
      for (const { slot, after } of hopeless.flat())
        if (after === undefined && slot.thing !== undefined) lost.add(slot.thing)
      for (const steps of hopeless) this.done.splice(this.done.indexOf(steps), 1)
    }
  }
}

function namesOf({ slot, before, after }: Step): unknown[] {
  const named = [before, after].flatMap((value) => slot.names?.(value) ?? [])
  return [...named, slot.thing]
}
