import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GeneratorError } from '../problem.js'
import type { Files } from './written-files.js'

/** What the first lines of the table of every panel say. */
const MADE = /^(#|\/\/) Made from openapi\.yaml and panel\.yaml by /m

/**
 * Writes a panel. What a generator wrote there before is replaced as a whole, so that no file of an older panel stays;
 * anything else in its place is left alone.
 *
 * @param out folder, made when it is not there
 * @param table path of the table, by which an earlier panel is known
 * @throws GeneratorError `out-not-ours`, `file`
 */
export function writeFolder(out: string, files: Files, table: string): void {
  const tops = [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? path))]
  const present = tops.filter((name) => existsSync(join(out, name)))
  if (present.length > 0 && !isOurs(join(out, table))) {
    const text = `"${present.join('", "')}" is there and was not made by this command.`
    throw GeneratorError.of('out-not-ours', out, text)
  }
  try {
    for (const name of present) rmSync(join(out, name), { recursive: true })
    for (const [path, content] of files) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      writeFileSync(join(out, path), content)
    }
  } catch (error) {
    throw GeneratorError.of('file', out, `It cannot be written: ${(error as Error).message}`)
  }
}

function isOurs(table: string): boolean {
  return existsSync(table) && MADE.test(readFileSync(table, 'utf8'))
}
