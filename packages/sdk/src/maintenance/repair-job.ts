import type { Context } from '../context.js'
import { failpoint } from '../ports/failpoint.js'
import type { ProgressMeter } from '../progress.js'
import type { Store } from '../store/store.js'
import type { HealedProblem } from '../types.js'
import type { VersionNames } from './version-names.js'

/** What the parts of a repair share. */
export interface Repair {
  context: Context
  signal: AbortSignal | undefined
  meter: ProgressMeter
  names: VersionNames
  healed: HealedProblem[]
  copy: GoodCopy | undefined
}

export interface GoodCopy {
  store: Store
  path: string
  /** Its records are those of this project. */
  isSameProject: boolean
}

/** One line for each version that the healed part belongs to. */
export function noteHealed(
  job: Repair,
  healed: Omit<HealedProblem, 'path' | 'number'>,
  versions: readonly { path: string; number?: number }[] = [],
): void {
  const places = versions.length === 0 ? [{}] : versions
  for (const place of places) job.healed.push({ ...healed, ...place })
  failpoint('repair:healed')
}
