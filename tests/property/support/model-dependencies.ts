/** Which asset needs which others, and in which version. */
import type { Slot, Wish } from './edits.js'
import { type Asset, type Dependency, headOf, type ListedTerm, type Model, type Pin } from './model.js'

export interface ExpectedDependency {
  sourcePath: string
  path: string
  type: string | null
  pin: { label?: string; number?: number } | undefined
  headNumber: number
  isOutdated: boolean
}

export function findDependency(model: Model, source: Asset, target: Asset): Dependency | undefined {
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
  source: Asset,
  target: Asset,
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

export function wishNoDependency(model: Model, source: Asset, target: Asset): Wish {
  return { slot: slotOf(model, source, target) as Slot, value: undefined }
}

function slotOf(model: Model, source: Asset, target: Asset): Slot<Dependency | undefined> {
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

/** Those between assets that are not in the trash. */
function liveDependencies(model: Model): Dependency[] {
  const live = new Set(model.assets.values())
  return model.dependencies.filter(({ source, target }) => live.has(source) && live.has(target))
}

export function needsOf(model: Model, asset: Asset): Dependency[] {
  return liveDependencies(model).filter(({ source }) => source === asset)
}

export function dependentsOf(model: Model, asset: Asset): Dependency[] {
  return liveDependencies(model).filter(({ target }) => target === asset)
}

/** What an asset needs directly or through others: a dependency for each step of the way. */
export function allNeedsOf(model: Model, asset: Asset): Dependency[] {
  const found = new Set(needsOf(model, asset))
  for (const { target } of found) for (const next of needsOf(model, target)) found.add(next)
  return [...found]
}

/** The assets that need this one and that it needs, with itself; empty when there are none. */
export function cycleOf(model: Model, asset: Asset): string[] {
  const needs = new Set(allNeedsOf(model, asset).map(({ target }) => target))
  const both = [...needs].filter((each) => allNeedsOf(model, each).some(({ target }) => target === asset))
  return both.map(({ path }) => path).sort()
}

export function expectedDependency({ source, target, pin, type }: Dependency): ExpectedDependency {
  const label = pin !== undefined && 'label' in pin ? pin.label.name : undefined
  const version = pin !== undefined && 'label' in pin ? target.labels.get(pin.label) : pin?.version
  const headNumber = headOf(target).number
  const shown = {
    ...(label === undefined ? {} : { label }),
    ...(version === undefined ? {} : { number: version.number }),
  }
  return {
    sourcePath: source.path,
    path: target.path,
    type: type?.name ?? null,
    pin: pin === undefined ? undefined : shown,
    headNumber,
    isOutdated: version !== undefined && version.number < headNumber,
  }
}
