/** The templates of a project: each edit can be taken back. */
import nodePath from 'node:path'
import { type Context, makeId } from '../context.js'
import { type Edit, edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { portabilityProblem, splitName } from '../names.js'
import type { Store } from '../store/store.js'
import { findTemplateRow, getTemplateRow, type TemplateRow, templateKey } from '../store/template-rows.js'
import { nextTrashTime } from '../store/trash-rows.js'
import type { OperationOptions } from '../types.js'
import { getTemplate, type Template, templateFileName, toTemplate } from './find-template.js'
import { nameContent, withStoredTemplate } from './store-template.js'

export interface AddTemplateOptions extends OperationOptions {
  /** Name without the extension, which is that of the file; absent: the name of the file. */
  name?: string
}

const MAX_NAME_CHARACTERS = 100

/**
 * Registers a file (absolute path, also outside of the project; it is only read) as a starter for new assets. Throws
 * `name-taken`, `invalid-argument`, `file-not-found`, and what storing a file throws.
 */
export async function addTemplate(
  context: Context,
  file: string,
  options: AddTemplateOptions = {},
): Promise<Template> {
  const own = splitName(nodePath.basename(file))
  const { extension } = own
  const name = checkTemplateName(
    options.name === undefined ? own.name : withoutExtension(options.name, extension),
    extension,
  )
  assertNameFree(context.store, name, extension)
  const description = `added the template "${templateFileName({ name, extension })}"`
  const id = await withStoredTemplate(context, file, options, (template) =>
    edit(context, { description, signal: options.signal }, (current) => {
      assertNameFree(context.store, name, extension)
      const { manifestId, previewId } = nameContent(context, template)
      const id = makeId(context)
      current.insert('template', {
        id,
        name,
        extension,
        name_key: templateKey(name, extension),
        manifest_id: manifestId,
        preview_id: previewId,
        created_at: current.now,
        trashed_at: null,
        trashed_by: null,
      })
      return id
    }),
  )
  return get(context.store, id)
}

/** Gives a template other bytes; assets that were made from it stay as they are. Throws `template-not-found`, `invalid-argument`. */
export async function replaceTemplate(
  context: Context,
  template: string,
  file: string,
  options: OperationOptions = {},
): Promise<Template> {
  const row = getTemplate(context.store, template)
  const { extension } = splitName(nodePath.basename(file))
  if (extension.toLowerCase() !== row.extension.toLowerCase()) {
    const message = `"${templateFileName(row)}" can only be replaced by a file of its kind. Add "${nodePath.basename(file)}" as a template of its own.`
    throw new ClstError('invalid-argument', message, { details: { template, extension } })
  }
  const description = `replaced the template "${templateFileName(row)}"`
  await withStoredTemplate(context, file, options, (stored) =>
    edit(context, { description, signal: options.signal }, (current) => {
      const { id } = getTemplate(context.store, row.id)
      const { manifestId, previewId } = nameContent(context, stored)
      current.update('template', id, { manifest_id: manifestId, preview_id: previewId })
    }),
  )
  return get(context.store, row.id)
}

/** Throws `template-not-found`, `name-taken`, `invalid-argument`. */
export async function renameTemplate(context: Context, template: string, newName: string): Promise<Template> {
  const { id, extension, ...row } = getTemplate(context.store, template)
  const name = checkTemplateName(withoutExtension(newName, extension), extension)
  const description = `renamed the template "${templateFileName({ ...row, extension })}" to "${templateFileName({ name, extension })}"`
  await edit(context, { description }, (current) => {
    getTemplate(context.store, id)
    assertNameFree(context.store, name, extension, id)
    current.update('template', id, { name, name_key: templateKey(name, extension) })
  })
  return get(context.store, id)
}

/** Puts a template into the trash; assets that were made from it stay. Throws `template-not-found`. */
export async function deleteTemplate(context: Context, template: string): Promise<Template> {
  const { id, ...row } = getTemplate(context.store, template)
  const description = `deleted the template "${templateFileName(row)}"`
  await edit(context, { description }, (current) => {
    getTemplate(context.store, id)
    const trashedAt = nextTrashTime(context.store, current.now)
    current.update('template', id, { trashed_at: trashedAt, trashed_by: current.personId })
  })
  return get(context.store, id)
}

/** Takes a template back out of the trash. Throws `template-not-found`, `name-taken`. */
export async function restoreTemplate(context: Context, template: string): Promise<Template> {
  const { id, name, extension } = getTemplate(context.store, template, true)
  const description = `restored the template "${templateFileName({ name, extension })}"`
  await edit(context, { description }, (current) => {
    getTemplate(context.store, id, true)
    takeBackTemplate(current, id)
  })
  return get(context.store, id)
}

/**
 * Takes a template out of the trash where it is still there, under a new name if one is given; inside a transaction.
 * Answers its file name. Throws `name-taken`, `invalid-argument`.
 */
export function takeBackTemplate(current: Edit, id: string, newName?: string): string {
  const { store } = current.context
  const row = getTemplateRow(store, id) as TemplateRow
  const { extension } = row
  if (row.trashedAt === null) return templateFileName(row)
  const isNew = newName !== undefined
  const name = isNew ? checkTemplateName(withoutExtension(newName, extension), extension) : row.name
  assertNameFree(store, name, extension)
  const fields = { name, name_key: templateKey(name, extension), trashed_at: null, trashed_by: null }
  current.update('template', id, fields)
  return templateFileName({ name, extension })
}

function get(store: Store, id: string): Template {
  return toTemplate(getTemplateRow(store, id) as TemplateRow)
}

/** Who writes the extension as well means the same. */
function withoutExtension(text: string, extension: string): string {
  const suffix = `.${extension}`
  const isWritten = extension !== '' && text.toLowerCase().endsWith(suffix.toLowerCase())
  return (isWritten ? text.slice(0, -suffix.length) : text).trim()
}

/** It becomes the name of a file wherever it is exported. Throws `invalid-argument`. */
export function checkTemplateName(name: string, extension: string): string {
  const fileName = templateFileName({ name, extension })
  const problem = portabilityProblem(fileName) ?? (name.includes('/') ? 'it holds a slash' : undefined)
  if (
    name !== '' &&
    name.length <= MAX_NAME_CHARACTERS &&
    problem === undefined &&
    name !== '.' &&
    name !== '..'
  )
    return name
  const reason = problem ?? 'it is empty or longer than 100 characters'
  throw new ClstError('invalid-argument', `"${name}" cannot be the name of a template: ${reason}.`, {
    details: { name },
  })
}

function assertNameFree(store: Store, name: string, extension: string, ownId?: string): void {
  const other = findTemplateRow(store, name, extension)
  if (other === undefined || other.id === ownId) return
  const message = `There is a template "${templateFileName(other)}" already.`
  throw new ClstError('name-taken', message, { details: { name: templateFileName(other) } })
}
