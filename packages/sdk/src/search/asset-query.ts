/** The one way in which assets are chosen by terms: for search, list and status. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { splitName } from '../names.js'
import { splitFolder } from '../paths.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { pathKey } from '../store/tracked-tree.js'
import { FILE_STATES, type FileState, type OperationOptions, type StatusResult } from '../types.js'
import { status } from '../working-files/status.js'
import { knownField, type Scope, termsCondition } from './conditions.js'
import { type Folder, idsOf, isWithin, readFolders, toFolder } from './folders.js'
import type { QueryTerm } from './query.js'
import { and, oneOf, or, type Sql, sql } from './sql.js'
import { Vocabulary } from './vocabulary.js'

/** States of working files by asset. */
export type States = ReadonlyMap<string, FileState>

export interface AssetQuery {
  terms: readonly QueryTerm[]
  /** Project paths to stay in; the whole project when empty. */
  paths: readonly string[]
  states: States | undefined
}

/** A query ready to be asked of the database. */
export class PreparedQuery {
  readonly folders: readonly Folder[]
  private readonly scope: Omit<Scope, 'reach'>
  private readonly place: Sql

  /** Throws `asset-not-found` for a path where nothing is tracked. */
  constructor(
    readonly context: Context,
    readonly query: AssetQuery,
  ) {
    this.folders = readFolders(context.store)
    const { personName, store } = context
    const states = query.states && byState(query.states)
    this.scope = { folders: this.folders, vocabulary: new Vocabulary(store), personName, states }
    this.place = and([...this.inPaths(), ...this.outsideTrash()])
  }

  /** What holds for a row `a` of the table `asset`. */
  where(reach: Scope['reach']): Sql {
    const chosen = termsCondition(this.query.terms, { ...this.scope, reach })
    return and([sql('a.trashed_at IS NULL'), this.place, chosen])
  }

  /** Ids of all assets that fit. */
  matchingIds(): Set<string> {
    const { text, values } = this.where('gather')
    const rows = this.context.store.rows<[string]>(`SELECT a.id FROM asset a WHERE ${text}`, ...values)
    return new Set(rows.map(([id]) => id))
  }

  /** Those of the files that nobody tracks that fit: they have a place and a name, and nothing else. */
  matchingUntracked(paths: readonly string[]): Set<string> {
    const folders = new Map<string, Folder>()
    const files = paths.map((path, id) => {
      const { folder, fileName } = splitFolder(path)
      const { extension } = splitName(fileName)
      if (!folders.has(folder)) folders.set(folder, toFolder(folder, folder))
      return { id, folder, name: pathKey(fileName), extension }
    })
    const scope: Scope = {
      ...this.scope,
      folders: [...folders.values()],
      states: new Map([['untracked', paths.map((_, id) => String(id))]]),
      reach: 'gather',
    }
    const { text, values } = termsCondition(this.query.terms, scope)
    const statement = `SELECT a.id FROM (SELECT CAST(value ->> 'id' AS TEXT) AS id,
      value ->> 'folder' AS collection_id, value ->> 'name' AS name_key, value ->> 'extension' AS extension,
      NULL AS status_id, NULL AS type_id, NULL AS assignee_id, NULL AS description FROM json_each(?)) a WHERE ${text}`
    const rows = this.context.store.rows<[string]>(statement, JSON.stringify(files), ...values)
    return new Set(rows.map(([id]) => paths[Number(id)] as string))
  }

  private inPaths(): Sql[] {
    const { paths } = this.query
    if (paths.length === 0 || paths.includes('')) return []
    const { store } = this.context
    return [
      or(
        paths.map((path) => {
          const key = pathKey(path)
          const within = idsOf(this.folders, (folder) => isWithin(folder.key, key))
          const asset = findAssetByPath(store, path)
          if (within.length === 0 && asset === undefined) {
            const message = `Nothing is tracked at "${path}".`
            throw new ClstError('asset-not-found', message, { details: { path } })
          }
          return or([oneOf('a.collection_id', within), oneOf('a.id', asset === undefined ? [] : [asset.id])])
        }),
      ),
    ]
  }

  /** A collection in the trash takes along what is in it. */
  private outsideTrash(): Sql[] {
    const { store } = this.context
    const trashed = store.get('SELECT 1 FROM collection WHERE trashed_at IS NOT NULL LIMIT 1')
    return trashed === undefined
      ? []
      : [
          oneOf(
            'a.collection_id',
            this.folders.map(({ id }) => id),
          ),
        ]
  }
}

/** Whether somebody has to look at the disk to answer. */
export function asksForStates(terms: readonly QueryTerm[]): boolean {
  return terms.some(({ field }) => field !== undefined && knownField(field) === 'state')
}

/** The states that the terms ask for; undefined when they ask for none. Reads every working file that changed. */
export async function readStates(
  context: Context,
  { terms, paths }: Pick<AssetQuery, 'terms' | 'paths'>,
  options: OperationOptions,
): Promise<{ states: States; notices: StatusResult['notices'] } | undefined> {
  if (!asksForStates(terms)) return undefined
  const result = await status(context, paths, options)
  return { states: statesOf(result), notices: result.notices }
}

export function statesOf({ items }: StatusResult): States {
  const states = new Map<string, FileState>()
  for (const { assetId, state } of items) if (assetId !== undefined) states.set(assetId, state)
  return states
}

function byState(states: States): Map<FileState, string[]> {
  const ids = new Map<FileState, string[]>(FILE_STATES.map((state) => [state, []]))
  for (const [id, state] of states) ids.get(state)?.push(id)
  return ids
}
