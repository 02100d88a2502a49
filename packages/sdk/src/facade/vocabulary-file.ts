import type { Context } from '../context.js'
import type { AppliedVocabulary, ApplyVocabularyOptions } from '../documents/applied-vocabulary.js'
import { applyVocabulary } from '../documents/apply-vocabulary.js'
import {
  readVocabulary,
  type SavedVocabulary,
  type SaveVocabularyOptions,
  saveVocabulary,
} from '../documents/project-vocabulary.js'
import type { VocabularyDocument } from '../documents/vocabulary-document.js'
import { readVocabularySource } from '../documents/vocabulary-source.js'
import { nodeFileSystem } from '../file-system/node-file-system.js'
import type { Guard } from './guard.js'

/** The vocabulary of a project as a document: `project.vocabularyFile`. */
export class VocabularyFile {
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** Without templates. */
  read(): Promise<VocabularyDocument> {
    return this.guard.within([], () => readVocabulary(this.context))
  }

  /** Throws `file-exists`, `file-not-found` where the folder is missing, and what writing throws. */
  save(options: SaveVocabularyOptions): Promise<SavedVocabulary> {
    return this.guard.within([], () => saveVocabulary(this.context, options))
  }

  /** `file`: absolute path of a document that `save` wrote, or a person. Throws `definition-invalid`, `file-not-found`. */
  apply(file: string, options: ApplyVocabularyOptions = {}): Promise<AppliedVocabulary> {
    return this.guard.writing([], async () => {
      const source = await readVocabularySource(this.context.fs, file)
      return applyVocabulary(this.context, source, options)
    })
  }
}

/**
 * Reads and checks a vocabulary without a project, before one is made with it. Throws `definition-invalid`,
 * `file-not-found` and `content-damaged` for the files of its templates.
 */
export async function checkVocabularyFile(path: string): Promise<VocabularyDocument> {
  return (await readVocabularySource(nodeFileSystem, path)).document
}
