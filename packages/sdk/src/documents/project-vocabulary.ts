/** The vocabulary of a project as a document. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { listScaffolds } from '../scaffolds/edit-scaffolds.js'
import { getProjectRow } from '../store/project-rows.js'
import { listTemplateRows } from '../store/template-rows.js'
import { exportTemplate } from '../templates/export-template.js'
import { templateFileName } from '../templates/find-template.js'
import type { OperationOptions } from '../types.js'
import { listStatuses } from '../vocabulary/statuses.js'
import { listTypes } from '../vocabulary/types.js'
import { assertFree, assertUsable, writeOutput } from '../working-files/output-file.js'
import type { VocabularyDocument } from './vocabulary-document.js'

export interface SaveVocabularyOptions extends OperationOptions {
  /** Absolute path of the document to write. */
  output: string
  /** The templates' files too, in a folder beside the document. */
  templates?: boolean
  /** Replace files that are there. */
  overwrite?: boolean
}

export interface SavedVocabulary {
  outputPath: string
  document: VocabularyDocument
}

/** Everything but the templates, whose bytes are no part of a document. */
export async function readVocabulary(context: Context): Promise<VocabularyDocument> {
  const { store } = context
  type Named = { name: string; color: string | null }
  const named = (table: string) =>
    store.all<Named>(`SELECT name, color FROM ${table} ORDER BY name_key`).map(withoutNulls)
  const ignoreRules = store.rows<[string]>('SELECT pattern FROM ignore_rule ORDER BY position, id')
  const roles = store.rows<[string, string]>('SELECT name, permissions FROM role ORDER BY position, name')
  const settings = store.rows<[string, string]>('SELECT key, value FROM setting ORDER BY key')
  const { parseVocabulary } = await import('./vocabulary-document.js')
  // Through the same check as a document from elsewhere, so that what is saved can be applied.
  return parseVocabulary({
    format: 'clst-vocabulary',
    version: 1,
    project: getProjectRow(store).name,
    statuses: listStatuses(store).map(({ name, shortName, color, isDefault, permission }) => ({
      name,
      shortName,
      color,
      ...(isDefault ? { isDefault } : {}),
      ...(permission === null ? {} : { permission }),
    })),
    types: listTypes(store).map(({ kind, name, icon, color, description }) =>
      withoutNulls({ kind, name, icon, color, description }),
    ),
    tags: named('tag'),
    labels: named('label'),
    ignoreRules: ignoreRules.map(([pattern]) => pattern),
    roles: roles.map(([name, permissions]) => ({ name, permissions: JSON.parse(permissions) })),
    settings: Object.fromEntries(settings.map(([key, value]) => [key, JSON.parse(value)])),
    scaffolds: (await listScaffolds(context)).map(({ name, definition }) => ({ name, definition })),
    templates: [],
  })
}

/**
 * Writes the vocabulary to a file, and with `templates` their files to the folder `NAME.templates` beside it. The
 * document is written last. Throws `file-exists`, and what writing a version throws.
 */
export async function saveVocabulary(
  context: Context,
  options: SaveVocabularyOptions,
): Promise<SavedVocabulary> {
  const { output } = options
  const overwrite = options.overwrite === true
  assertUsable(context, output)
  assertFree(context, output, overwrite)
  const document = await readVocabulary(context)
  if (options.templates === true) await saveTemplates(context, document, options)
  await writeOutput(context, output, Buffer.from(`${JSON.stringify(document, undefined, 2)}\n`), {
    overwrite,
  })
  return { outputPath: output, document }
}

async function saveTemplates(
  context: Context,
  document: VocabularyDocument,
  options: SaveVocabularyOptions,
): Promise<void> {
  const rows = listTemplateRows(context.store)
  if (rows.length === 0) return
  const base = nodePath.basename(options.output, nodePath.extname(options.output))
  const folder = `${base}.templates`
  const place = nodePath.join(nodePath.dirname(options.output), folder)
  context.fs.makeFolder(place)
  for (const row of rows) {
    const fileName = templateFileName(row)
    const overwrite = options.overwrite === true
    await exportTemplate(context, row.id, { ...options, overwrite, output: nodePath.join(place, fileName) })
    document.templates.push({
      name: row.name,
      extension: row.extension,
      file: `${folder}/${fileName}`,
      contentHash: Buffer.from(row.contentHash).toString('hex'),
      sizeBytes: row.sizeBytes,
    })
  }
}

function withoutNulls<T extends object>(row: T): Partial<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Partial<T>
}
