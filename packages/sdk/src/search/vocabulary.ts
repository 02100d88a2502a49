/** Which entries of the project's vocabulary a word of a search means. */
import { nameKey } from '../names.js'
import { findStatus } from '../store/project-rows.js'
import type { Store } from '../store/store.js'

type Named = readonly [id: string, name: string]

const TAGS = 'SELECT id, name FROM tag'
const TYPES = "SELECT id, name FROM type WHERE kind = 'asset'"
const PEOPLE = 'SELECT id, name FROM person'

/** How a name of the vocabulary is compared: as a whole, or by a part of it. */
type Comparison = 'part' | 'whole'

export class Vocabulary {
  private readonly known = new Map<string, readonly Named[]>()

  constructor(private readonly store: Store) {}

  tags(word: string, how: Comparison): string[] {
    return this.find(TAGS, word, how)
  }

  types(word: string, how: Comparison): string[] {
    return this.find(TYPES, word, how)
  }

  people(word: string, how: Comparison): string[] {
    return this.find(PEOPLE, word, how)
  }

  /** By name, short name or id. */
  status(word: string): string | undefined {
    return findStatus(this.store, word)?.id
  }

  statusNames(): string[] {
    return this.store
      .rows<[string]>('SELECT name FROM status WHERE position >= 0 ORDER BY position')
      .map(([name]) => name)
  }

  /** Free keys as they are written, each spelling of this one. */
  keys(word: string): string[] {
    const wanted = nameKey(word)
    return this.allKeys().filter((key) => nameKey(key) === wanted)
  }

  allKeys(): string[] {
    return this.store.rows<[string]>('SELECT DISTINCT key FROM asset_value ORDER BY key').map(([key]) => key)
  }

  private find(query: string, word: string, how: Comparison): string[] {
    let entries = this.known.get(query)
    if (entries === undefined) {
      entries = this.store.rows<Named>(query).map(([id, name]): Named => [id, nameKey(name)])
      this.known.set(query, entries)
    }
    const key = nameKey(word)
    const isMeant = how === 'whole' ? (name: string) => name === key : (name: string) => name.includes(key)
    return entries.filter(([, name]) => isMeant(name)).map(([id]) => id)
  }
}
