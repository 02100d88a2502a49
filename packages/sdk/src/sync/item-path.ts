import type { EntityKind } from '../protocol/kinds.js'
import { assetPath } from '../store/asset-rows.js'
import { collectionPath } from '../store/collection-rows.js'
import type { Store } from '../store/store.js'
import { assetOf } from './paused.js'

/** What a person calls a thing: its path, else its kind and name. */
export function itemPath(
  store: Store,
  kind: EntityKind,
  id: string,
  fields: Readonly<Record<string, unknown>> = {},
): string {
  if (kind === 'collection') return collectionPath(store, id) ?? named(fields)
  const assetId = assetOf(store, kind, id, fields)
  const path = assetId === undefined ? '' : assetPath(store, assetId)
  if (path !== '') return path
  const name = named(fields)
  return kind === 'asset' ? name : name === '' ? kind : `${kind} ${name}`
}

function named(fields: Readonly<Record<string, unknown>>): string {
  const { name, extension } = fields
  if (typeof name !== 'string') return ''
  return typeof extension === 'string' && extension !== '' ? `${name}.${extension}` : name
}
