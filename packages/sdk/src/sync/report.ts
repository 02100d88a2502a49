import type { SyncResult } from './types.js'

export function emptyReport(): SyncResult {
  return {
    pushed: { changes: 0, bytes: 0 },
    pulled: { changes: 0, bytes: 0 },
    conflicts: [],
    refused: [],
    overwritten: [],
    waiting: [],
  }
}
