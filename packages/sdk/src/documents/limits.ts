/** More than any real document has; it is in memory as a whole. */
export const DOCUMENT_MAX_BYTES = 16 << 20
