import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkVocabularyFile, findProjectFile, type OperationOptions, openProject } from '@clst/sdk'

/**
 * Runs `work` with the file of a vocabulary: the one that was named, or, of another project, one that is written for the
 * moment with its templates. The document is checked before.
 */
export async function withVocabularyFile<Result>(
  path: string,
  options: OperationOptions,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder && !path.toLowerCase().endsWith('.clst')) {
    await checkVocabularyFile(path)
    return work(path)
  }
  const folder = mkdtempSync(join(tmpdir(), 'clst-vocabulary-'))
  try {
    const file = join(folder, 'vocabulary.json')
    const other = await openProject(isFolder ? findProjectFile(path) : path, { readOnly: true })
    try {
      await other.vocabularyFile.save({ ...options, output: file, templates: true })
    } finally {
      await other.close()
    }
    return await work(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
