/** What a request to the studio is made of. */
export interface CallInput {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: object
  readonly body?: object
  /** A body that is not JSON. */
  readonly bytes?: Uint8Array
  /** Of `bytes`; `application/octet-stream` when absent. */
  readonly mediaType?: string
}

/** What every method takes besides. */
export interface CallOptions {
  /** Ends the waiting for the answer; what was asked for may have been done. */
  readonly signal?: AbortSignal
  /** Milliseconds without any byte from the studio or to it; 60,000 when absent. */
  readonly timeoutMs?: number
}

/** A picture as the studio sent it. */
export interface Picture {
  /** `image/png`, `image/jpeg` or `image/webp`. */
  readonly mediaType: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}
