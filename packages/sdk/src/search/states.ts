/** States of working files, for searches that ask for them. */
import type { Context } from '../context.js'
import type { FileState, OperationOptions, StatusResult } from '../types.js'
import { status } from '../working-files/status.js'
import { knownField } from './meanings.js'
import type { QueryTerm } from './query.js'

/** By the id of the asset. */
export type States = ReadonlyMap<string, FileState>

/** The states that the terms ask for; undefined when they ask for none. Reads every working file that changed. */
export async function readStates(
  context: Context,
  { terms, paths }: { terms: readonly QueryTerm[]; paths: readonly string[] },
  options: OperationOptions,
): Promise<{ states: States; notices: StatusResult['notices'] } | undefined> {
  const isAsked = terms.some(({ field }) => field !== undefined && knownField(field) === 'state')
  if (!isAsked) return undefined
  const result = await status(context, paths, options)
  return { states: statesOf(result), notices: result.notices }
}

export function statesOf({ items }: StatusResult): States {
  const states = new Map<string, FileState>()
  for (const { assetId, state } of items) if (assetId !== undefined) states.set(assetId, state)
  return states
}
