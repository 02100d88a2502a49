import type { Context } from '../context.js'
import { throwIfAborted } from '../errors.js'
import { noticesAbout } from '../moves/plan-move.js'
import { templateFileName } from '../templates/find-template.js'
import { makeItems } from '../templates/make-items.js'
import type { Notice, OperationOptions } from '../types.js'
import { getScaffold } from './edit-scaffolds.js'
import { expandScaffold, type ScaffoldValues } from './expand.js'
import { planScaffold } from './plan-scaffold.js'

export interface ApplyScaffoldOptions extends OperationOptions, ScaffoldValues {
  /** Only tell what would be made. */
  dryRun?: boolean
}

export interface ScaffoldResult {
  scaffold: string
  into: string
  isDryRun: boolean
  /** Collections that were made. */
  collections: string[]
  /** Collections of the scaffold that were there. */
  existing: string[]
  assets: { path: string; template: string; assetId?: string; checkpointId?: string; sizeBytes: number }[]
  dependencies: { path: string; on: string }[]
  notices: Notice[]
}

/**
 * Makes what a scaffold describes in a collection (path '' for the project folder), with values and series for its
 * variables; taken back by one undo. Throws `scaffold-not-found`, `template-not-found`, `type-not-found`,
 * `status-not-found`, `asset-not-found`, `invalid-argument`, and `name-clash` or `file-exists` when a name is not free:
 * nothing is made then.
 */
export async function applyScaffold(
  context: Context,
  scaffold: string,
  into: string,
  options: ApplyScaffoldOptions = {},
): Promise<ScaffoldResult> {
  const { name, definition } = await getScaffold(context, scaffold)
  const plan = planScaffold(context, into, expandScaffold(definition, options))
  throwIfAborted(options.signal)
  const isDryRun = options.dryRun === true
  const where = into === '' ? '' : ` in ${into}`
  const description = `made the scaffold "${name}"${where}`
  const made = isDryRun
    ? []
    : await makeItems(context, plan, { ...options, description, comment: `Scaffold ${name}` })
  return {
    scaffold: name,
    into,
    isDryRun,
    collections: plan.collections.map(({ to }) => to),
    existing: plan.existing,
    assets: plan.assets.map(({ to, template }, index) => {
      const { assetId, checkpointId } = made[index] ?? {}
      const ids = assetId === undefined || checkpointId === undefined ? {} : { assetId, checkpointId }
      return { path: to, template: templateFileName(template), ...ids, sizeBytes: template.sizeBytes }
    }),
    dependencies: plan.dependencies.map(({ from, on }) => ({ path: from, on })),
    notices: noticesAbout([...plan.collections, ...plan.assets].map(({ to }) => ({ path: '', to }))),
  }
}
