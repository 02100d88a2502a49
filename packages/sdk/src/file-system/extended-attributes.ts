import { execFileSync } from 'node:child_process'

/**
 * Gives `to` the extended attributes of `from` (Finder tags and the like). Node has no call for them, so the system's
 * own tools do it. Best effort: a disk without attributes, or a system without the tools, loses nothing else.
 */
export function copyExtendedAttributes(from: string, to: string): void {
  try {
    if (process.platform === 'linux') {
      run('cp', ['--attributes-only', '--preserve=xattr', '--no-dereference', '--', from, to])
    } else if (process.platform === 'darwin') {
      for (const name of run('xattr', [from]).split('\n').filter(Boolean)) {
        run('xattr', ['-wx', name, run('xattr', ['-px', name, from]).replace(/\s/g, ''), to])
      }
    }
  } catch {
    // See above: best effort.
  }
}

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
