import fc from 'fast-check'
import type { Model } from '../model.js'
import { pick, pickPath } from '../names.js'

/** What a person writes after `--to`; `nth` chooses among the versions that the file has. */
export interface Wish {
  path: number
  nth: number
  by: 'number' | 'v-number' | 'id' | 'label' | 'nothing' | 'unknown'
}

export const wish: fc.Arbitrary<Wish> = fc.record({
  path: fc.nat(),
  nth: fc.nat(),
  by: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('number', 'v-number', 'id', 'label', 'nothing') },
    { weight: 1, arbitrary: fc.constant('unknown') },
  ) as fc.Arbitrary<Wish['by']>,
})

/** Of these assets, where there are any. */
export function choose(
  model: Model,
  { path: index, nth, by }: Wish,
  paths: readonly string[] = [],
): { path: string; to?: string } {
  const path = paths.length > 0 ? pick(paths, index) : pickPath(model, index)
  const asset = model.asset(path)
  if (by === 'nothing') return { path }
  if (by === 'unknown' || asset === undefined)
    return { path, to: pick(['v999', 's99', 'no such label'], nth) }
  const version = pick(asset.versions, nth)
  if (by === 'id') return { path, to: version.id }
  if (by === 'label') return { path, to: pick(['FINAL', 'client Review', 'überblick'], nth) }
  if (version.isSafety) return { path, to: `s${version.number}` }
  return { path, to: by === 'number' ? `${version.number}` : `v${String(version.number).padStart(3, '0')}` }
}

export function inWords({ path, to }: { path: string; to?: string }): string {
  return `"${path}" ${to === undefined ? 'newest' : `to ${to}`}`
}
