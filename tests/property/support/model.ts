/** A project as a person would explain it: plain values, no chunks, no cache, no times. Written from docs/reference. */
import { Edits } from './edits.js'

export type Bytes = Uint8Array

/** One entry of an asset's history. */
export interface Version {
  id: string
  /** Of a safety copy its own series. */
  number: number
  isSafety: boolean
  bytes: Bytes
  comment: string
  author: string
  /** Null for a version that arrived without one. */
  status: ListedTerm | null
  /** Types of the dependencies that its asset had when it was made. */
  types?: readonly ListedTerm[]
  base: Version | undefined
  /** As the project says it; what is known only after the first look at the history. */
  createdAt?: string
}

/** A label or a tag; it stays the same one when it is renamed. */
export interface Term {
  /** As it was spelled first, or last renamed. */
  name: string
}

export type ListKind = 'status' | 'asset' | 'collection' | 'dependency'

/** A status, or a type of one kind of things. */
export interface ListedTerm extends Term {
  readonly kind: ListKind
  /** Of a status: it is meant by this as well. Of a type nothing. */
  shortName: string
  color: string | null
  /** Its place in the list; null: it was deleted, and is kept for the versions that name it. */
  position: number | null
  /** New assets get this status. */
  isDefault: boolean
}

export interface Asset {
  /** As it was spelled when its first version was made. */
  path: string
  /** In the order in which they were made, safety copies too. */
  versions: Version[]
  /** Versions that were deleted by themselves. */
  trashed: Version[]
  /** The highest number of a version that was purged; it is not given again. */
  purgedNumber: number
  labels: Map<Term, Version>
  status: ListedTerm | null
  description: string | null
  tags: Map<Term, true>
  type: ListedTerm | null
  /** Name of the person. */
  assignee: string | null
  /** Free keys. */
  values: Map<string, string>
  /** The collection in the trash that it lies in. */
  in?: Collection
  /** What the file held when it was last looked at. */
  seen: Bytes | undefined
  /** What the work on the file started from; unknown until the file was looked at. */
  base: Version | undefined
  /** The base is an older version on purpose. */
  isPinned: boolean
}

/** A recorded folder. */
export interface Collection {
  path: string
  type: ListedTerm | null
  description: string | null
  isShared: boolean
  /** In the trash: what it lay in when it went; nothing for the project folder. */
  in?: Collection | undefined
}

export type Item = Asset | Collection

/** Nothing: always the newest. */
export type Pin = { version: Version } | { label: Term } | undefined

/** It is never changed, only replaced: an undo asks whether it is the same one. */
export interface Dependency {
  source: Item
  target: Item
  pin: Pin
  type: ListedTerm | null
}

/** Those of a new project; it has no types. */
function firstStatuses(): ListedTerm[] {
  const rows = [
    ['Todo', 'todo', '#9aa0a6'],
    ['Work in progress', 'wip', '#5b8def'],
    ['Waiting for approval', 'wfa', '#a071d6'],
    ['Retake', 'retake', '#d9463e'],
    ['Done', 'done', '#43a860'],
  ] as const
  return rows.map(([name, shortName, color], index) => ({
    kind: 'status',
    name,
    shortName,
    color,
    position: index + 1,
    isDefault: index === 0,
  }))
}

/** Names that are one name to clst: by case or by Unicode form. Enough for the names of this test. */
export function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

export function sameBytes(a: Bytes, b: Bytes): boolean {
  return Buffer.compare(a, b) === 0
}

export class Model {
  /** Everything in the project folder that is not clst's own, by path. */
  readonly files = new Map<string, Bytes>()
  /** Read-only copies beside the working files, by path. */
  readonly opened = new Map<string, Version>()
  readonly folders = new Set<string>([''])
  /** By path key. */
  readonly assets = new Map<string, Asset>()
  readonly labels = new Set<Term>()
  readonly tags = new Set<Term>()
  /** People by key, as they were first spelled; an undo forgets nobody. */
  readonly people = new Map<string, string>()
  /** Statuses and types, also those that were deleted. */
  readonly listed = new Set(firstStatuses())
  /** The folders that are recorded, by path key. */
  readonly collections = new Map<string, Collection>()
  /** Collections in the trash. */
  readonly buriedCollections: Collection[] = []
  /** Assets in the trash. */
  readonly buried: Asset[] = []
  /** Also those of assets in the trash. */
  readonly dependencies: Dependency[] = []
  /** Of the project: `*` and an extension. */
  readonly ignoreRules = new Set<string>()
  readonly edits = new Edits()

  /** The collections on the way to a file, as far as they are missing. */
  makeCollections(path: string): void {
    for (const folder of foldersAbove(path))
      if (!this.collections.has(keyOf(folder))) this.collections.set(keyOf(folder), newCollection(folder))
  }

  /** What is recorded at a path. */
  item(path: string): Item | undefined {
    return this.asset(path) ?? this.collections.get(keyOf(path))
  }

  asset(path: string): Asset | undefined {
    return this.assets.get(keyOf(path))
  }

  put(path: string, bytes: Bytes): void {
    this.files.set(path, bytes)
    this.addFolders(path)
  }

  addFolders(path: string): void {
    for (const folder of foldersAbove(path)) this.folders.add(folder)
  }

  /** Where the file of an asset lies: under its own name, else under another spelling of it. */
  placeOf(asset: Asset): string | undefined {
    if (this.files.has(asset.path)) return asset.path
    return [...this.files.keys()].find((path) => keyOf(path) === keyOf(asset.path))
  }

  contentOf(asset: Asset): Bytes | undefined {
    return this.files.get(this.placeOf(asset) ?? '')
  }

  /** Beside the file of an asset, one in another spelling is a second file: the asset's own path, or undefined. */
  isSecondFile(path: string): boolean {
    const asset = this.asset(path)
    return asset !== undefined && asset.path !== path && this.files.has(asset.path) && this.files.has(path)
  }

  /** What status does: a file that holds the newest version continues from it, wherever its bytes came from. */
  look(): void {
    for (const asset of this.assets.values()) {
      const bytes = this.contentOf(asset)
      if (bytes === undefined) continue
      const head = headOf(asset)
      asset.seen = bytes
      if (sameBytes(head.bytes, bytes)) Object.assign(asset, { base: head, isPinned: false })
      else asset.base ??= newestWith(asset, bytes)
    }
  }
}

/** The folders that a path lies in, the highest first. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

export function newCollection(path: string): Collection {
  return { path, type: null, description: null, isShared: false }
}

export function isAsset(item: Item): item is Asset {
  return 'versions' in item
}

export function headOf(asset: Asset): Version {
  const head = asset.versions.findLast(({ isSafety }) => !isSafety)
  if (head === undefined) throw new Error(`the model has an asset without versions: ${asset.path}`)
  return head
}

export function newestWith(asset: Asset, bytes: Bytes): Version | undefined {
  return asset.versions.findLast((version) => sameBytes(version.bytes, bytes))
}

/** Those of deleted versions are not given again, of purged safety copies they are. */
export function nextNumber(asset: Asset | undefined, isSafety: boolean): number {
  if (asset === undefined) return 1
  const all = [...asset.versions, ...asset.trashed].filter((version) => version.isSafety === isSafety)
  return 1 + Math.max(isSafety ? 0 : asset.purgedNumber, ...all.map(({ number }) => number))
}

/** An asset of which nothing is known but its name. */
export function newAsset(path: string, status: Asset['status']): Asset {
  return {
    path,
    versions: [],
    trashed: [],
    purgedNumber: 0,
    labels: new Map(),
    status,
    description: null,
    tags: new Map(),
    type: null,
    assignee: null,
    values: new Map(),
    seen: undefined,
    base: undefined,
    isPinned: false,
  }
}

export function findTerm(terms: Iterable<Term>, name: string): Term | undefined {
  return [...terms].find((term) => keyOf(term.name) === keyOf(name))
}
