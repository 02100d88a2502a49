/** What a vocabulary changes in a project: entries by name, and where the project says something else. */

import { nameKey } from '../names.js'
import type { EntityKind } from '../protocol/kinds.js'
import type { Fields } from '../store/entity-rows.js'
import type { Value } from '../store/row-hash.js'
import type { Store } from '../store/store.js'
import type { VocabularyDocument } from './vocabulary-document.js'

export type VocabularyKind =
  | 'status'
  | 'type'
  | 'tag'
  | 'label'
  | 'ignore-rule'
  | 'role'
  | 'setting'
  | 'scaffold'
  | 'template'

/** One entry of a document as columns of its table. */
export interface PlannedTerm {
  kind: VocabularyKind
  table: EntityKind
  /** As it is shown. */
  name: string
  /** What identifies it in the project: column and value. */
  key: Fields
  /** What the document says about it. */
  fields: Fields
  /** Columns that only a new row gets. */
  more: Fields
}

/** The entries of a document in the order in which they are made. `now` in milliseconds. */
export function planTerms(document: VocabularyDocument, now: number): PlannedTerm[] {
  const { statuses, types, tags, labels, ignoreRules, roles, settings, scaffolds } = document
  const hasDefault = statuses.some(({ isDefault }) => isDefault === true)
  return [
    ...statuses.map(({ name, shortName, color, isDefault, permission }) =>
      term(
        'status',
        'status',
        name,
        { name_key: nameKey(name) },
        {
          name,
          short_name: shortName,
          color,
          permission: permission ?? null,
          // A document without a default leaves that of the project alone.
          ...(hasDefault ? { is_default: isDefault === true ? 1 : 0 } : {}),
        },
      ),
    ),
    ...types.map(({ kind, name, icon, color, description }) =>
      term(
        'type',
        'type',
        name,
        { kind, name_key: nameKey(name) },
        {
          name,
          icon: icon ?? null,
          color: color ?? null,
          description: description ?? null,
        },
      ),
    ),
    ...tags.map(({ name, color }) =>
      term('tag', 'tag', name, { name_key: nameKey(name) }, { name, color: color ?? null }),
    ),
    ...labels.map(({ name, color }) =>
      term(
        'label',
        'label',
        name,
        { name_key: nameKey(name) },
        { name, color: color ?? null },
        { created_at: now },
      ),
    ),
    ...ignoreRules.map((pattern) => term('ignore-rule', 'ignore_rule', pattern, { pattern }, {})),
    ...roles.map(({ name, permissions }) =>
      term('role', 'role', name, { name }, { permissions: JSON.stringify(permissions) }),
    ),
    ...Object.entries(settings).map(([key, value]) =>
      term('setting', 'setting', key, { key }, { value: JSON.stringify(value) }),
    ),
    ...scaffolds.map(({ name, definition }) =>
      term(
        'scaffold',
        'scaffold',
        name,
        { name_key: nameKey(name) },
        { name, definition: JSON.stringify(definition) },
      ),
    ),
  ]
}

/** The row that an entry is about. */
export function findRow(store: Store, { table, key }: PlannedTerm): Record<string, Value> | undefined {
  const columns = Object.keys(key)
  const where = columns.map((column) => `${column} = ?`).join(' AND ')
  return store.get(`SELECT * FROM ${table} WHERE ${where}`, ...(Object.values(key) as Value[]))
}

function term(
  kind: VocabularyKind,
  table: EntityKind,
  name: string,
  key: Fields,
  fields: Fields,
  more: Fields = {},
): PlannedTerm {
  return { kind, table, name, key, fields, more }
}
