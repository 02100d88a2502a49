/** What a scaffold makes in a place, with everything that it names looked up. */
import { getItemByPath } from '../assets/find-item.js'
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { joinPath, splitPath } from '../paths.js'
import { pathKey } from '../store/tracked-tree.js'
import { getTemplate } from '../templates/find-template.js'
import { withExtension } from '../templates/new-asset.js'
import { checkItems, type ItemsToMake } from '../templates/plan-items.js'
import { getTerm, type TypeKind } from '../vocabulary/terms.js'
import type { ExpandedScaffold } from './expand.js'

export type ScaffoldPlan = ItemsToMake & { existing: string[] }

/**
 * Throws `template-not-found`, `type-not-found`, `status-not-found`, `name-clash`, `file-exists`, and `asset-not-found`
 * for a dependency on something that neither is there nor is made.
 */
export function planScaffold(context: Context, into: string, expanded: ExpandedScaffold): ScaffoldPlan {
  const { store } = context
  const typeId = remembered((kind: TypeKind, name: string) => getTerm(store, 'type', name, kind).id)
  const statusId = remembered((_: 'status', name: string) => getTerm(store, 'status', name).id)
  const template = remembered((_: 'template', name: string) => getTemplate(store, name))
  const places = new Map<string, string>()
  const assets = expanded.assets.map((item) => {
    const starter = template('template', item.template)
    const written = joinPath(into, item.path)
    const to = withExtension(written, starter)
    places.set(pathKey(written), to)
    return {
      to,
      template: starter,
      typeId: item.type === undefined ? null : typeId('asset', item.type),
      statusId: item.status === undefined ? null : statusId('status', item.status),
      isTask: item.task === true,
    }
  })
  const collections = expanded.collections.map((item) => ({
    to: joinPath(into, item.path),
    typeId: item.type === undefined ? null : typeId('collection', item.type),
  }))
  const made = new Set([...assets, ...collections].flatMap(({ to }) => pathsDownTo(to)))
  const end = (path: string) => {
    const written = joinPath(into, path)
    const to = places.get(pathKey(written)) ?? written
    if (!made.has(pathKey(to))) assertThere(context, to)
    return to
  }
  const dependencies = expanded.dependencies.map((item) => ({
    from: end(item.from),
    on: end(item.on),
    typeId: item.type === undefined ? null : typeId('dependency', item.type),
  }))
  return checkItems(context, { collections, assets, dependencies })
}

/** The folder itself and those above it are made too. */
function pathsDownTo(path: string): string[] {
  const parts = splitPath(path)
  return parts.map((_, index) => pathKey(parts.slice(0, index + 1).join('/')))
}

function assertThere(context: Context, path: string): void {
  try {
    getItemByPath(context, path)
  } catch (error) {
    if (isClstError(error))
      error.message = `The scaffold says that something depends on "${path}". ${error.message}`
    throw error
  }
}

/** Ten thousand items name a few types and templates. */
function remembered<Kind extends string, T>(
  look: (kind: Kind, name: string) => T,
): (kind: Kind, name: string) => T {
  const known = new Map<string, T>()
  return (kind, name) => {
    const key = `${kind}/${name}`
    const found = known.get(key) ?? look(kind, name)
    known.set(key, found)
    return found
  }
}
