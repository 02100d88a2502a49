/** What applying a vocabulary takes and answers. */
import type { OperationOptions } from '../types.js'
import type { VocabularyKind } from './plan-terms.js'

export interface ApplyVocabularyOptions extends OperationOptions {
  /** Where the project says something else about an entry, the document wins. */
  replace?: boolean
  /** Statuses that the document does not have are removed: for a project that was just made. */
  exact?: boolean
}

export interface VocabularyEntry {
  kind: VocabularyKind
  name: string
}

export interface AppliedVocabulary {
  added: VocabularyEntry[]
  /** Entries that say now what the document says; only with `replace`. */
  replaced: VocabularyEntry[]
  unchanged: number
  /** Entries of the project that say something else, and were left alone. */
  clashes: (VocabularyEntry & { fields: string[] })[]
}
