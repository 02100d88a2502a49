import type { EntityKind } from '../protocol/kinds.js'
import type { WireChange } from '../protocol/wire.js'
import type { Store } from '../store/store.js'
import { assetOf } from './paused.js'

/** What a sync sent comes back with the next page; it is not counted among what others did. */
export class OwnEcho {
  private readonly own = new Set<string>()

  constructor(private readonly store: Store) {}

  add({ kind, id, fields }: WireChange): void {
    this.own.add(keyOf(kind, id))
    // A version moves the head of its file.
    const assetId = kind === 'checkpoint' ? assetOf(this.store, kind, id, fields) : undefined
    if (assetId !== undefined) this.own.add(keyOf('asset', assetId))
  }

  has({ kind, id }: { kind: EntityKind; id: string }): boolean {
    return this.own.has(keyOf(kind, id))
  }
}

/** A project has another id at its studio than in the file. */
function keyOf(kind: EntityKind, id: string): string {
  return kind === 'project' ? kind : `${kind} ${id}`
}
