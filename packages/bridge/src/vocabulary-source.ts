import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OperationOptions } from '@clst/sdk'
import type { CommandContext } from './context.js'
import { openOptions } from './project-session.js'

/**
 * Runs `work` with the file of a vocabulary: the one that was named, or, of another project, one that is written for the
 * moment with its templates. The document is checked before.
 */
export async function withVocabulary<Result>(
  context: CommandContext,
  path: string,
  operation: OperationOptions,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const sdk = await import('@clst/sdk')
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder && !path.toLowerCase().endsWith('.clst')) {
    await sdk.checkVocabularyFile(path)
    return work(path)
  }
  const folder = mkdtempSync(join(tmpdir(), 'clst-vocabulary-'))
  try {
    const file = join(folder, 'vocabulary.json')
    const options = { ...(await openOptions(context, false)), readOnly: true }
    const other = await sdk.openProject(isFolder ? sdk.findProjectFile(path) : path, options)
    try {
      await other.vocabularyFile.save({ ...operation, output: file, templates: true })
    } finally {
      await other.close()
    }
    return await work(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
