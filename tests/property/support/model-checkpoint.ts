/** What one checkpoint call answers and does. */
import {
  type Asset,
  findTerm,
  headOf,
  isAsset,
  keyOf,
  type ListedTerm,
  type Model,
  newAsset,
  newestWith,
  nextNumber,
  sameBytes,
  type Version,
} from './model.js'
import { defaultStatus, findListed } from './model-listed.js'
import { directOf } from './model-needs.js'
import { expectedStatus } from './model-state.js'

export interface CheckpointOrder {
  /** Files by name, or one folder; with `all`, nothing. */
  paths: readonly string[]
  all: boolean
  message: string
  status?: string
  label?: string
}

export interface ExpectedCheckpoint {
  path: string
  version: Version
  isFirst: boolean
  divergedFromNumber: number | undefined
}

export interface CheckpointOutcome {
  error?: string
  created: ExpectedCheckpoint[]
  /** Named files that make no version. */
  unchanged: string[]
  failed: { path: string; code: string }[]
}

/** Changes the model as well. The ids of the versions are the caller's to fill in. */
export function expectCheckpoint(model: Model, order: CheckpointOrder, author: string): CheckpointOutcome {
  const outcome: CheckpointOutcome = { created: [], unchanged: [], failed: [] }
  const refusal = refusalOf(model, order)
  if (refusal !== undefined) return { ...outcome, error: refusal }
  const candidates = select(model, order).filter(({ path, isNamed }) => {
    const code = failureOf(model, path)
    if (code !== undefined) outcome.failed.push({ path, code })
    else if (!makesVersion(model, path, isNamed)) outcome.unchanged.push(path)
    return code === undefined && makesVersion(model, path, isNamed)
  })
  const keys = new Set<string>()
  for (const { path } of candidates) {
    if (keys.has(keyOf(path))) outcome.failed.push({ path, code: 'name-clash' })
    else outcome.created.push(addVersion(model, path, order, author))
    keys.add(keyOf(path))
  }
  const [only] = outcome.failed
  const isAlone = outcome.created.length + outcome.unchanged.length === 0 && outcome.failed.length === 1
  if (only !== undefined && isAlone && order.paths.length === 1 && order.paths[0] === only.path)
    outcome.error = only.code
  return outcome
}

function refusalOf(model: Model, order: CheckpointOrder): string | undefined {
  if (order.message.trim() === '') return 'invalid-argument'
  if (order.label !== undefined && /^[vs]?\d+$/i.test(order.label)) return 'invalid-argument'
  if (order.status !== undefined && findListed(model, 'status', order.status) === undefined)
    return 'status-not-found'
  return undefined
}

interface Selected {
  path: string
  isNamed: boolean
}

function select(model: Model, { paths, all }: CheckpointOrder): Selected[] {
  return [...new Set(all ? [''] : paths)].flatMap((path): Selected[] => {
    const isFolder = model.folders.has(path) || model.collections.has(keyOf(path))
    if (!isFolder) return [{ path, isNamed: true }]
    return expectedStatus(model, path)
      .filter(({ state }) => ['modified', 'untracked', 'diverged'].includes(state))
      .map((item) => ({ path: item.path, isNamed: false }))
  })
}

function failureOf(model: Model, path: string): string | undefined {
  const asset = model.asset(path)
  const place = model.files.has(path) ? path : asset && model.placeOf(asset)
  if (place === undefined) return 'file-not-found'
  return model.isSecondFile(path) ? 'name-clash' : undefined
}

/** Not of the newest content, and of an older one only where it was chosen and named. */
function makesVersion(model: Model, path: string, isNamed: boolean): boolean {
  const asset = model.asset(path)
  const bytes = asset && model.contentOf(asset)
  if (asset === undefined || bytes === undefined) return true
  if (sameBytes(bytes, headOf(asset).bytes)) return false
  const base = asset.base ?? newestWith(asset, bytes)
  return base === undefined || !sameBytes(base.bytes, bytes) || (asset.isPinned && isNamed)
}

function addVersion(model: Model, path: string, order: CheckpointOrder, author: string): ExpectedCheckpoint {
  const known = model.asset(path)
  const asset: Asset = known ?? newAsset(path, defaultStatus(model))
  model.assets.set(keyOf(path), asset)
  model.makeCollections(path)
  const head = known && headOf(known)
  const base = asset.base ?? head
  if (order.status !== undefined) asset.status = findListed(model, 'status', order.status) ?? null
  const version: Version = {
    id: '',
    number: nextNumber(known, false),
    isSafety: false,
    bytes: model.contentOf(asset) as Uint8Array,
    comment: order.message,
    author,
    status: asset.status,
    types: notedTypes(model, asset),
    base,
  }
  asset.versions.push(version)
  Object.assign(asset, { base: version, isPinned: false })
  if (order.label !== undefined) setLabel(model, asset, order.label, version)
  const divergedFromNumber = base === undefined || base === head || base.isSafety ? undefined : base.number
  return { path, version, isFirst: known === undefined, divergedFromNumber }
}

/** A label stands at one version of an asset at most, and keeps the spelling it got first. */
function setLabel(model: Model, asset: Asset, label: string, version: Version): void {
  const term = findTerm(model.labels, label) ?? { name: label }
  model.labels.add(term)
  asset.labels.set(term, version)
}

/** With a version goes what its asset needed; of several dependencies on one asset the nearest. */
function notedTypes(model: Model, asset: Asset): ListedTerm[] {
  const needs = directOf(model, asset, 'source').filter(({ target }) => isAsset(target) && target !== asset)
  const nearest = needs.sort((a, b) => b.source.path.length - a.source.path.length)
  const targets = nearest.map(({ target }) => target)
  return nearest.flatMap(({ type, target }, index) => (targets.indexOf(target) === index ? (type ?? []) : []))
}
