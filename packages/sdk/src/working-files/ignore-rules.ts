/** Which untracked files are left out: built-in rules, those of the project, and `.clstignore` files in its folders. */
import ignore, { type Ignore } from 'ignore'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { joinPath, splitFolder, splitPath } from '../paths.js'
import type { FolderEntry } from '../ports/file-system.js'
import type { Notice } from '../types.js'
import { DEFAULT_IGNORE } from './default-ignore.js'
import { readIgnoreFile } from './ignore-file.js'
import { type IgnoreLine, rootedPattern } from './ignore-lines.js'

/** A file with rules for the folder that it lies in and all below. It can be tracked like any other. */
export const IGNORE_FILE = '.clstignore'

/** What holds for the files and folders of one folder. */
interface Level {
  rules: Ignore
  /** By the mark that each has in `rules`. */
  lines: readonly IgnoreLine[]
}

/** The project's own rules are read when they are first needed, or given as they were read elsewhere. */
type RulesContext = Pick<Context, 'fs' | 'root'> & (Pick<Context, 'store'> | { patterns: readonly string[] })

/** What decides about a path: the rule, and the folder above that it ignores instead of the path itself. */
export interface IgnoreDecision {
  isIgnored: boolean
  rule?: IgnoreLine
  folder?: string
}

/**
 * Rules compare as names do: without regard to case and Unicode form, on every system. Tracked files are never asked
 * about. A folder that is ignored hides what is in it, whatever rules follow, as in Git.
 */
export class IgnoreRules {
  /** `.clstignore` files that cannot be read, and lines in them that are no rules. */
  readonly notices: Notice[] = []
  private readonly levels = new Map<string, Level>()

  constructor(
    private readonly context: RulesContext,
    /** Files and folders of our own, such as opened versions. */
    readonly exactPaths: ReadonlySet<string>,
  ) {}

  ignoresFile(path: string): boolean {
    return this.exactPaths.has(path) || this.isIgnored(path, path)
  }

  ignoresFolder(path: string): boolean {
    return this.exactPaths.has(path) || this.isIgnored(path, `${path}/`)
  }

  /** Saves looking for a `.clstignore` in a folder whose entries are known. */
  enter(folder: string, entries: readonly FolderEntry[]): void {
    if (this.levels.has(folder) || entries.some(({ name }) => name === IGNORE_FILE)) return
    this.levels.set(folder, this.above(folder))
  }

  /** The rule that decides about a path, from the project folder down. */
  decide(path: string, isFolder: boolean): IgnoreDecision {
    const parts = splitPath(path)
    let last: IgnoreDecision = { isIgnored: false }
    for (let depth = 1; depth <= parts.length; depth++) {
      const part = parts.slice(0, depth).join('/')
      const isLast = depth === parts.length
      last = this.decideAlone(part, !isLast || isFolder)
      if (last.isIgnored) return isLast ? last : { ...last, folder: part }
    }
    return last
  }

  /** The rules of one folder, without those of the folders above. */
  linesOf(folder: string): readonly IgnoreLine[] {
    return this.levelOf(folder).lines.filter((line) =>
      line.source === 'file' ? splitFolder(line.file as string).folder === folder : folder === '',
    )
  }

  private decideAlone(path: string, isFolder: boolean): IgnoreDecision {
    const tested = composed(isFolder ? `${path}/` : path)
    if (!ignore.isPathValid(tested)) return { isIgnored: false }
    const { rules, lines } = this.levelOf(splitFolder(path).folder)
    const { ignored, unignored, rule } = rules.test(tested)
    if (ignored) return { isIgnored: true, ...ruleOf(lines[Number(rule?.mark)]) }
    if (!unignored) return { isIgnored: false }
    // The library does not say which rule took it back: the last one that does so by itself.
    const last = lines.findLast(
      (line) => line.pattern.startsWith('!') && ignore().add(rooted(line)).test(tested).unignored,
    )
    return { isIgnored: false, ...ruleOf(last) }
  }

  private isIgnored(path: string, tested: string): boolean {
    const name = composed(tested)
    // The library knows only paths that a repository can hold; a name like ". " is simply not ignored.
    return ignore.isPathValid(name) && this.levelOf(splitFolder(path).folder).rules.ignores(name)
  }

  private levelOf(folder: string): Level {
    let level = this.levels.get(folder)
    if (level === undefined) {
      const above = this.above(folder)
      const own = readIgnoreFile(this.context, joinPath(folder, IGNORE_FILE), this.notices)
      level = own.length === 0 ? above : extend(above, own)
      this.levels.set(folder, level)
    }
    return level
  }

  private above(folder: string): Level {
    return folder === '' ? this.base() : this.levelOf(splitFolder(folder).folder)
  }

  /** What holds in the project folder before its own `.clstignore`. */
  private base(): Level {
    const defaults = DEFAULT_IGNORE.map((pattern, index): IgnoreLine => {
      return { pattern, source: 'default', line: index + 1 }
    })
    return extend({ rules: ignore(), lines: [] }, [...defaults, ...projectLines(this.context)])
  }
}

function projectLines(context: RulesContext): IgnoreLine[] {
  const patterns = 'patterns' in context ? context.patterns : readProjectPatterns(context)
  return patterns.map((pattern, index) => ({ pattern, source: 'project', line: index + 1 }))
}

/** Throws `store-corrupt`. */
export function readProjectPatterns({ store }: Pick<Context, 'store'>): string[] {
  const rows = store.rows<[string]>('SELECT pattern FROM ignore_rule ORDER BY position, id')
  // A damaged row; a rule that is left out would offer files for tracking that nobody wanted.
  if (rows.some(([pattern]) => typeof pattern !== 'string')) {
    throw new ClstError('store-corrupt', 'A rule about what is not tracked cannot be read.')
  }
  return rows.map(([pattern]) => pattern)
}

function extend(above: Level, lines: readonly IgnoreLine[]): Level {
  const rules = ignore().add(above.rules)
  for (const [index, line] of lines.entries()) {
    rules.add({ ...rooted(line), mark: String(above.lines.length + index) })
  }
  return { rules, lines: [...above.lines, ...lines] }
}

function rooted({ pattern, file }: IgnoreLine): { pattern: string } {
  return { pattern: rootedPattern(pattern, file === undefined ? '' : splitFolder(file).folder) }
}

function ruleOf(rule: IgnoreLine | undefined): { rule?: IgnoreLine } {
  return rule === undefined ? {} : { rule }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
const ASCII = /^[\u0000-\u007f]*$/

/** The library folds case; Unicode forms are ours to make equal. */
function composed(path: string): string {
  return ASCII.test(path) ? path : path.normalize('NFC')
}
