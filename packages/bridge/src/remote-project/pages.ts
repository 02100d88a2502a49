/** Lists that the bridge answers in pages, as a whole. */
import { NotTaken } from './not-taken.js'

/** As many items as a page of the bridge has at most. */
export const PAGE_ITEMS = 200

interface Page {
  readonly nextCursor?: string
  /** A list beside the one that has pages is not whole. */
  readonly truncated?: boolean
}

/** Where a page begins, and how many items it has at most. */
export interface PageOrder {
  readonly cursor?: string
  readonly limit: number
}

/** All pages, or as many as hold `limit` items that count. The last one tells where it goes on. */
export async function readPages<P extends Page>(
  { cursor, limit = Number.POSITIVE_INFINITY }: { cursor?: string; limit?: number },
  ask: (order: PageOrder) => Promise<P>,
  count: (page: P) => number,
): Promise<P[]> {
  const pages: P[] = []
  for (let [left, from] = [limit, cursor]; ; ) {
    const place = from === undefined ? {} : { cursor: from }
    const page = await ask({ ...place, limit: Math.min(left, PAGE_ITEMS) })
    whole(page)
    pages.push(page)
    left -= count(page)
    from = page.nextCursor
    if (from === undefined || left <= 0) return pages
  }
}

/** A list that has nothing beside it. */
export async function readList<Name extends string, Item>(
  name: Name,
  ask: (order: PageOrder) => Promise<Page & { readonly [Key in Name]: readonly Item[] }>,
): Promise<Item[]> {
  const pages = await readPages({}, ask, (page) => page[name].length)
  return pages.flatMap((page) => page[name])
}

/** Throws `NotTaken` for an answer that is too long for the bridge, and has no pages. */
export function whole<Answer extends { readonly truncated?: boolean }>(answer: Answer): Answer {
  if (answer.truncated === true) throw new NotTaken('The answer is too long.')
  return answer
}

/** What is said besides signal and progress, which stay here. */
export function fieldsOf<Options extends object>(options: Options): Omit<Options, 'signal' | 'onProgress'> {
  const {
    signal: _,
    onProgress: __,
    ...fields
  } = options as Options & { signal?: unknown; onProgress?: unknown }
  return fields
}
