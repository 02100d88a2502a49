import type { AssetSort, PageOptions } from '@clst/sdk'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../context.js'
import { parseCount } from './parse-count.js'

export interface PageFlags {
  readonly sort?: AssetSort
  readonly limit?: number
  readonly cursor?: string
}

/** What a screen can be scrolled through. A pipe gets everything. */
const SCREEN_LIMIT = 100

/** The SDK has them, too; loading it for the help would cost more than the help. */
const SORTS: readonly AssetSort[] = ['path', 'name', 'newest', 'largest', 'status']

export function addPageOptions(command: Command): void {
  command
    .addOption(new Option('--sort <ORDER>', 'path when left out').choices(SORTS))
    .option('--limit <N>', `at most N files; ${SCREEN_LIMIT} on a terminal when left out`, parseCount)
    .option('--cursor <C>', 'read on: nextCursor of the --json answer before')
}

/** The part of the options that choose a page, as the SDK takes them. */
export function pickPage({ sort, limit, cursor }: PageFlags, { json, out }: CommandContext): PageOptions {
  const most = limit ?? (json || !out.isTerminal ? undefined : SCREEN_LIMIT)
  return {
    ...(sort === undefined ? {} : { sort }),
    ...(most === undefined ? {} : { limit: most }),
    ...(cursor === undefined ? {} : { cursor }),
  }
}
