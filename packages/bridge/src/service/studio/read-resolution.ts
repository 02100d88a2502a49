import { ClstError, type Resolution } from '@clst/sdk'
import type { Schemas } from '../generated/operation-types.js'

/** Throws `invalid-argument` for a name that is missing, or that the way has no use for. */
export function readResolution({ how, name }: Schemas['ResolveRequest']): Resolution {
  if (how === 'rename' || how === 'keep-as-new') {
    if (name === undefined) throw new ClstError('invalid-argument', `Say the name with "${how}".`)
    return { how, name }
  }
  if (name !== undefined) throw new ClstError('invalid-argument', `There is no name with "${how}".`)
  return { how }
}
