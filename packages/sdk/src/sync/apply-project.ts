import type { Context } from '../context.js'
import type { WireFields } from '../protocol/wire.js'
import { openChangesOf } from '../store/change-rows.js'
import { updateEntity } from '../store/entity-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import { fromWire, PROJECT_KEY } from './wire-fields.js'

/** Which project it is was settled when it was published or cloned. */
const FIXED: ReadonlySet<string> = new Set(['id', 'root_id', 'created_at'])

/** What is said of the project as a whole. Inside a transaction. */
export function applyProject({ store }: Context, fields: WireFields): undefined {
  const pending = openChangesOf(store, 'project', getProjectRow(store).id).filter(
    ({ outcome }) => outcome === null,
  )
  const mine = new Set(pending.flatMap((change) => Object.keys(change.fields)))
  const rest = Object.entries(fields).filter(([field]) => !mine.has(field))
  const row = Object.entries(fromWire(store, 'project', Object.fromEntries(rest))).filter(
    ([column, value]) => !FIXED.has(column) && !(value === null && REQUIRED.has(column)),
  )
  if (row.length > 0) updateEntity(store, 'project', PROJECT_KEY, Object.fromEntries(row))
}

const REQUIRED: ReadonlySet<string> = new Set([
  'name',
  'safety_keep_days',
  'take_on_first_checkpoint',
  'is_archived',
])
