/**
 * Reads a list page by page.
 *
 * @example
 * for await (const page of pages((cursor) => clst.history(key, { path: 'scene.blend', ...cursor }))) …
 */
export async function* pages<P extends { nextCursor?: string }>(
  ask: (cursor: { cursor?: string }) => Promise<P>,
): AsyncGenerator<P> {
  let cursor: string | undefined
  do {
    const page = await ask(cursor === undefined ? {} : { cursor })
    yield page
    cursor = page.nextCursor
  } while (cursor !== undefined)
}
