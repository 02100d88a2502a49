/** Conditions of the description: lists of which all must hold. */
import { isThere, readPath, textOf } from './expressions.js'
import { asText } from './format.js'
import { isEmpty, type Scope } from './lookup.js'
import { isSame } from './same.js'

export type Condition =
  | { readonly has: string }
  | { readonly not: string }
  | { readonly in: { readonly path: string; readonly values: readonly string[] } }
  | { readonly same: { readonly path: string; readonly as: string } }
  | { readonly differs: { readonly path: string; readonly as: string } }
  | { readonly can: string }
  | { readonly cannot: string }
  | { readonly any: readonly (readonly Condition[])[] }

/** A text, or the first of several whose conditions hold. */
export type Texts = string | readonly { readonly when?: readonly Condition[]; readonly text: string }[]

/** Whether all conditions hold; none always do. */
export function holds(conditions: readonly Condition[] | undefined, scope: Scope): boolean {
  return (conditions ?? []).every((condition) => holdsOne(condition, scope))
}

function holdsOne(condition: Condition, scope: Scope): boolean {
  if ('has' in condition) return isThere(condition.has, scope)
  if ('not' in condition) return !isThere(condition.not, scope)
  if ('in' in condition) {
    const value = readPath(condition.in.path, scope)
    return value !== undefined && condition.in.values.includes(asText(value))
  }
  if ('same' in condition) {
    const value = readPath(condition.same.path, scope)
    return value !== undefined && isSame(value, readPath(condition.same.as, scope))
  }
  if ('differs' in condition) {
    const value = readPath(condition.differs.path, scope)
    return !isEmpty(value) && !isSame(value, readPath(condition.differs.as, scope))
  }
  if ('can' in condition) return can(condition.can, scope)
  if ('cannot' in condition) return !can(condition.cannot, scope)
  if ('any' in condition) return condition.any.some((each) => holds(each, scope))
  return false
}

function can(name: string, scope: Scope): boolean {
  const found = scope.find('host.can')
  return Array.isArray(found) && found.includes(name)
}

/** A text of the description with its expressions read; undefined when none of several holds. */
export function choose(texts: Texts | undefined, scope: Scope): string | undefined {
  if (texts === undefined || typeof texts === 'string') {
    return texts === undefined ? undefined : textOf(texts, scope)
  }
  const found = texts.find(({ when }) => holds(when, scope))
  return found === undefined ? undefined : textOf(found.text, scope)
}
