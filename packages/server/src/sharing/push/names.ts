import type { EntityKind, WireFields } from '@clst/sdk/protocol'
import { placeOf } from '../entities/entity-places.js'
import { findByName } from '../entities/entity-rows.js'
import { conflict, type Outcome, type PushSession } from './push-session.js'

/** The conflict when another live entity has the name, or undefined. */
export async function nameConflict(
  session: PushSession,
  kind: EntityKind,
  id: string,
  fields: WireFields,
): Promise<Outcome | undefined> {
  const place = placeOf(kind, fields)
  if (place === undefined) return undefined
  const other = await findByName(session.transaction, session.projectId, kind, place)
  if (other === undefined || other.id === id) return undefined
  const name = String(fields.name)
  if (kind === 'collection')
    return conflict('collection-name', `There is another collection "${name}" here.`, other)
  if (kind === 'asset') return conflict('asset-name', `There is another file "${name}" here.`, other)
  return conflict('vocabulary', `There is another ${kind} "${name}".`, other)
}

/** The conflict when a collection would come to lie in itself, or undefined. */
export async function cycleConflict(
  session: PushSession,
  id: string,
  parentId: string,
): Promise<Outcome | undefined> {
  const seen = new Set<string>()
  for (let current: string | null = parentId; current !== null && !seen.has(current); ) {
    if (current === id) {
      const parent = (await session.find('collection', parentId)) ?? null
      return conflict('move-cycle', 'Somebody moved the one into the other meanwhile.', parent)
    }
    seen.add(current)
    const parent: unknown = (await session.find('collection', current))?.fields?.parentId
    current = typeof parent === 'string' ? parent : null
  }
  return undefined
}
