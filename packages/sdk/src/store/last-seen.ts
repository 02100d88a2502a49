import type { Store } from './store.js'

/** What a missing working file held, as far as it is known. */
export interface LastSeen {
  sizeBytes: number | null
  modifiedUs: number | null
  inode: number | null
  /** Of the file when it was last looked at, and of the newest version. */
  contents: { sizeBytes: number; contentHash: Uint8Array }[]
}

interface Row {
  sizeBytes: number | null
  modifiedUs: number | null
  inode: number | null
  seenHash: Uint8Array | null
  headBytes: number | null
  headHash: Uint8Array | null
}

export function lastSeen(store: Store, assetId: string): LastSeen {
  const sql = `SELECT w.size_bytes AS sizeBytes, w.modified_us AS modifiedUs, w.inode, w.content_hash AS seenHash,
    m.size_bytes AS headBytes, m.content_hash AS headHash
    FROM asset a LEFT JOIN working_file w ON w.asset_id = a.id LEFT JOIN checkpoint c ON c.id = a.head_id
    LEFT JOIN manifest m ON m.id = c.manifest_id WHERE a.id = ?`
  const row = store.get<Row>(sql, assetId)
  const { sizeBytes = null, modifiedUs = null, inode = null } = row ?? {}
  const contents: LastSeen['contents'] = []
  if (row?.seenHash != null && sizeBytes !== null) contents.push({ sizeBytes, contentHash: row.seenHash })
  if (row?.headHash != null && row.headBytes !== null) {
    contents.push({ sizeBytes: row.headBytes, contentHash: row.headHash })
  }
  return { sizeBytes, modifiedUs, inode, contents }
}
