/** What people write down about assets. */
import type { Slot, Wish } from './edits.js'
import { type Asset, keyOf, type Model, type Version } from './model.js'

function wish<T>(slot: Slot<T>, value: T): Wish {
  return { slot: slot as Slot, value }
}

function slotOfMap<K, V>(map: Map<K, V>, key: K): Slot<V | undefined> {
  return {
    get: () => map.get(key),
    set: (value) => {
      if (value === undefined) map.delete(key)
      else map.set(key, value)
    },
  }
}

function field<K extends 'status' | 'description'>(asset: Asset, key: K): Slot<Asset[K]> {
  return {
    get: () => asset[key],
    set: (value) => {
      asset[key] = value
    },
  }
}

export function wishStatus(asset: Asset, status: string): Wish {
  return wish(field(asset, 'status'), status)
}

export function wishDescription(asset: Asset, text: string): Wish {
  return wish(field(asset, 'description'), text === '' ? null : text)
}

/** The tag is made when there is none, and keeps the spelling that it got first. */
export function wishTag(model: Model, asset: Asset, tag: string): Wish[] {
  const key = keyOf(tag)
  const isNeeded = () => [...model.assets.values(), ...model.buried].some((each) => each.tags.has(key))
  const name = { ...slotOfMap(model.tagNames, key), isNeeded }
  return [wish(name, model.tagNames.get(key) ?? tag), wish(slotOfMap(asset.tags, key), true)]
}

export function wishNoTag(asset: Asset, tag: string): Wish {
  return wish(slotOfMap(asset.tags, keyOf(tag)), undefined)
}

export function wishLabel(model: Model, asset: Asset, label: string, version: Version): Wish[] {
  const key = keyOf(label)
  const isNeeded = () =>
    [...model.assets.values(), ...model.buried].some((each) => each.labels.has(key)) ||
    model.dependencies.some(({ pin }) => pin !== undefined && 'label' in pin && pin.label === key)
  const name = { ...slotOfMap(model.labelNames, key), isNeeded }
  return [wish(name, model.labelNames.get(key) ?? label), wish(slotOfMap(asset.labels, key), version)]
}

export function wishNoLabel(asset: Asset, label: string): Wish {
  return wish(slotOfMap(asset.labels, keyOf(label)), undefined)
}
