/** Where a vocabulary is taken from: a document with files beside it. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { DOCUMENT_MAX_BYTES } from './limits.js'
import { readDocumentText } from './read-document.js'
import type { VocabularyDocument } from './vocabulary-document.js'

export interface VocabularySource {
  document: VocabularyDocument
  /** Absolute path of the bytes of each of its templates, in their order. */
  templateFiles: string[]
}

/** Throws `definition-invalid`, `file-not-found` also when a template's file is missing. */
export async function readVocabularySource(fs: Context['fs'], path: string): Promise<VocabularySource> {
  const { parseVocabularyText } = await import('./vocabulary-document.js')
  const document = parseVocabularyText(readDocumentText(fs, path, DOCUMENT_MAX_BYTES))
  const folder = nodePath.dirname(path)
  const templateFiles = document.templates.map(({ file }) => nodePath.join(folder, ...file.split('/')))
  for (const [index, file] of templateFiles.entries()) {
    const stat = fs.stat(file)
    const { file: name, sizeBytes } = document.templates[index] as VocabularyDocument['templates'][0]
    if (stat?.kind === 'file' && stat.sizeBytes === sizeBytes) continue
    const problem = stat === undefined ? 'is missing' : 'is not what was saved'
    const message = `The file "${name}" of a template ${problem}.`
    throw new ClstError(stat === undefined ? 'file-not-found' : 'content-damaged', message, {
      details: { path: file },
    })
  }
  return { document, templateFiles }
}
