import { findVersion } from '../store/checkpoint-rows.js'
import type { Store } from '../store/store.js'
import type { DependencyGraph, ItemKind } from './graph.js'
import { pinnedCheckpoint } from './pins.js'
import type { Step } from './walk.js'

/** The version that a dependency asks for, where it is not the newest. */
export interface DependencyPin {
  /** The label, when it is one. */
  label?: string
  /** Of the version, where the dependency is on an asset; absent for a label that points at none of its versions. */
  number?: number
  checkpointId?: string
}

export interface DependencyItem {
  id: string
  /** Who needs it. */
  sourcePath: string
  sourceKind: ItemKind
  /** What is needed. */
  path: string
  kind: ItemKind
  type: string | null
  /** Absent: always the newest. */
  pin?: DependencyPin
  /** Number of the newest version of an asset that is needed. */
  headNumber?: number
  /** It is pinned to a version older than the newest. */
  isOutdated: boolean
  /** 1 for what is needed directly. */
  depth: number
}

/** Makes dependencies as they are stored into ones that can be read. */
export class DependencyItems {
  private readonly types = new Map<string, string>()
  private readonly labels = new Map<string, string>()

  constructor(
    private readonly store: Store,
    private readonly graph: DependencyGraph,
  ) {
    for (const [id, name] of store.rows<[string, string]>(
      "SELECT id, name FROM type WHERE kind = 'dependency'",
    )) {
      this.types.set(id, name)
    }
    for (const [id, name] of store.rows<[string, string]>('SELECT id, name FROM label'))
      this.labels.set(id, name)
  }

  of({ edge, depth }: Step): DependencyItem {
    const { id, sourceKind, sourceId, targetKind, targetId, typeId, pinLabelId } = edge
    const isAsset = targetKind === 'asset'
    const head = isAsset ? this.headNumber(targetId) : undefined
    const pinned = isAsset ? pinnedCheckpoint(this.store, edge, targetId) : undefined
    const number = pinned == null ? undefined : (findVersion(this.store, pinned)?.number ?? undefined)
    const label = pinLabelId === null ? undefined : this.labels.get(pinLabelId)
    const pin: DependencyPin = {
      ...(label === undefined ? {} : { label }),
      ...(number === undefined ? {} : { number }),
      ...(pinned == null ? {} : { checkpointId: pinned }),
    }
    return {
      id,
      sourcePath: this.graph.pathOf(sourceKind, sourceId) ?? '',
      sourceKind,
      path: this.graph.pathOf(targetKind, targetId) ?? '',
      kind: targetKind,
      type: typeId === null ? null : (this.types.get(typeId) ?? null),
      ...(Object.keys(pin).length === 0 ? {} : { pin }),
      ...(head === undefined ? {} : { headNumber: head }),
      isOutdated: number !== undefined && head !== undefined && number < head,
      depth,
    }
  }

  private headNumber(assetId: string): number | undefined {
    const sql = 'SELECT c.number FROM asset a JOIN checkpoint c ON c.id = a.head_id WHERE a.id = ?'
    return this.store.get<{ number: number | null }>(sql, assetId)?.number ?? undefined
  }
}
