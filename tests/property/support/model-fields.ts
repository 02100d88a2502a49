/** One field of an asset, as a value that can go back. */
import type { Slot, Wish } from './edits.js'
import type { Asset } from './model.js'

export type Field = 'status' | 'description' | 'type' | 'assignee'

export function wishField<K extends Field>(asset: Asset, key: K, value: Asset[K]): Wish {
  const slot: Slot<Asset[K]> = {
    names: (each) => [asset, each],
    get: () => asset[key],
    set: (each) => {
      asset[key] = each
    },
    // Nothing gets a status or a type that was deleted meanwhile.
    refuses: (before) =>
      typeof before === 'object' && before?.position === null ? 'edited-since' : undefined,
  }
  return { slot: slot as Slot, value }
}
