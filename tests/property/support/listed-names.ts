/** Names of statuses and types. */
import type { ListKind, Model } from './model.js'
import { listOf } from './model-listed.js'
import { pick } from './names.js'

const OF_KIND = {
  status: ['On hold', 'ON HOLD', 'Approved', 'DONE', 'Freigabe ✓', 'retake'],
  other: ['Model', 'MODEL', 'Szene ключ', 'Reference'],
}

export const namesOf = (kind: ListKind) => OF_KIND[kind === 'status' ? 'status' : 'other']
export const notFoundOf = (kind: ListKind) => (kind === 'status' ? 'status-not-found' : 'type-not-found')

/** As people write it: mostly one that is there, by name or by short name. */
export function listedName(model: Model, kind: ListKind, index: number): string {
  const names = listOf(model, kind).flatMap(({ name, shortName }) => [name.toUpperCase(), shortName])
  return pick([...names.filter((name) => name !== ''), pick(namesOf(kind), index)], index)
}
