import type { StudioLink } from '../protocol/studio-link.js'
import { MAX_ENTITIES, type PullPage } from '../protocol/wire.js'

/** Everything above a revision, page by page, in order of revision. Throws what `pull` throws. */
export async function* pullPages(
  link: StudioLink,
  after: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<PullPage> {
  for (let revision = after; ; ) {
    const page = await link.pull(revision, MAX_ENTITIES, signal)
    yield page
    if (page.isLast) return
    revision = reachedBy(page)
  }
}

/** The revision up to which everything has arrived with a page. */
export function reachedBy({ entities, isLast, revision }: PullPage): number {
  return isLast ? revision : (entities[entities.length - 1]?.revision ?? revision)
}
