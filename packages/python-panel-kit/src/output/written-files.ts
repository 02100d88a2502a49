import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GeneratorError } from '../problem.js'

/** Files by their path with `/`, as they are in a folder that is made. */
export type Files = Map<string, string | Uint8Array>

/** Tests and what Python leaves behind stay where they are. */
const STAYS = /(^|\/)(tests|__pycache__)(\/|$)|(^|\/)test_[^/]*\.py$|\.pyc$|(^|\/)\.[^/]+$/

/**
 * What was written by hand and goes into a panel as it is.
 *
 * @param into folder of the panel, '' for its top
 * @throws GeneratorError `file`
 */
export function writtenFiles(folder: string, into: string): Files {
  try {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
    const used = paths.filter((path) => !STAYS.test(path)).sort()
    return new Map(
      used.map((path) => [into === '' ? path : `${into}/${path}`, readFileSync(join(folder, path))]),
    )
  } catch (error) {
    throw GeneratorError.of('file', folder, `It cannot be read: ${(error as Error).message}`)
  }
}

/**
 * One folder of several. A path that two of them have is a mistake of this repository.
 *
 * @throws GeneratorError `layer-invalid`
 */
export function joinFiles(...parts: readonly Files[]): Files {
  const files: Files = new Map()
  for (const [path, content] of parts.flatMap((part) => [...part])) {
    if (files.has(path))
      throw GeneratorError.of('layer-invalid', path, 'Two parts of the panel have this file.')
    files.set(path, content)
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The text of a file that was written by hand. */
export function textOf(files: Files, path: string): string {
  const content = files.get(path)
  if (content === undefined) throw GeneratorError.of('layer-invalid', path, 'The panel has no such file.')
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
}
