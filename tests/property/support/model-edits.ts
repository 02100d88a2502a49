/** What people write down about assets. */
import type { Slot, Wish } from './edits.js'
import { type Asset, type Dependency, findTerm, type Model, type Term, type Version } from './model.js'
import { wishDependency } from './model-dependencies.js'
import { wishField } from './model-fields.js'

function wish<T>(slot: Slot<T>, value: T): Wish {
  return { slot: slot as Slot, value }
}

function slotOfMap<K, V>(asset: Asset, map: Map<K, V>, key: K): Slot<V | undefined> {
  return {
    names: (value) => [asset, key, value],
    get: () => map.get(key),
    set: (value) => {
      if (value === undefined) map.delete(key)
      else map.set(key, value)
    },
  }
}

export function wishDescription(asset: Asset, text: string): Wish {
  return wishField(asset, 'description', text === '' ? null : text)
}

export type Vocabulary = 'labels' | 'tags'

/** Assets that have the term, those in the trash counted in. */
function usersOf(model: Model, kind: Vocabulary, term: Term): Asset[] {
  return [...model.assets.values(), ...model.buried].filter((each) => each[kind].has(term))
}

function pinsOf(model: Model, term: Term): Dependency[] {
  return model.dependencies.filter(({ pin }) => pin !== undefined && 'label' in pin && pin.label === term)
}

export function countUses(model: Model, kind: Vocabulary, term: Term): number {
  return usersOf(model, kind, term).length + pinsOf(model, term).length
}

/** That there is such a term, and what it is called; nothing: that there is none. */
export function wishTerm(model: Model, kind: Vocabulary, term: Term, name: string | undefined): Wish {
  const terms = model[kind]
  const slot: Slot<string | undefined> = {
    thing: term,
    get: () => (terms.has(term) ? term.name : undefined),
    set: (value) => {
      if (value === undefined) terms.delete(term)
      else terms.add(Object.assign(term, { name: value }))
    },
    isNeeded: () => countUses(model, kind, term) > 0,
    // Another one took the name.
    refuses: (before) => {
      const other = before === undefined ? undefined : findTerm(terms, before)
      return other === undefined || other === term ? undefined : 'edited-since'
    },
  }
  return wish(slot, name)
}

/** Wherever the term is, the other one takes its place; where both were, that one stays as it is. */
export function wishDeletedTerm(model: Model, kind: Vocabulary, term: Term, other?: Term): Wish[] {
  const wishes = usersOf(model, kind, term).flatMap((asset) => {
    const map = asset[kind] as Map<Term, Version | true>
    const kept =
      other === undefined ? [] : [wish(slotOfMap(asset, map, other), map.get(other) ?? map.get(term))]
    return [wish(slotOfMap(asset, map, term), undefined), ...kept]
  })
  const pins = pinsOf(model, term).map(({ source, target }) =>
    wishDependency(model, source, target, { pin: other && { label: other }, type: 'as it is' }),
  )
  return [...wishes, ...(kind === 'labels' ? pins : []), wishTerm(model, kind, term, undefined)]
}

/** The tag is made when there is none, and keeps the spelling that it got first. */
export function wishTag(model: Model, asset: Asset, tag: string): Wish[] {
  const term = findTerm(model.tags, tag) ?? { name: tag }
  return [wishTerm(model, 'tags', term, term.name), wish(slotOfMap(asset, asset.tags, term), true)]
}

export function wishNoTag(model: Model, asset: Asset, tag: string): Wish[] {
  const term = findTerm(model.tags, tag)
  return term === undefined ? [] : [wish(slotOfMap(asset, asset.tags, term), undefined)]
}

export function wishLabel(model: Model, asset: Asset, label: string, version: Version): Wish[] {
  const term = findTerm(model.labels, label) ?? { name: label }
  return [wishTerm(model, 'labels', term, term.name), wish(slotOfMap(asset, asset.labels, term), version)]
}

export function wishNoLabel(model: Model, asset: Asset, label: string): Wish[] {
  const term = findTerm(model.labels, label)
  return term === undefined ? [] : [wish(slotOfMap(asset, asset.labels, term), undefined)]
}

export function wishAssignee(asset: Asset, name: string | null): Wish {
  return wishField(asset, 'assignee', name)
}

export function wishValue(asset: Asset, key: string, value: string | undefined): Wish {
  return wish(slotOfMap(asset, asset.values, key), value)
}
