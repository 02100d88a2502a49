/** What the system has to run at login, in words that stay right after an update. */
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface StartCommand {
  readonly program: string
  readonly args: readonly string[]
}

/** The entries of the command and of the bridge process lie beside each other once they are bundled. */
const BUNDLE = dirname(fileURLToPath(import.meta.url))

/** The link beside the folders of versions, see scripts/package/files/setup: it is switched by an update. */
const CURRENT = 'current'

/**
 * How this installation starts the bridge. On Windows the command does it and ends: a program of the task itself would
 * have a window for as long as it runs. Elsewhere the system keeps the process itself.
 */
export function startCommand(platform: NodeJS.Platform, bundle = BUNDLE): StartCommand {
  const stable = (path: string) => throughCurrent(path, bundle)
  const program = stable(resolve(process.execPath))
  if (platform === 'win32')
    return { program, args: [stable(join(bundle, '../bin/clst.js')), 'bridge', 'start'] }
  return { program, args: [stable(join(bundle, 'bridge.js'))] }
}

/**
 * A path in the folder of a version (`…/lib/clst/0.1.0-1a2b3c4d/…`) as one through the link to the version in use; any
 * other path as it is.
 */
function throughCurrent(path: string, bundle: string): string {
  const version = dirname(dirname(bundle))
  const current = join(dirname(version), CURRENT)
  if (basename(version) === CURRENT || !existsSync(current)) return path
  if (realpathSync(current) !== realpathSync(version) || !path.startsWith(version + sep)) return path
  return join(current, relative(version, path))
}
