import ignore, { type Ignore } from 'ignore'
import { DEFAULT_IGNORE } from './default-ignore.js'

/** Which untracked files are left out. Tracked files are never ignored. */
export class IgnoreRules {
  private readonly rules: Ignore = ignore().add([...DEFAULT_IGNORE])

  /** `exactPaths`: files of our own, such as opened versions. */
  constructor(private readonly exactPaths: ReadonlySet<string>) {}

  ignoresFile(path: string): boolean {
    return this.exactPaths.has(path) || this.test(path)
  }

  ignoresFolder(path: string): boolean {
    return this.test(`${path}/`)
  }

  private test(path: string): boolean {
    // The library knows only paths that a repository can hold; a name like ". " is simply not ignored.
    return ignore.isPathValid(path) && this.rules.ignores(path)
  }
}
