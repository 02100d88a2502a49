/** What the parts of a panel share. */
import type { Calls, Pending } from './calls.js'
import { Connection } from './connection.js'
import { Facts } from './facts.js'
import type { Host } from './host.js'
import { Messages } from './messages.js'
import type { Model } from './model.js'
import type { Table } from './table.js'

/** What a piece of work waits for: it goes on when this is true. */
export type Ready = () => boolean

/** Work in steps, none of which waits. */
export type Work = Generator<Ready, void, void>

/** Waits for an answer. */
export function answered(pending: Pending): Ready {
  return () => pending.isDone
}

/** One of each, made by the panel. */
export class Parts {
  readonly messages: Messages
  readonly connection: Connection
  readonly facts: Facts

  constructor(
    readonly table: Table,
    readonly model: Model,
    readonly host: Host,
    readonly calls: Calls,
    readonly clock: () => number,
    /** Makes an idempotency key. */
    readonly newKey: () => string,
  ) {
    this.messages = new Messages(table, model, clock)
    this.connection = new Connection(table, model, calls, clock)
    this.facts = new Facts(model, host, clock)
  }
}
