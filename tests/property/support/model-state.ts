/** The rules of docs/reference/states.md. */
import { type Asset, headOf, keyOf, type Model, newestWith, sameBytes } from './model.js'

export interface ExpectedItem {
  path: string
  state: string
  sizeBytes?: number
  baseNumber?: number
  baseSafetyNumber?: number
  headNumber?: number
}

export function stateOf(model: Model, asset: Asset): string {
  const bytes = model.contentOf(asset)
  const head = headOf(asset)
  if (bytes === undefined) return 'rebuild'
  if (sameBytes(bytes, head.bytes)) return 'normal'
  if (asset.base === undefined) return newestWith(asset, bytes) === undefined ? 'modified' : 'outdated'
  if (sameBytes(asset.base.bytes, head.bytes)) return 'modified'
  if (!sameBytes(asset.base.bytes, bytes)) return 'diverged'
  return asset.isPinned ? 'pinned' : 'outdated'
}

/** Left out of status until it is named in a checkpoint. */
export function isIgnored(model: Model, path: string): boolean {
  return path.endsWith('.tmp') || [...model.ignoreRules].some((rule) => path.endsWith(rule.slice(1)))
}

/** Status of a folder and everything in it, sorted by path. */
export function expectedStatus(model: Model, folder = ''): ExpectedItem[] {
  const items: ExpectedItem[] = []
  const taken = new Set<string>()
  for (const asset of model.assets.values()) {
    const place = model.placeOf(asset)
    if (place !== undefined) taken.add(place)
    const { base } = asset
    items.push({
      path: place ?? asset.path,
      state: stateOf(model, asset),
      headNumber: headOf(asset).number,
      ...(place === undefined ? {} : { sizeBytes: model.files.get(place)?.length as number }),
      ...(base && { [base.isSafety ? 'baseSafetyNumber' : 'baseNumber']: base.number }),
    })
  }
  for (const [path, { length }] of model.files) {
    if (!taken.has(path) && !isIgnored(model, path))
      items.push({ path, state: 'untracked', sizeBytes: length })
  }
  return items.filter(({ path }) => isBelow(path, folder)).sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function isBelow(path: string, folder: string): boolean {
  return folder === '' || keyOf(path).startsWith(`${keyOf(folder)}/`)
}
