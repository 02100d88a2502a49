import { type Context, makeId } from '../context.js'

/**
 * What the studio refused to make is asked for again at each sync, as another operation: roles and members change. Inside a
 * transaction.
 */
export function offerAgain(context: Context): void {
  const { store } = context
  const sql = "SELECT sequence FROM change WHERE outcome = 'refused' AND action = 'create'"
  const open = 'UPDATE change SET outcome = NULL, outcome_details = NULL, operation_id = ? WHERE sequence = ?'
  for (const [sequence] of store.rows<[number]>(sql)) store.run(open, makeId(context), sequence)
}
