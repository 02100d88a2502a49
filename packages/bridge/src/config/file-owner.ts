import { readFileSync, statSync } from 'node:fs'
import { fullNameOf } from './os-user.js'

/**
 * Names of the people whose files these are, as the system has them. Undefined for files of the person who works here,
 * who has chosen a name, for accounts without an entry, and on Windows, where files tell no owner.
 */
export function createOwnerLookup(ownId = process.getuid?.()): (path: string) => string | undefined {
  let names: Map<number, string> | undefined
  return (path) => {
    if (ownId === undefined) return undefined
    const owner = statSync(path, { throwIfNoEntry: false })?.uid
    if (owner === undefined || owner === ownId) return undefined
    names ??= readAccounts()
    return names.get(owner)
  }
}

/** Accounts of people in passwd(5); where the system keeps them elsewhere, there are none here. */
function readAccounts(): Map<number, string> {
  const names = new Map<number, string>()
  try {
    for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
      const [login = '', , id = ''] = line.split(':')
      if (login !== '' && id !== '') names.set(Number(id), fullNameOf(line, login) || login)
    }
  } catch {
    // Then the person who works here is the author.
  }
  return names
}
