/** The templates of a vocabulary: their files are stored like any other template. */
import type { Context } from '../context.js'
import { makeId } from '../context.js'
import { edit } from '../edits/edit.js'
import { hashFile } from '../engine/hash-file.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { findTemplateRow, templateKey } from '../store/template-rows.js'
import { checkTemplateName } from '../templates/edit-templates.js'
import { templateFileName } from '../templates/find-template.js'
import { nameContent, withStoredTemplate } from '../templates/store-template.js'
import type { AppliedVocabulary, ApplyVocabularyOptions } from './applied-vocabulary.js'
import type { VocabularySource } from './vocabulary-source.js'

/** Throws `content-damaged` for a file that is not what was saved: before anything of it is kept. */
export async function applyTemplates(
  context: Context,
  { document, templateFiles }: VocabularySource,
  options: ApplyVocabularyOptions & { group: string },
  result: AppliedVocabulary,
): Promise<void> {
  const { group, signal } = options
  for (const [index, { name, extension, contentHash, file }] of document.templates.entries()) {
    throwIfAborted(signal)
    checkTemplateName(name, extension)
    const kind = 'template'
    const fileName = templateFileName({ name, extension })
    const absolutePath = templateFiles[index] as string
    const found = findTemplateRow(context.store, name, extension)
    if (found !== undefined && Buffer.from(found.contentHash).toString('hex') === contentHash) {
      result.unchanged++
      continue
    }
    if (found !== undefined && options.replace !== true) {
      result.clashes.push({ kind, name: fileName, fields: ['content'] })
      continue
    }
    const hashed = await hashFile({ fs: context.fs, engineFor: context.engineFor }, absolutePath)
    if (Buffer.from(hashed.contentHash).toString('hex') !== contentHash) {
      const message = `The file "${file}" of a template is not what was saved.`
      throw new ClstError('content-damaged', message, { details: { path: absolutePath } })
    }
    await withStoredTemplate(context, absolutePath, options, (stored) =>
      edit(context, { description: `added the template "${fileName}"`, group, signal }, (current) => {
        const { manifestId, previewId } = nameContent(context, stored)
        const content = { manifest_id: manifestId, preview_id: previewId }
        if (found !== undefined) {
          current.update('template', found.id, content)
          return
        }
        const name_key = templateKey(name, extension)
        const trash = { trashed_at: null, trashed_by: null }
        const id = makeId(context)
        current.insert('template', {
          id,
          name,
          extension,
          name_key,
          ...content,
          created_at: current.now,
          ...trash,
        })
      }),
    )
    result[found === undefined ? 'added' : 'replaced'].push({ kind, name: fileName })
  }
}
