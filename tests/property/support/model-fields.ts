/** One field of an asset or a collection, as a value that can go back. */
import type { Slot, Wish } from './edits.js'
import type { Asset, Collection, ListedTerm } from './model.js'

export type Field = 'status' | 'description' | 'type' | 'assignee'

export function wishField<K extends Field>(asset: Asset, key: K, value: Asset[K]): Wish {
  return wishOf<Asset, K>(asset, key, value)
}

export function wishCollectionField<K extends 'type' | 'description' | 'isShared'>(
  collection: Collection,
  key: K,
  value: Collection[K],
): Wish {
  return wishOf<Collection, K>(collection, key, value)
}

function wishOf<T extends object, K extends keyof T>(item: T, key: K, value: T[K]): Wish {
  const slot: Slot<T[K]> = {
    names: (each) => [item, each],
    get: () => item[key],
    set: (each) => {
      item[key] = each
    },
    // Nothing gets a status or a type that was deleted meanwhile.
    refuses: (before) => (isDeleted(before) ? 'edited-since' : undefined),
  }
  return { slot: slot as Slot, value }
}

function isDeleted(value: unknown): boolean {
  return (value as ListedTerm | null | undefined)?.position === null
}
