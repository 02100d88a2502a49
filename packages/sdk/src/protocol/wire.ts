/**
 * What a project and its studio say to each other. Pure: the words of the wire, shared by the client, the server and the
 * simulator (docs/decisions/0012). Hashes and ids of bytes are lower-case hex; times are milliseconds since 1970.
 */
import type { EntityKind } from './kinds.js'

/** Grows when one side could no longer understand the other. Both announce it; the lower one has to be updated. */
export const SYNC_PROTOCOL = 1

/** Most changes in one push, and entities in one page of a pull. */
export const MAX_CHANGES = 500
export const MAX_ENTITIES = 1000

/** Most manifests that a studio asks for again at a time. */
export const MAX_DAMAGED = 200

/** A pack holds frames of at most about this much; the server takes no more than `MAX_PACK_BYTES`. */
export const PACK_BYTES = 16 << 20
export const MAX_PACK_BYTES = 32 << 20

export type WireValue = string | number | boolean | null | WireValue[] | { [key: string]: WireValue }

/** Columns in camel case; what only one file can resolve is named by its hash (edits/change-fields.ts). */
export type WireFields = Readonly<Record<string, WireValue>>

/** One edit, safe to send any number of times. */
export interface WireChange {
  operationId: string
  kind: EntityKind
  id: string
  action: 'create' | 'update' | 'delete'
  fields: WireFields
  /** The revision that the author's project had received when the edit was made. */
  baseRevision: number
  createdAt: number
}

export interface PushBatch {
  replicaId: string
  /** The epoch that the revisions of this batch belong to; null before the first sync. */
  epoch: string | null
  changes: readonly WireChange[]
}

/** A value that gave way to one that arrived later. */
export interface OverwrittenField {
  field: string
  value: WireValue
  /** Person id of who had set it, and when it arrived at the studio. */
  by: string | null
  at: number
}

export type ConflictKind =
  | 'collection-name'
  | 'asset-name'
  | 'diverged'
  | 'edit-of-deleted'
  | 'move-cycle'
  | 'vocabulary'

export type ChangeAnswer = { operationId: string } & (
  | {
      outcome: 'applied'
      revision: number
      overwritten?: readonly OverwrittenField[]
      /** What the studio gave other values than were sent: author, number, time. */
      fields?: WireFields
    }
  | { outcome: 'refused'; code: string; message: string; entity: WireEntity | null }
  /** `theirs`: what stands against it: the entity with the name, the asset with its head, the tombstone. */
  | { outcome: 'conflict'; conflict: ConflictKind; message: string; theirs: WireEntity | null }
  /** It builds on a change that was not applied. Sent again when that one is settled. */
  | { outcome: 'waiting'; waitsFor: string }
)

export interface PushAnswer {
  epoch: string
  /** The revision of the project after the batch. */
  revision: number
  answers: readonly ChangeAnswer[]
}

/** The present state of an entity. `fields` is null for what was deleted for good. */
export interface WireEntity {
  kind: EntityKind
  id: string
  revision: number
  fields: WireFields | null
}

export interface PullPage {
  epoch: string
  /** Everything up to here has been handed over once the last page was read. */
  revision: number
  entities: readonly WireEntity[]
  isLast: boolean
  /**
   * On the last page: ids of manifests of which the studio has lost bytes, as far as this person may know of them, at most
   * `MAX_DAMAGED`. Whoever has them offers them again.
   */
  damaged?: readonly string[]
}

export interface WireChunker {
  algorithm: string
  minBytes: number
  avgBytes: number
  maxBytes: number
}

/** Chunks of a manifest in file order: those of an earlier manifest by position, or new ones by hash and raw size. */
export type WireSegment =
  | { manifestId: string; first: number; count: number }
  | { hashes: readonly string[]; rawBytes: readonly number[] }

export interface WireManifest {
  manifestId: string
  contentHash: string
  sizeBytes: number
  chunker: WireChunker
  /** How a container is put together again, base64; null for plain files. */
  recipe: string | null
  segments: readonly WireSegment[]
}

export interface OfferAnswer {
  manifestId: string
  /** Positions in the manifest of chunks that have to be uploaded; [] when the studio has the manifest now. */
  missing: readonly number[]
}

export interface WirePreview {
  mediaType: string
  width: number
  height: number
  bytes: Uint8Array
}
