import type { EntityKind } from './kinds.js'
import type {
  OfferAnswer,
  PullPage,
  PushAnswer,
  PushBatch,
  WireEntity,
  WireManifest,
  WirePreview,
} from './wire.js'

/**
 * One project at a studio, as one person reaches it. Every method throws `ClstError`: `studio-unreachable` (retryable),
 * `signed-out`, `not-permitted`, `protocol-mismatch`, `project-not-found`, and what its own line says.
 */
export interface StudioLink {
  /** Entities whose revision is above `after`, in order of revision. */
  pull(after: number, limit: number, signal?: AbortSignal): Promise<PullPage>
  /** Answers in the order of the changes. Throws `epoch-changed` when the batch belongs to another epoch. */
  push(batch: PushBatch, signal?: AbortSignal): Promise<PushAnswer>
  /** Entities by kind and id as they are now; what the studio has never heard of is left out. At most 1,000. */
  entities(
    of: readonly { kind: EntityKind; id: string }[],
    signal?: AbortSignal,
  ): Promise<readonly WireEntity[]>
  offerManifests(manifests: readonly WireManifest[], signal?: AbortSignal): Promise<readonly OfferAnswer[]>
  /** `hash`: SHA-256 of the pack. Throws `chunk-damaged` when a chunk is not what its frame says. */
  putPack(hash: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void>
  /** Segments may name the manifests in `known`. Throws `not-visible` for those that this person may not see. */
  getManifests(
    manifestIds: readonly string[],
    known: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly WireManifest[]>
  /** Frames (frames.ts) of chunks of one manifest, by ranges of positions; about `PACK_BYTES` at a time. */
  getChunks(
    manifestId: string,
    ranges: readonly { first: number; count: number }[],
    signal?: AbortSignal,
  ): AsyncIterable<Uint8Array>
  /** Says what this copy still holds after a sync; absent where the studio does not take it. */
  tellUnsent?(unsent: { changes: number; bytes: number }, signal?: AbortSignal): Promise<void>
  putPreview(hash: string, preview: WirePreview, signal?: AbortSignal): Promise<void>
  /** Throws `preview-not-found`, `not-visible`. */
  getPreview(hash: string, signal?: AbortSignal): Promise<WirePreview>
}
