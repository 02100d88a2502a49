import { ClstError } from '@clst/sdk/errors'
import { PERMISSIONS, type Permission } from '@clst/sdk/protocol'
import type { Caller } from '../services.js'

/** Throws `not-permitted` when the role has none of the words. */
export function demandAny({ permissions }: Caller, words: readonly [Permission, ...Permission[]]): void {
  if (words.some((word) => permissions.has(word))) return
  throw new ClstError('not-permitted', `Your role in this project may not ${PERMISSIONS[words[0]]}.`)
}
