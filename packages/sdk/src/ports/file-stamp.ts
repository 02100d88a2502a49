import type { FileStat } from './file-system.js'

/** What tells without reading whether a file may hold other bytes than before. */
export type FileStamp = Pick<FileStat, 'sizeBytes' | 'modifiedUs' | 'changedUs' | 'inode'>

/** A stamp as it was recorded; null where nothing was seen. */
export type RecordedStamp = { [Part in keyof FileStamp]: number | null }

/** Two looks that show the same file with the same content, as far as a file system can tell. */
export function isSameStamp(a: RecordedStamp, b: FileStamp): boolean {
  return (
    a.sizeBytes === b.sizeBytes &&
    a.modifiedUs === b.modifiedUs &&
    a.changedUs === b.changedUs &&
    a.inode === b.inode
  )
}

/** Whether a file still looks as it was recorded, and that proves that its bytes are the same. */
export function isUntouched(row: RecordedStamp & { isRacy: number | null }, stat: FileStamp): boolean {
  return row.isRacy === 0 && isSameStamp(row, stat)
}
