import { spawn } from 'node:child_process'

interface Launcher {
  readonly command: string
  readonly args: readonly string[]
  /** Windows: the arguments are one text already. */
  readonly isVerbatim?: boolean
}

/**
 * How each system opens a file in its default program. Never through a shell: a name such as `a & b.psd` stays a name.
 * On Windows `start` would need one, so Explorer is asked; a name there cannot contain the quote.
 */
export function launcherFor(path: string, platform: NodeJS.Platform): Launcher {
  if (platform === 'darwin') return { command: 'open', args: [path] }
  if (platform === 'win32') return { command: 'explorer.exe', args: [`"${path}"`], isVerbatim: true }
  return { command: 'xdg-open', args: [path] }
}

/** Opens a file in its default program, which goes on when this process ends. False when there is nothing to open it. */
export function launch(path: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const { command, args, isVerbatim = false } = launcherFor(path, platform)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      detached: true,
      stdio: 'ignore',
      windowsVerbatimArguments: isVerbatim,
    })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
