/** Finds files by a pattern of names: `*` any letters, `?` one, `[ab]` one of them; never across a `/`. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { isOwnName, joinPath, splitPath, toAbsolute } from '../paths.js'

/** Project paths of the ordinary files that a pattern means, in the order of their names. A file of just that name wins. */
export function matchFiles(context: Context, pattern: string): string[] {
  if (context.fs.stat(toAbsolute(context.root, pattern))?.kind === 'file') return [pattern]
  const parts = splitPath(pattern)
  let folders = ['']
  for (const part of parts.slice(0, -1)) {
    folders = folders.flatMap((folder) => matchIn(context, folder, part, 'folder'))
  }
  return folders.flatMap((folder) => matchIn(context, folder, parts[parts.length - 1] ?? '', 'file'))
}

export function isPattern(text: string): boolean {
  return /[*?[]/.test(text)
}

function matchIn(context: Context, folder: string, part: string, kind: 'file' | 'folder'): string[] {
  const absolute = toAbsolute(context.root, folder)
  if (context.fs.stat(absolute)?.kind !== 'folder') return []
  const expression = toExpression(part)
  return context.fs
    .list(absolute)
    .filter((entry) => entry.kind === kind && !isOwnName(entry.name) && expression.test(entry.name))
    .map((entry) => joinPath(folder, entry.name))
    .sort()
}

/** A pattern as a regular expression for a whole name. */
export function toExpression(pattern: string): RegExp {
  let source = ''
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at] as string
    const end = letter === '[' ? pattern.indexOf(']', at + 2) : -1
    if (letter === '*') source += '.*'
    else if (letter === '?') source += '.'
    else if (end > 0) {
      source += toSet(pattern.slice(at + 1, end))
      at = end
    } else source += letter.replace(/[\\^$.|+()[\]{}/]/, '\\$&')
  }
  try {
    return new RegExp(`^${source}$`, 'su')
  } catch {
    const message = `"${pattern}" is not a pattern: a range in it runs backwards.`
    throw new ClstError('invalid-argument', message, { details: { pattern } })
  }
}

/** `ab`, `a-z`; `!ab` any other. */
function toSet(letters: string): string {
  const isOther = /^[!^]/.test(letters)
  const set = (isOther ? letters.slice(1) : letters).replace(/[\\\][^]/g, '\\$&')
  return set === '' ? '.' : `[${isOther ? '^' : ''}${set}]`
}
