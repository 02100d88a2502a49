/**
 * The port to where packs lie. What an adapter has to keep is in testing/pack-store-contract.ts. Names are the SHA-256 of
 * the content, so nothing is ever changed.
 */
export interface PackStore {
  /** Durable once it is answered, and there as a whole or not at all; again is no mistake. Throws `storage-full`. */
  put(hash: string, bytes: Uint8Array): Promise<void>
  /** Throws `chunk-missing` when there is no such pack. */
  get(hash: string): Promise<Uint8Array>
  /** Part of a pack. Throws `chunk-missing` when there is none, `chunk-damaged` when it ends before. */
  range(hash: string, offset: number, length: number): Promise<Uint8Array>
  /** All packs, in no order. */
  list(): AsyncIterable<{ hash: string; sizeBytes: number }>
  /** No mistake when there is none. */
  remove(hash: string): Promise<void>
}
