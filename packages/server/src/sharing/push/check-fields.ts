import {
  ENTITY_KEYS,
  type EntityKind,
  isHash,
  joinName,
  type WireFields,
  type WireValue,
} from '@clst/sdk/protocol'
import { findMistypedField } from './field-types.js'
import { type Outcome, refused } from './push-session.js'

/** Of a file name in UTF-8, on every system. */
const MAX_NAME_BYTES = 255

/** Why fields cannot be those of an entity, or undefined. `fields`: with what stays as it is. */
export function fieldsProblem(kind: EntityKind, id: string, fields: WireFields): Outcome | undefined {
  const field = findMistypedField(kind, fields)
  if (field !== undefined) return refused('invalid-argument', `The field ${field} cannot hold this.`, null)
  const keys = ENTITY_KEYS[kind].map(toField)
  if (kind !== 'project' && keys.map((key) => fields[key]).join('/') !== id) {
    return refused('invalid-argument', 'The id does not belong to the fields.', null)
  }
  if ((kind === 'collection' && fields.parentId != null) || kind === 'asset' || kind === 'template') {
    const extension = typeof fields.extension === 'string' ? fields.extension : ''
    if (!isFileName(joinName(String(fields.name), extension))) {
      return refused('invalid-argument', 'The name cannot be that of a file.', null)
    }
  }
  const { members } = fields
  if (kind === 'checkpoint' && members != null && !(Array.isArray(members) && members.every(isMember))) {
    return refused('invalid-argument', 'A file of the sequence cannot be one.', null)
  }
  return undefined
}

/** A file of a sequence. Clients write it under its name into a folder that somebody chose. */
function isMember(value: WireValue): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { fileName, manifestId, contentHash, sizeBytes } = value
  if (typeof fileName !== 'string' || !isFileName(fileName)) return false
  return isHash(manifestId) && isHash(contentHash) && Number.isSafeInteger(sizeBytes)
}

/** Nothing that would lead out of the folder that it is in. */
function isFileName(name: string): boolean {
  if (name === '' || name === '.' || name === '..') return false
  return !/[/\\\0]/.test(name) && new TextEncoder().encode(name).length <= MAX_NAME_BYTES
}

function toField(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
