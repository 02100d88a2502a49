/** What needs what, and in which version. */
import type { Slot, Wish } from './edits.js'
import {
  type Asset,
  type Dependency,
  headOf,
  type Item,
  isAsset,
  type ListedTerm,
  type Model,
  type Pin,
  type Version,
} from './model.js'

export interface ExpectedDependency {
  sourcePath: string
  path: string
  type: string | null
  pin: { label?: string; number?: number } | undefined
  /** Of an asset. */
  headNumber: number | undefined
  isOutdated: boolean
  depth: number
}

export function findDependency(model: Model, source: Item, target: Item): Dependency | undefined {
  return model.dependencies.find((each) => each.source === source && each.target === target)
}

/** What is not said about a dependency that there is stays as it is. */
export interface DependencyFields {
  pin: Pin | 'as it is'
  type: ListedTerm | null | 'as it is'
}

/** There is one between two. */
export function wishDependency(
  model: Model,
  source: Item,
  target: Item,
  { pin, type }: DependencyFields,
): Wish {
  const known = findDependency(model, source, target)
  const keepsPin = known !== undefined && (pin === 'as it is' || isSamePin(known.pin, pin))
  const keepsType = known !== undefined && (type === 'as it is' || known.type === type)
  const fresh = {
    source,
    target,
    pin: pin === 'as it is' ? known?.pin : pin,
    type: type === 'as it is' ? (known?.type ?? null) : type,
  }
  return { slot: slotOf(model, source, target) as Slot, value: keepsPin && keepsType ? known : fresh }
}

export function wishNoDependency(model: Model, source: Item, target: Item): Wish {
  return { slot: slotOf(model, source, target) as Slot, value: undefined }
}

function slotOf(model: Model, source: Item, target: Item): Slot<Dependency | undefined> {
  return {
    names: (value) => [source, target, value?.pin && Object.values(value.pin)[0]],
    refuses: (before) => (before?.type?.position === null ? 'edited-since' : undefined),
    get: () => findDependency(model, source, target),
    set: (value) => {
      const known = findDependency(model, source, target)
      if (known !== undefined) model.dependencies.splice(model.dependencies.indexOf(known), 1)
      if (value !== undefined) model.dependencies.push(value)
    },
  }
}

function isSamePin(a: Pin, b: Pin): boolean {
  if (a === undefined || b === undefined) return a === b
  return 'label' in a ? 'label' in b && a.label === b.label : 'version' in b && a.version === b.version
}

/** `depth`: 1 for what is needed itself. */
export function expectedDependency(
  { source, target, pin, type }: Dependency,
  depth: number,
): ExpectedDependency {
  const label = pin !== undefined && 'label' in pin ? pin.label.name : undefined
  const version = isAsset(target) ? pinnedVersion(target, pin) : undefined
  const head = isAsset(target) ? headOf(target) : undefined
  const shown = {
    ...(label === undefined ? {} : { label }),
    ...(version === undefined ? {} : { number: version.number }),
  }
  return {
    sourcePath: source.path,
    path: target.path,
    type: type?.name ?? null,
    pin: pin === undefined ? undefined : shown,
    headNumber: head?.number,
    isOutdated: version !== undefined && head !== undefined && version.number < head.number,
    depth,
  }
}

/** Nothing where it is always the newest, and where the label is on no version of the asset. */
export function pinnedVersion(asset: Asset, pin: Pin): Version | undefined {
  return pin !== undefined && 'label' in pin ? asset.labels.get(pin.label) : pin?.version
}
