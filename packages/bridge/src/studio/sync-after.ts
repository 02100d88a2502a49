/** A sync right after another command: what that did stays done, whatever becomes of the sync. */
import type { SyncResult } from '@clst/sdk'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode, exitCodeFor } from '../exit-codes.js'
import { type Failure, toFailure, toFailureJson } from '../output/failures.js'
import type { PathNames } from '../output/paths.js'
import { renderSync } from '../output/sync-view.js'
import { withStudio } from './studio-session.js'

export type SyncAfter =
  | { readonly result: SyncResult; readonly names: PathNames }
  /** It did not come to its end; the next one goes on. */
  | { readonly failure: Failure }

export async function syncAfter(context: CommandContext, paths: readonly string[]): Promise<SyncAfter> {
  try {
    return await withStudio(context, paths, async ({ project, link, syncing, names, clear }) => {
      const result = await project.studio.sync(link, syncing)
      clear()
      return { result, names }
    })
  } catch (error) {
    return { failure: toFailure(error) }
  }
}

/** For a document: what `clst sync --json` prints, else the failure. */
export function toSyncJson(after: SyncAfter): SyncResult | Omit<Failure, 'advice'> {
  return 'failure' in after ? toFailureJson(after.failure) : after.result
}

export function printSync({ out, err }: CommandContext, after: SyncAfter): void {
  if ('result' in after) {
    out.print(...renderSync(after.result, after.names, out.paint))
    return
  }
  const { message, advice } = after.failure
  err.print(`${err.paint.yellow('not synced')}: ${message} ${advice}`)
}

export function exitCodeAfter(after: SyncAfter): ExitCode {
  if ('failure' in after) return exitCodeFor(after.failure.code)
  return after.result.conflicts.length > 0 ? EXIT.conflict : EXIT.done
}
