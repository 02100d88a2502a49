/** What an artist reads about a file, and what the large button does: the words of panel.yaml, for all panels. */
import type { FileState } from '@clst/sdk'
import type { Schemas } from '../generated/operation-types.js'
import { OPERATION_LABELS, PLACE_WORDS, STATE_WORDS } from '../generated/state-words.js'

export type ActionName = Schemas['PanelActionName']

/** What the sentence can name. */
export interface StateWords {
  /** `v012`, or `s3` of a safety copy. */
  base: string
  head: string
}

export interface StateEntry {
  /** With `{base}` and `{head}`: `say` puts them in. */
  readonly sentence: string
  readonly operation: ActionName | null
  /** Words for the button. */
  readonly label: string
  /** Why there is nothing to do. */
  readonly reason?: string
  /** What to do, where the sentence alone does not say it. */
  readonly advice?: string
}

export const STATES: Readonly<Record<FileState, StateEntry>> = STATE_WORDS

/** What else can lie at a path. */
export const PLACES = PLACE_WORDS satisfies Record<Exclude<Schemas['PanelPlace'], 'file'>, StateEntry>

export const LABELS: Readonly<Record<ActionName, string>> = OPERATION_LABELS

export function say(sentence: string, words: StateWords): string {
  return sentence.replaceAll('{base}', words.base).replaceAll('{head}', words.head)
}
