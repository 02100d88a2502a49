import { joinName, nameKey } from '../names.js'
import { joinPath, splitPath } from '../paths.js'
import type { AssetKind } from './asset-rows.js'
import { collectionPaths } from './collection-rows.js'
import type { Store } from './store.js'

/** A tracked file with what was last seen of it on the disk. */
export interface TrackedRow {
  id: string
  fileName: string
  sizeBytes: number | null
  modifiedUs: number | null
  changedUs: number | null
  inode: number | null
  isRacy: number | null
  /** 1: it was last seen with the newest content. */
  isHeadContent: number
  kind: AssetKind
}

export class TrackedFolder {
  readonly files = new Map<string, TrackedRow>()
  private byKey: Map<string, string> | undefined

  constructor(readonly path: string) {}

  /** The tracked name that is the same as this one in another spelling. */
  sameName(name: string): string | undefined {
    this.byKey ??= new Map([...this.files.keys()].map((fileName) => [nameKey(fileName), fileName]))
    return this.byKey.get(nameKey(name))
  }
}

type RawRow = [
  id: string,
  collectionId: string,
  name: string,
  extension: string,
  sizeBytes: number | null,
  modifiedUs: number | null,
  changedUs: number | null,
  inode: number | null,
  isRacy: number | null,
  isHeadContent: number | null,
  kind: AssetKind,
]

/** A project path in the form in which folders are compared. */
export function pathKey(path: string): string {
  return splitPath(path).map(nameKey).join('/')
}

/** All tracked files by folder; the keys are path keys. */
export function readTrackedTree(store: Store): Map<string, TrackedFolder> {
  const paths = collectionPaths(store)
  const byId = new Map<string, TrackedFolder>()
  const tree = new Map<string, TrackedFolder>()
  for (const [id, path] of paths) {
    const folder = new TrackedFolder(path)
    byId.set(id, folder)
    tree.set(pathKey(path), folder)
  }
  const sql = `SELECT a.id, a.collection_id, a.name, a.extension, w.size_bytes, w.modified_us, w.changed_us,
    w.inode, w.is_racy, w.base_id IS a.head_id AND w.is_base_content AND w.writing_id IS NULL, a.kind
    FROM asset a LEFT JOIN working_file w ON w.asset_id = a.id WHERE a.trashed_at IS NULL`
  store.each<RawRow>(sql, (row) => {
    const [id, collectionId, name, extension, sizeBytes, modifiedUs, changedUs, inode, isRacy, isHead, kind] =
      row
    const fileName = joinName(name, extension)
    const isHeadContent = isHead ?? 0
    const tracked = { id, fileName, sizeBytes, modifiedUs, changedUs, inode, isRacy, isHeadContent, kind }
    byId.get(collectionId)?.files.set(fileName, tracked)
  })
  return tree
}

/** Where an asset of this folder belongs. */
export function trackedPath(folder: TrackedFolder, file: TrackedRow): string {
  return joinPath(folder.path, file.fileName)
}
