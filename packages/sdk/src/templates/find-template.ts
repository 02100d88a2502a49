import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { joinName, nameKey } from '../names.js'
import type { Store } from '../store/store.js'
import { listTemplateRows, type TemplateRow } from '../store/template-rows.js'

/** A starter file for new assets. */
export interface Template {
  id: string
  name: string
  /** Without the dot; '' for none. */
  extension: string
  sizeBytes: number
  /** SHA-256 in hexadecimal. */
  contentHash: string
  hasPreview: boolean
  createdAt: string
  /** Set while it is in the trash. */
  trashedAt?: string
}

/** `Shot.blend`. */
export function templateFileName({ name, extension }: Pick<Template, 'name' | 'extension'>): string {
  return joinName(name, extension)
}

export function toTemplate(row: TemplateRow): Template {
  const { id, name, extension, sizeBytes } = row
  return {
    id,
    name,
    extension,
    sizeBytes,
    contentHash: Buffer.from(row.contentHash).toString('hex'),
    hasPreview: row.previewId !== null,
    createdAt: new Date(row.createdAt).toISOString(),
    ...(row.trashedAt === null ? {} : { trashedAt: new Date(row.trashedAt).toISOString() }),
  }
}

/** By name. */
export function listTemplates(context: Context, options: { trash?: boolean } = {}): Template[] {
  const rows = listTemplateRows(context.store, options.trash === true)
  return rows.filter(({ trashedAt }) => (trashedAt !== null) === (options.trash === true)).map(toTemplate)
}

/**
 * The template that a person means: an id, its name with the extension, or the name alone when only one has it. Throws
 * `template-not-found`.
 */
export function getTemplate(store: Store, text: string, isInTrash = false): TemplateRow {
  const rows = listTemplateRows(store, true).filter(({ trashedAt }) => (trashedAt !== null) === isInTrash)
  const key = nameKey(text.trim())
  // In the trash several can have one name: the one that was deleted last is meant.
  const exact = rows.filter(
    ({ id, name, extension }) => id === text || nameKey(joinName(name, extension)) === key,
  )
  const found = exact.at(-1)
  if (found !== undefined) return found
  const named = rows.filter(({ name }) => nameKey(name) === key)
  const [only] = named
  if (only !== undefined && named.length === 1) return only
  const names = (named.length > 0 ? named : rows).map(templateFileName)
  const where = isInTrash ? ' in the trash' : ''
  const message =
    named.length > 0
      ? `There are several templates "${text}": ${names.join(', ')}. Write the extension as well.`
      : `There is no template "${text}"${where}.`
  throw new ClstError('template-not-found', message, {
    details: { template: text, names: names.slice(0, 20) },
  })
}
