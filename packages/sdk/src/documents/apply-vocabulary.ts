import { type Context, makeId } from '../context.js'
import { type Edit, edit } from '../edits/edit.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { nameKey } from '../names.js'
import type { Fields } from '../store/entity-rows.js'
import { patternProblem } from '../working-files/ignore-lines.js'
import type { AppliedVocabulary, ApplyVocabularyOptions } from './applied-vocabulary.js'
import { applyTemplates } from './apply-templates.js'
import { findRow, type PlannedTerm, planTerms } from './plan-terms.js'
import type { VocabularySource } from './vocabulary-source.js'

/**
 * Adds to a project what a vocabulary has and it has not; nothing is removed or renamed. Applied again, nothing changes.
 * Templates come first; the rest is one edit that can be taken back. Throws `definition-invalid`, and what storing a
 * template throws.
 */
export async function applyVocabulary(
  context: Context,
  source: VocabularySource,
  options: ApplyVocabularyOptions = {},
): Promise<AppliedVocabulary> {
  const { document } = source
  for (const pattern of document.ignoreRules) {
    const problem = patternProblem(pattern)
    if (problem === undefined) continue
    const message = `The vocabulary cannot be used: the ignore rule "${pattern}" ${problem}.`
    throw new ClstError('definition-invalid', message, { details: { problems: [`ignoreRules: ${pattern}`] } })
  }
  throwIfAborted(options.signal)
  const group = makeId(context)
  const result: AppliedVocabulary = { added: [], replaced: [], unchanged: 0, clashes: [] }
  await applyTemplates(context, source, { ...options, group }, result)
  const description = `applied the vocabulary${document.project === undefined ? '' : ` of "${document.project}"`}`
  await edit(context, { description, group, signal: options.signal }, (current) => {
    const terms = planTerms(document, current.now)
    for (const term of terms) applyTerm(current, term, options.replace === true, result)
    if (options.exact === true) removeOtherStatuses(current, terms)
  })
  return result
}

function applyTerm(current: Edit, term: PlannedTerm, replaces: boolean, result: AppliedVocabulary): void {
  const { context } = current
  const { kind, name } = term
  const row = findRow(context.store, term)
  if (row === undefined) {
    if (kind === 'status' && clashesWithOther(current, term)) {
      result.clashes.push({ kind, name, fields: ['shortName'] })
      return
    }
    const id = term.table === 'setting' ? {} : { id: makeId(context) }
    const fields = {
      ...defaults(term),
      ...id,
      ...term.key,
      ...term.fields,
      ...term.more,
      ...position(current, term),
    }
    current.insert(term.table, fields)
    settleDefault(current, term, String('id' in fields ? fields.id : ''))
    result.added.push({ kind, name })
    return
  }
  const isHidden = typeof row.position === 'number' && row.position < 0
  const differing = Object.keys(term.fields).filter(
    (column) => (row[column] ?? null) !== (term.fields[column] ?? null),
  )
  if (differing.length === 0 && !isHidden) {
    result.unchanged++
    return
  }
  if (!replaces && !isHidden) {
    result.clashes.push({ kind, name, fields: differing.map(toCamelCase) })
    return
  }
  const id = String(term.table === 'setting' ? row.key : row.id)
  current.update(term.table, id, { ...term.fields, ...(isHidden ? position(current, term) : {}) })
  settleDefault(current, term, id)
  result[isHidden ? 'added' : 'replaced'].push({ kind, name })
}

/** A status is looked up by name and short name, so none may be like another. */
function clashesWithOther({ context }: Edit, { fields }: PlannedTerm): boolean {
  const sql = 'SELECT name, short_name AS shortName FROM status WHERE position >= 0'
  const keys = [nameKey(String(fields.name)), nameKey(String(fields.short_name))]
  return context.store
    .all<{ name: string; shortName: string }>(sql)
    .some((other) => keys.includes(nameKey(other.name)) || keys.includes(nameKey(other.shortName)))
}

/** There is one default. */
function settleDefault(current: Edit, { table, fields }: PlannedTerm, id: string): void {
  if (table !== 'status' || fields.is_default !== 1) return
  const sql = 'SELECT id FROM status WHERE is_default = 1 AND id <> ?'
  for (const [other] of current.context.store.rows<[string]>(sql, id))
    current.update('status', other, { is_default: 0 })
}

/** A project that was just made has statuses that nothing uses. */
function removeOtherStatuses(current: Edit, terms: readonly PlannedTerm[]): void {
  const { store } = current.context
  const kept = new Set(terms.filter(({ kind }) => kind === 'status').map(({ key }) => key.name_key))
  if (kept.size === 0) return
  const sql = `SELECT id, name_key FROM status s WHERE NOT EXISTS (SELECT 1 FROM asset WHERE status_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM checkpoint WHERE status_id = s.id)`
  for (const [id, key] of store.rows<[string, string]>(sql)) if (!kept.has(key)) current.remove('status', id)
  const order = terms.filter(({ kind }) => kind === 'status')
  for (const [index, term] of order.entries()) {
    const row = findRow(store, term)
    if (row !== undefined) current.update('status', String(row.id), { position: index + 1 })
  }
}

/** After those that there are. */
function position({ context }: Edit, { table, key }: PlannedTerm): Fields {
  if (!['status', 'type', 'ignore_rule', 'role'].includes(table)) return {}
  const where = table === 'type' ? 'WHERE kind = ?' : ''
  const sql = `SELECT ifnull(max(position), 0) + 1 AS next FROM ${table} ${where}`
  const row = context.store.get<{ next: number }>(sql, ...(table === 'type' ? [key.kind as string] : []))
  return { position: Math.max(1, row?.next ?? 1) }
}

function defaults({ table }: PlannedTerm): Fields {
  return table === 'status' ? { is_default: 0 } : {}
}

function toCamelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
