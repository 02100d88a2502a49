import { createHash } from 'node:crypto'
import { dirname } from 'node:path'

/** A project file at one place of the disk, as the bridge remembers it. */
export interface Place {
  key: string
  /** Absolute, without links. */
  path: string
  projectId: string
  name: string
  isReadOnly: boolean
  addedAt: number
  lastUsedAt: number
}

/** The same whenever a project is opened at this place. */
export function keyOfPlace(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}

export function folderOf({ path }: Pick<Place, 'path'>): string {
  return dirname(path)
}
