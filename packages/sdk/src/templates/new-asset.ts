import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { noticesAbout } from '../moves/plan-move.js'
import { splitName } from '../names.js'
import { splitFolder } from '../paths.js'
import type { TemplateRow } from '../store/template-rows.js'
import type { Notice, OperationOptions } from '../types.js'
import { getTemplate, templateFileName } from './find-template.js'
import { makeItems } from './make-items.js'
import { checkItems } from './plan-items.js'
import type { MadeAsset } from './record-items.js'

export interface NewAssetOptions extends OperationOptions {
  /** Name (with or without extension) or id. */
  template: string
  /** Of the first checkpoint; says where it comes from when absent. */
  message?: string
}

export interface NewAssetResult extends MadeAsset {
  template: string
  notices: Notice[]
}

/**
 * Makes a working file and its asset from a template, with a first checkpoint that shares the template's chunks. A path
 * without extension gets that of the template. Throws `template-not-found`, `file-exists`, `name-clash`,
 * `invalid-argument` for another extension, and what writing a version throws: nothing is left behind then.
 */
export async function newAsset(
  context: Context,
  path: string,
  options: NewAssetOptions,
): Promise<NewAssetResult> {
  const template = getTemplate(context.store, options.template)
  const to = withExtension(path, template)
  const asset = { to, template, typeId: null, statusId: null, isTask: false }
  const items = checkItems(context, { collections: [], assets: [asset], dependencies: [] })
  const comment = options.message ?? `From the template ${templateFileName(template)}`
  if (comment.trim() === '') throw new ClstError('invalid-argument', 'Say in a sentence what this is.')
  const description = `made ${items.assets[0]?.to} from the template "${templateFileName(template)}"`
  const [made] = await makeItems(context, items, { ...options, description, comment })
  return {
    ...(made as MadeAsset),
    template: templateFileName(template),
    notices: noticesAbout([{ path: '', to }]),
  }
}

/** A file of another kind than its template would not open. */
export function withExtension(path: string, template: TemplateRow): string {
  const { fileName } = splitFolder(path)
  if (fileName === '') throw new ClstError('invalid-argument', 'Say which file to make.')
  const { extension } = splitName(fileName)
  if (extension.toLowerCase() === template.extension.toLowerCase()) return path
  if (extension === '') return `${path}.${template.extension}`
  const wanted = template.extension === '' ? 'no extension' : `the extension .${template.extension}`
  const message = `The template "${templateFileName(template)}" makes files with ${wanted}, so "${fileName}" cannot be one.`
  throw new ClstError('invalid-argument', message, { details: { path, extension } })
}
