import { ClstError } from '@clst/sdk/errors'
import { PERMISSIONS, type Permission } from '@clst/sdk/protocol'
import type { Entity } from '../entities/entity-rows.js'
import type { Caller } from '../services.js'
import type { Need } from './rules.js'

/** `entity`: what the caller should see instead; the entity itself when absent. */
export interface Refusal {
  code: 'not-permitted' | 'not-assignee' | 'in-use' | 'edited-since'
  message: string
  entity?: Entity
}

/** Throws `not-permitted` when the role has none of the words. */
export function demandAny({ permissions }: Caller, words: readonly [Permission, ...Permission[]]): void {
  if (words.some((word) => permissions.has(word))) return
  throw new ClstError('not-permitted', `Your role in this project may not ${PERMISSIONS[words[0]]}.`)
}

/** Why a role without any of the words may not. */
export function demand({ caller }: { caller: Caller }, need: Need): Refusal | undefined {
  if (need === undefined) return no('The studio takes this from nobody.')
  if (need.length === 0 || need.some((word) => caller.permissions.has(word))) return undefined
  return no(`Your role in this project may not ${PERMISSIONS[need[0] as Permission]}.`)
}

export function no(message: string): Refusal {
  return { code: 'not-permitted', message }
}
