import { getItemByPath, type ItemRef } from '../assets/find-item.js'
import type { Context } from '../context.js'
import type { DependencyItem } from '../dependencies/dependency-items.js'
import { listDependencies } from '../dependencies/list-dependencies.js'
import type { Store } from '../store/store.js'
import { assetsBelow } from '../store/subtree.js'

/** A label at a version of an asset. */
export interface LabelAt {
  name: string
  /** Number of the version. */
  number: number
  checkpointId: string
}

export interface AssetInfo {
  kind: 'asset'
  id: string
  path: string
  type: string | null
  status: string | null
  /** Work that somebody has to do, rather than a file that is only there. */
  isTask: boolean
  description: string | null
  assignee: string | null
  assignedBy: string | null
  /** False: the studio has not agreed to it yet. */
  isAssignmentConfirmed: boolean
  tags: string[]
  /** Free keys and their values. */
  values: Record<string, string>
  labels: LabelAt[]
  /** What it needs itself, and what its collections need. */
  dependencies: DependencyItem[]
  /** Dependencies on it or on a collection that it lies in. */
  dependents: number
  /** Number of the newest version. */
  headNumber: number | null
  /** Bytes of the newest version. */
  sizeBytes: number | null
  /** Versions, safety copies not counted. */
  checkpoints: number
  hasCover: boolean
  createdAt: string
  createdBy: string | null
}

export interface CollectionInfo {
  kind: 'collection'
  id: string
  path: string
  type: string | null
  description: string | null
  isShared: boolean
  assignees: string[]
  /** In it, at any depth. */
  assets: number
  /** What the collection itself needs, and those that it lies in. */
  dependencies: DependencyItem[]
  /** Dependencies on it or on a collection that it lies in. */
  dependents: number
  createdAt: string
  createdBy: string | null
}

export type ItemInfo = AssetInfo | CollectionInfo

/** All that is written down about an asset or a collection. Reads no working file. Throws `asset-not-found`. */
export async function itemInfo(context: Context, path: string): Promise<ItemInfo> {
  const item = getItemByPath(context, path)
  const needs = await listDependencies(context, item.path)
  const needed = await listDependencies(context, item.path, { reverse: true })
  // Of a collection only what it needs as a whole; what is in it says its own.
  const isAbout = (kind: ItemRef['kind'], path: string) =>
    item.kind === 'asset' || (kind === 'collection' && isOrHolds(path, item.path))
  const common = {
    dependencies: needs.dependencies.filter(({ sourceKind, sourcePath }) => isAbout(sourceKind, sourcePath)),
    dependents: needed.dependencies.filter(({ kind, path: target }) => isAbout(kind, target)).length,
  }
  return item.kind === 'asset'
    ? { ...assetInfo(context.store, item), ...common }
    : { ...collectionInfo(context.store, item), ...common }
}

/** Of two collections, as the project spells them; '' is the whole project. */
function isOrHolds(path: string, other: string): boolean {
  return path === '' || path === other || other.startsWith(`${path}/`)
}

type Common = 'dependencies' | 'dependents'

const ASSET = `SELECT t.name AS type, s.name AS status, a.is_task AS isTask, a.description, p.name AS assignee,
  b.name AS assignedBy, a.is_assignment_confirmed AS isAssignmentConfirmed, h.number AS headNumber,
  m.size_bytes AS sizeBytes, a.cover_id IS NOT NULL AS hasCover, a.created_at AS createdAt, c.name AS createdBy,
  (SELECT count(*) FROM checkpoint k WHERE k.asset_id = a.id AND k.number IS NOT NULL AND k.trashed_at IS NULL)
    AS checkpoints
  FROM asset a LEFT JOIN type t ON t.id = a.type_id LEFT JOIN status s ON s.id = a.status_id
  LEFT JOIN person p ON p.id = a.assignee_id LEFT JOIN person b ON b.id = a.assigned_by
  LEFT JOIN person c ON c.id = a.created_by LEFT JOIN checkpoint h ON h.id = a.head_id
  LEFT JOIN manifest m ON m.id = h.manifest_id WHERE a.id = ?`

function assetInfo(store: Store, { id, path }: ItemRef): Omit<AssetInfo, Common> {
  type Row = Pick<
    AssetInfo,
    'type' | 'status' | 'description' | 'assignee' | 'assignedBy' | 'headNumber' | 'sizeBytes' | 'checkpoints'
  > & {
    isTask: number
    isAssignmentConfirmed: number
    hasCover: number
    createdAt: number
    createdBy: string | null
  }
  const row = store.get<Row>(ASSET, id) as Row
  const tags = 'SELECT name FROM asset_tag JOIN tag ON tag.id = tag_id WHERE asset_id = ? ORDER BY name_key'
  const values = 'SELECT key, value FROM asset_value WHERE asset_id = ? ORDER BY key'
  const labels = `SELECT l.name, c.number, c.id AS checkpointId FROM checkpoint_label p JOIN label l ON l.id = p.label_id
    JOIN checkpoint c ON c.id = p.checkpoint_id WHERE p.asset_id = ? ORDER BY l.name_key`
  return {
    kind: 'asset',
    id,
    path,
    ...row,
    isTask: row.isTask === 1,
    isAssignmentConfirmed: row.isAssignmentConfirmed === 1,
    hasCover: row.hasCover === 1,
    createdAt: new Date(row.createdAt).toISOString(),
    tags: store.all<{ name: string }>(tags, id).map(({ name }) => name),
    values: Object.fromEntries(store.rows<[string, string]>(values, id)),
    labels: store.all<LabelAt>(labels, id),
  }
}

const COLLECTION = `SELECT t.name AS type, k.description, k.is_shared AS isShared, k.created_at AS createdAt,
  c.name AS createdBy FROM collection k LEFT JOIN type t ON t.id = k.type_id
  LEFT JOIN person c ON c.id = k.created_by WHERE k.id = ?`

function collectionInfo(store: Store, { id, path }: ItemRef): Omit<CollectionInfo, Common> {
  type Row = Pick<CollectionInfo, 'type' | 'description' | 'createdBy'> & {
    isShared: number
    createdAt: number
  }
  const row = store.get<Row>(COLLECTION, id) as Row
  const people = `SELECT p.name FROM collection_assignee a JOIN person p ON p.id = a.person_id
    WHERE a.collection_id = ? ORDER BY a.assigned_at, p.name`
  return {
    kind: 'collection',
    id,
    path,
    ...row,
    isShared: row.isShared === 1,
    createdAt: new Date(row.createdAt).toISOString(),
    assignees: store.all<{ name: string }>(people, id).map(({ name }) => name),
    assets: assetsBelow(store, id, path).length,
  }
}
