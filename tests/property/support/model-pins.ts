/** What somebody says about a dependency, and with which code it is refused. */
import { findTerm, type Item, isAsset, type Model, type Pin } from './model.js'
import type { DependencyFields } from './model-dependencies.js'
import { findListed } from './model-listed.js'
import { findVersion } from './model-revert.js'

export type Outcome = { source: Item; target: Item } & DependencyFields

/** A code where it is refused. */
export function expectPin(
  model: Model,
  path: string,
  on: string,
  options: { pin?: string; type?: string },
): Outcome | string {
  const [source, target] = [model.item(path), model.item(on)]
  if (source === undefined || target === undefined) return 'asset-not-found'
  if (source === target) return 'invalid-argument'
  const pin = findPin(model, target, options.pin)
  if (typeof pin === 'object' && 'error' in pin) return pin.error
  const type = options.type === '' ? null : findListed(model, 'dependency', options.type ?? '')
  if (options.type !== undefined && type === undefined) return 'type-not-found'
  if (typeof pin === 'object' && 'label' in pin && pin.label === undefined) return 'label-not-found'
  return { source, target, pin: pin as DependencyFields['pin'], type: type === undefined ? 'as it is' : type }
}

function findPin(
  model: Model,
  target: Item,
  pin: string | undefined,
): Pin | 'as it is' | { label: undefined } | { error: string } {
  if (pin === undefined) return 'as it is'
  if (pin === 'Newest') return undefined
  const isLabel = !/^[vs]?\d+$|^[0-9a-f-]{36}$/.test(pin)
  if (isLabel) return { label: findTerm(model.labels, pin) } as Pin | { label: undefined }
  if (!isAsset(target)) return { error: 'invalid-argument' }
  const version = findVersion(target, pin)
  if (version === undefined) return { error: 'checkpoint-not-found' }
  return version.isSafety ? { error: 'invalid-argument' } : { version }
}
