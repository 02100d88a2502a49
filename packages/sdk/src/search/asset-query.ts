/** The one way in which assets are chosen by terms: for search, list and status. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { splitName } from '../names.js'
import { splitFolder } from '../paths.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { pathKey } from '../store/tracked-tree.js'
import { FILE_STATES, type FileState } from '../types.js'
import { type Folder, idsOf, isWithin, readFolders, toFolder } from './folders.js'
import type { Scope } from './meanings.js'
import type { QueryTerm } from './query.js'
import { type Sample, takeSample } from './sample.js'
import { and, oneOf, or, type Sql, sql } from './sql.js'
import type { States } from './states.js'
import { type CompiledTerm, compileTerm } from './terms.js'
import { Vocabulary } from './vocabulary.js'

export interface AssetQuery {
  terms: readonly QueryTerm[]
  /** Project paths to stay in; the whole project when empty. */
  paths: readonly string[]
  states: States | undefined
}

/** What to select from, and what must hold there. */
export interface Selection {
  from: string
  where: Sql
}

/** A query ready to be asked of the database. */
export class PreparedQuery {
  readonly folders: readonly Folder[]
  private readonly scope: Scope
  /** Where assets must be, whatever the terms say. */
  private readonly place: Sql
  private readonly terms: readonly CompiledTerm[]
  private sampled: Sample | undefined

  /** Throws `asset-not-found` for a path where nothing is tracked, `invalid-argument` for a term without a meaning. */
  constructor(
    readonly context: Context,
    readonly query: AssetQuery,
  ) {
    this.folders = readFolders(context.store)
    const { personName, store } = context
    const states = query.states && byState(query.states)
    this.scope = { folders: this.folders, vocabulary: new Vocabulary(store), personName, states }
    this.terms = query.terms.map((term) => compileTerm(term, this.scope))
    this.place = and([sql('a.trashed_at IS NULL'), ...this.inPaths(), ...this.outsideTrash()])
  }

  /** How many of a few hundred assets fit. */
  get sample(): Sample {
    this.sampled ??= takeSample(this.context.store, [this.place, ...this.terms.map(({ probe }) => probe)])
    return this.sampled
  }

  /** What holds for an asset that is asked by itself. */
  get probe(): Sql {
    return and([this.place, ...this.terms.map(({ probe }) => probe)])
  }

  /** Tables that are looked into for one asset. */
  get probeCost(): number {
    return this.terms.reduce((sum, { cost }) => sum + cost, 1)
  }

  /** All that fit, for when they are to be found among very many. */
  get selection(): Selection {
    const { first, others } = this.steps
    return { from: first.from, where: and([first.where, ...others]) }
  }

  /** The same in two steps: those of the rarest term, and what each of these must be asked then. */
  get steps(): { first: Selection; others: readonly Sql[] } {
    const rarest = this.rarestTerm()
    if (rarest === undefined) {
      // The index that the place could be found by does not have what the terms ask for.
      const isAnywhere = this.query.paths.length === 0 && this.terms.length > 0
      return {
        first: { from: isAnywhere ? 'asset a NOT INDEXED' : 'asset a', where: this.probe },
        others: [],
      }
    }
    const { gather } = rarest
    const rows: Sql = { text: `a.rowid IN (${gather.text})`, values: gather.values }
    return {
      first: { from: 'asset a NOT INDEXED', where: and([rows, this.place]) },
      others: this.terms.filter((term) => term !== rarest).map(({ probe }) => probe),
    }
  }

  /** Ids of all assets that fit. */
  matchingIds(): Set<string> {
    const { from, where } = this.selection
    const rows = this.context.store.rows<[string]>(
      `SELECT a.id FROM ${from} WHERE ${where.text}`,
      ...where.values,
    )
    return new Set(rows.map(([id]) => id))
  }

  /** Those of the files that nobody tracks that fit: they have a place and a name, and nothing else. */
  matchingUntracked(paths: readonly string[]): Set<string> {
    const folders = new Map<string, Folder>()
    const files = paths.map((path, id) => {
      const { folder, fileName } = splitFolder(path)
      if (!folders.has(folder)) folders.set(folder, toFolder(folder, folder))
      return { id, folder, name: pathKey(fileName), extension: splitName(fileName).extension }
    })
    const states = new Map<FileState, string[]>([['untracked', paths.map((_, id) => String(id))]])
    const scope: Scope = { ...this.scope, folders: [...folders.values()], states }
    const fits = and(this.query.terms.map((term) => compileTerm(term, scope).probe))
    const statement = `SELECT a.id FROM (SELECT CAST(value ->> 'id' AS TEXT) AS id,
      value ->> 'folder' AS collection_id, value ->> 'name' AS name_key, value ->> 'extension' AS extension,
      NULL AS status_id, NULL AS type_id, NULL AS assignee_id, NULL AS description FROM json_each(?)) a
      WHERE ${fits.text}`
    const rows = this.context.store.rows<[string]>(statement, JSON.stringify(files), ...fits.values)
    return new Set(rows.map(([id]) => paths[Number(id)] as string))
  }

  private rarestTerm(): CompiledTerm | undefined {
    const candidates = this.terms.filter(({ isNegated }) => !isNegated)
    if (candidates.length < 2) return candidates[0]
    const { hits } = this.sample
    const rank = (term: CompiledTerm) => (hits[this.terms.indexOf(term) + 1] as number) + term.cost
    return candidates.reduce((best, term) => (rank(term) < rank(best) ? term : best))
  }

  private inPaths(): Sql[] {
    const { paths } = this.query
    if (paths.length === 0 || paths.includes('')) return []
    return [or(paths.map((path) => this.inPath(path)))]
  }

  private inPath(path: string): Sql {
    const key = pathKey(path)
    const within = idsOf(this.folders, (folder) => isWithin(folder.key, key))
    const asset = findAssetByPath(this.context.store, path)
    if (within.length === 0 && asset === undefined) {
      const message = `Nothing is tracked at "${path}".`
      throw new ClstError('asset-not-found', message, { details: { path } })
    }
    return or([oneOf('a.collection_id', within), oneOf('a.id', asset === undefined ? [] : [asset.id])])
  }

  /** A collection in the trash takes along what is in it. */
  private outsideTrash(): Sql[] {
    const { store } = this.context
    const trashed = store.get('SELECT 1 FROM collection WHERE trashed_at IS NOT NULL LIMIT 1')
    if (trashed === undefined) return []
    return [
      oneOf(
        'a.collection_id',
        this.folders.map(({ id }) => id),
      ),
    ]
  }
}

function byState(states: States): Map<FileState, string[]> {
  const ids = new Map<FileState, string[]>(FILE_STATES.map((state) => [state, []]))
  for (const [id, state] of states) ids.get(state)?.push(id)
  return ids
}
