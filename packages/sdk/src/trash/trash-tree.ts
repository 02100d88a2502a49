/** The trash as it stands: what went together, and what was deleted by itself. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { joinName } from '../names.js'
import { joinPath } from '../paths.js'
import { assetPaths } from '../store/asset-rows.js'
import { versionText } from '../store/checkpoint-rows.js'
import { pathKey } from '../store/tracked-tree.js'
import {
  type AnyCollection,
  allCollections,
  type TrashedAsset,
  type TrashedCheckpoint,
  type TrashedTemplate,
  type TrashStamp,
  trashedAssets,
  trashedCheckpoints,
  trashedTemplates,
} from '../store/trash-rows.js'

export type TrashedThing =
  | { kind: 'asset'; path: string; row: TrashedAsset }
  | { kind: 'collection'; path: string; row: AnyCollection & TrashStamp }
  | { kind: 'checkpoint'; path: string; row: TrashedCheckpoint }
  /** Its path is its file name: it lies in no collection. */
  | { kind: 'template'; path: string; row: TrashedTemplate }

interface Index {
  byId: Map<string, TrashedThing>
  byKey: Map<string, TrashedThing[]>
}

/** Read once; whoever changes something asks again in the transaction. */
export class TrashTree {
  readonly collections: ReadonlyMap<string, AnyCollection>
  readonly assets: readonly TrashedAsset[]
  readonly checkpoints: readonly TrashedCheckpoint[]
  private readonly templates: readonly TrashedTemplate[]
  private readonly paths = new Map<string, string>()
  private readonly tops = new Map<string, string>()
  private livePaths: Map<string, string> | undefined
  private index: Index | undefined

  constructor(private readonly context: Context) {
    const { store } = context
    this.collections = allCollections(store)
    this.assets = trashedAssets(store)
    this.checkpoints = trashedCheckpoints(store)
    this.templates = trashedTemplates(store)
  }

  /** Everything in the trash, whether it went by itself or with something else. */
  *things(): Generator<TrashedThing> {
    for (const row of this.assets) yield { kind: 'asset', path: this.assetPath(row), row }
    for (const row of this.collections.values()) {
      if (isTrashed(row)) yield { kind: 'collection', path: this.path(row.id), row }
    }
    for (const row of this.checkpoints) yield { kind: 'checkpoint', path: this.checkpointPath(row), row }
    for (const row of this.templates) {
      yield { kind: 'template', path: joinName(row.name, row.extension), row }
    }
  }

  /** Of a collection, in the trash or not; '' for the root. */
  path(collectionId: string): string {
    const known = this.paths.get(collectionId)
    if (known !== undefined) return known
    // Marked before its parent is asked: a damaged file can have a circle of parents.
    this.paths.set(collectionId, '')
    const row = this.collections.get(collectionId)
    const path = row?.parentId == null ? '' : joinPath(this.path(row.parentId), row.name)
    this.paths.set(collectionId, path)
    return path
  }

  assetPath(row: TrashedAsset): string {
    return joinPath(this.path(row.collectionId), joinName(row.name, row.extension))
  }

  /** The highest collection that went together with what lies in `collectionId`; undefined when nothing above it did. */
  topOf(collectionId: string, stamp: TrashStamp): AnyCollection | undefined {
    const row = this.collections.get(collectionId)
    if (row === undefined || !isSameStamp(row, stamp)) return undefined
    const known = this.tops.get(collectionId)
    if (known !== undefined) return this.collections.get(known)
    this.tops.set(collectionId, collectionId)
    const top = row.parentId === null ? row : (this.topOf(row.parentId, stamp) ?? row)
    this.tops.set(collectionId, top.id)
    return top
  }

  /** Whether a collection lies in another one, or is it. */
  isBelow(collectionId: string, ancestorId: string): boolean {
    let id: string | null = collectionId
    for (let depth = 0; id !== null && depth < 1000; depth++) {
      if (id === ancestorId) return true
      id = this.collections.get(id)?.parentId ?? null
    }
    return false
  }

  /**
   * What a person means: a path, or an id where several things of that path are in the trash; by path the one that was
   * deleted last. With `version` a checkpoint of the asset at that path. Throws `not-in-trash`, and `invalid-argument`
   * where several checkpoints are meant and none is named.
   */
  find(text: string, version: string | undefined): TrashedThing {
    const found = this.search(text, version)
    if (found !== undefined) return found
    const what = version === undefined ? `"${text}"` : `Version ${version} of "${text}"`
    throw new ClstError('not-in-trash', `${what} is not in the trash.`, { details: { path: text } })
  }

  search(text: string, version: string | undefined): TrashedThing | undefined {
    this.index ??= this.makeIndex()
    const byId = this.index.byId.get((version ?? text).toLowerCase())
    if (byId !== undefined) return byId
    const here = this.index.byKey.get(pathKey(text)) ?? []
    here.sort((a, b) => b.row.trashedAt - a.row.trashedAt)
    if (version !== undefined) {
      return here.find(
        ({ kind, row }) => kind === 'checkpoint' && isVersion(row as TrashedCheckpoint, version),
      )
    }
    const items = here.filter(({ kind }) => kind !== 'checkpoint')
    if (items.length > 0 || here.length <= 1) return items[0] ?? here[0]
    const names = here.map(({ row }) => versionText(row as TrashedCheckpoint)).join(', ')
    const message = `Several versions of "${text}" are in the trash: ${names}. Say which one with --checkpoint.`
    throw new ClstError('invalid-argument', message, { details: { path: text } })
  }

  private makeIndex(): Index {
    const index: Index = { byId: new Map(), byKey: new Map() }
    for (const thing of this.things()) {
      index.byId.set(thing.row.id, thing)
      const key = pathKey(thing.path)
      const here = index.byKey.get(key)
      if (here === undefined) index.byKey.set(key, [thing])
      else here.push(thing)
    }
    return index
  }

  private checkpointPath(row: TrashedCheckpoint): string {
    const asset = this.assets.find(({ id }) => id === row.assetId)
    if (asset !== undefined) return this.assetPath(asset)
    this.livePaths ??= assetPaths(this.context.store)
    return this.livePaths.get(row.assetId) ?? ''
  }
}

export function isTrashed(row: AnyCollection): row is AnyCollection & TrashStamp {
  return row.trashedAt !== null
}

export function isSameStamp(
  a: { trashedAt: number | null; trashedBy: string | null },
  b: TrashStamp,
): boolean {
  return a.trashedAt === b.trashedAt && a.trashedBy === b.trashedBy
}

function isVersion(row: TrashedCheckpoint, text: string): boolean {
  const word = text.trim().toLowerCase()
  if (row.number === null) return word === `s${row.safetyNumber}`
  return /^v?\d+$/.test(word) && Number(word.replace('v', '')) === row.number
}
