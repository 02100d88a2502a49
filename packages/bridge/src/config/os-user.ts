import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'

/** The name that the operating system has for the person: the full name where it can be asked cheaply, else the login. */
export async function readUserName(platform: NodeJS.Platform = process.platform): Promise<string> {
  let login: string
  try {
    login = userInfo().username
  } catch {
    // A container may run under a number that no account has.
    return 'unknown'
  }
  return (await readFullName(login, platform)) || login
}

async function readFullName(login: string, platform: NodeJS.Platform): Promise<string> {
  if (platform === 'darwin') return firstLine('/usr/bin/id', ['-F'])
  if (platform === 'win32') return ''
  const entry = findPasswdEntry(login) ?? (await firstLine('getent', ['passwd', login]))
  return fullNameOf(entry, login)
}

function findPasswdEntry(login: string): string | undefined {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`${login}:`))
  } catch {
    return undefined
  }
}

/**
 * The full name in a line of passwd(5): what precedes the first comma of the fifth field, where `&` stands for the
 * login with a capital letter (finger(1)).
 */
export function fullNameOf(entry: string, login: string): string {
  const field = entry.split(':')[4]?.split(',')[0]?.trim() ?? ''
  return field.replaceAll('&', login.slice(0, 1).toUpperCase() + login.slice(1))
}

async function firstLine(command: string, args: readonly string[]): Promise<string> {
  // Loaded here because it costs every other command several milliseconds.
  const { spawnSync } = await import('node:child_process')
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 2000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return result.status === 0 ? (result.stdout.split('\n')[0]?.trim() ?? '') : ''
}
