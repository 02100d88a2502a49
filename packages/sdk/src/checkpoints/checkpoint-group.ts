import { type Context, makeId } from '../context.js'

/** What checkpoints that are made together share. Inside a transaction; answers its id. */
export function insertGroup(
  context: Context,
  personId: string,
  comment: string,
  id: string = makeId(context),
): string {
  const sql = 'INSERT INTO checkpoint_group (id, created_at, author_id, comment) VALUES (?, ?, ?, ?)'
  context.store.run(sql, id, context.clock.now(), personId, comment)
  return id
}
