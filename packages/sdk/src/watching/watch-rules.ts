/** Which files matter to a watcher, as data that can be handed to another thread. */
import type { Context } from '../context.js'
import { joinName } from '../names.js'
import { joinPath } from '../paths.js'
import { parseFrameName } from '../sequences/sequence-name.js'
import { listTrackRules } from '../sequences/track-rules.js'
import type { AssetKind } from '../store/asset-rows.js'
import { collectionPaths } from '../store/collection-rows.js'
import { IgnoreRules, readProjectPatterns } from '../working-files/ignore-rules.js'
import { openedPaths } from '../working-files/opened-versions.js'

/** Small, whatever the size of the project: of what is tracked only what the names alone do not tell. */
export interface WatchRules {
  /** Of the project, beside the built-in ones and those in `.clstignore` files. */
  patterns: string[]
  /** Read-only copies of older versions, by project path. */
  opened: string[]
  /** Patterns of rendered sequences that are tracked by themselves. */
  sequencePatterns: string[]
  /** Tracked files that a rule ignores, or that could be taken for frames of a sequence. */
  files: string[]
  /** Tracked sequences: `renders/shot.####.exr`. */
  sequences: string[]
  /** Collections that a rule ignores. */
  folders: string[]
  /** Another one when the rules, or how many assets there are, have changed. */
  signature: string
}

type Row = [id: string, collectionId: string, name: string, extension: string, kind: AssetKind]

/** So many assets are judged before others get a turn. */
const PORTION = 1000

const ASSETS = `SELECT id, collection_id, name, extension, kind FROM asset
  WHERE trashed_at IS NULL AND id > ? ORDER BY id LIMIT ${PORTION}`

/** Undefined when the signature is still the known one. */
export async function readWatchRules(context: Context, known?: string): Promise<WatchRules | undefined> {
  const { store } = context
  const patterns = readProjectPatterns(context)
  const opened = [...openedPaths(store)]
  const { patterns: sequencePatterns } = listTrackRules(context)
  const counts = store.rows<[AssetKind, number]>(
    'SELECT kind, count(*) FROM asset WHERE trashed_at IS NULL GROUP BY kind ORDER BY kind',
  )
  const signature = JSON.stringify([patterns, opened, sequencePatterns, counts])
  if (signature === known) return undefined
  const rules = new IgnoreRules(context, new Set())
  const paths = collectionPaths(store)
  const folders = [...paths.values()].filter((path) => path !== '' && rules.ignoresFolder(path))
  const files: string[] = []
  const sequences: string[] = []
  for (let last = ''; ; ) {
    const rows = store.rows<Row>(ASSETS, last)
    for (const [id, collectionId, name, extension, kind] of rows) {
      last = id
      const folder = paths.get(collectionId)
      if (folder === undefined) continue
      const path = joinPath(folder, joinName(name, extension))
      if (kind === 'sequence') sequences.push(path)
      else if (parseFrameName(joinName(name, extension)) !== undefined || rules.ignoresFile(path)) {
        files.push(path)
      }
    }
    if (rows.length < PORTION) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { patterns, opened, sequencePatterns, files, sequences, folders, signature }
}
