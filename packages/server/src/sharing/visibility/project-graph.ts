import type { EntityKind, Item, VisibilityGraph, WireFields } from '@clst/sdk/protocol'

/** What the rule of visibility needs of one entity. */
interface Part {
  parentId?: string
  assigneeId?: string
  makers?: readonly string[]
  isShared?: boolean
  source?: string
  target?: Item
}

/** Ids under a key; a key without ids is not kept. */
class Sets<Value> {
  private readonly sets = new Map<string, Map<string, Value>>()

  add(key: string, id: string, value: Value): void {
    const set = this.sets.get(key) ?? new Map<string, Value>()
    this.sets.set(key, set.set(id, value))
  }

  remove(key: string, id: string): void {
    const set = this.sets.get(key)
    if (set?.delete(id) && set.size === 0) this.sets.delete(key)
  }

  values(key: string): Iterable<Value> {
    return this.sets.get(key)?.values() ?? []
  }
}

/** A project as far as it decides who sees what, in memory; kept up to date by what changes. */
export class ProjectGraph implements VisibilityGraph {
  private readonly parts = new Map<string, Part>()
  private readonly children = new Sets<Item>()
  private readonly assigned = new Sets<string>()
  private readonly assignedCollections = new Sets<string>()
  private readonly made = new Sets<string>()
  private readonly needs = new Sets<Item>()
  private readonly shared = new Set<string>()

  /** The present state of an entity of one of the kinds `GRAPH_KINDS`; null for what was deleted. */
  put(kind: EntityKind, id: string, fields: WireFields | null): void {
    const key = `${kind} ${id}`
    this.link(kind, id, this.parts.get(key), 'remove')
    const part = fields === null ? undefined : toPart(kind, fields)
    if (part === undefined) this.parts.delete(key)
    else this.parts.set(key, part)
    this.link(kind, id, part, 'add')
  }

  private link(kind: EntityKind, id: string, part: Part | undefined, how: 'add' | 'remove'): void {
    if (part === undefined) return
    if (kind === 'collection' || kind === 'asset') {
      if (part.parentId !== undefined) this.children[how](part.parentId, id, { kind, id })
      if (part.assigneeId !== undefined) this.assigned[how](part.assigneeId, id, id)
      if (part.isShared) this.shared[how === 'add' ? 'add' : 'delete'](id)
    }
    if (kind === 'collection_assignee' && part.assigneeId !== undefined) {
      this.assignedCollections[how](part.assigneeId, id, part.parentId ?? '')
    }
    // Under the id of the entity, because somebody can have made several versions of an asset.
    for (const maker of part.makers ?? []) {
      this.made[how](maker, `${kind} ${id}`, kind === 'checkpoint' ? (part.parentId ?? '') : id)
    }
    if (part.source !== undefined && part.target !== undefined) this.needs[how](part.source, id, part.target)
  }

  assetsAssignedTo(personId: string): Iterable<string> {
    return this.assigned.values(personId)
  }

  collectionsAssignedTo(personId: string): Iterable<string> {
    return this.assignedCollections.values(personId)
  }

  assetsMadeBy(personId: string): Iterable<string> {
    return this.made.values(personId)
  }

  sharedCollections(): Iterable<string> {
    return this.shared
  }

  parentOf(kind: 'asset' | 'collection', id: string): string | null {
    return this.parts.get(`${kind} ${id}`)?.parentId ?? null
  }

  childrenOf(collectionId: string): Iterable<Item> {
    return this.children.values(collectionId)
  }

  needsOf(kind: 'asset' | 'collection', id: string): Iterable<Item> {
    return this.needs.values(`${kind} ${id}`)
  }
}

/** The kinds of entities that decide who sees what. */
export const GRAPH_KINDS: readonly EntityKind[] = [
  'collection',
  'collection_assignee',
  'asset',
  'checkpoint',
  'dependency',
]

function toPart(kind: EntityKind, fields: WireFields): Part {
  switch (kind) {
    case 'collection':
      return {
        ...optional('parentId', fields.parentId),
        isShared: fields.isShared === 1 || fields.isShared === true,
      }
    case 'collection_assignee':
      return { ...optional('parentId', fields.collectionId), ...optional('assigneeId', fields.personId) }
    case 'asset':
      return {
        ...optional('parentId', fields.collectionId),
        ...optional('assigneeId', fields.assigneeId),
        makers: typeof fields.createdBy === 'string' ? [fields.createdBy] : [],
      }
    case 'checkpoint':
      return {
        ...optional('parentId', fields.assetId),
        makers: typeof fields.authorId === 'string' ? [fields.authorId] : [],
      }
    default:
      return toNeed(fields)
  }
}

function toNeed({ sourceAssetId, sourceCollectionId, targetAssetId, targetCollectionId }: WireFields): Part {
  const source =
    typeof sourceAssetId === 'string' ? `asset ${sourceAssetId}` : `collection ${String(sourceCollectionId)}`
  if (typeof targetAssetId === 'string') return { source, target: { kind: 'asset', id: targetAssetId } }
  return { source, target: { kind: 'collection', id: String(targetCollectionId) } }
}

function optional<Name extends string>(name: Name, value: unknown): { [key in Name]?: string } {
  return (typeof value === 'string' ? { [name]: value } : {}) as { [key in Name]?: string }
}
