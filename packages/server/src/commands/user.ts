/** What an admin can do about people on the server's own computer, also when nobody can sign in any more. */
import { nameKey } from '@clst/sdk/protocol'
import { type Account, accountByName, listAccounts } from '../accounts/account-rows.js'
import type { Caller } from '../accounts/caller.js'
import { disablePerson, enablePerson, makePasswordReset, setAdmin } from '../accounts/people.js'
import { StudioFailure } from '../failure.js'
import type { StudioServices } from '../services.js'
import { inColumns } from './columns.js'
import type { Command, CommandInput } from './command.js'
import { withStudio } from './with-studio.js'

const PAGE = 500

export const USER_COMMANDS: readonly Command[] = [
  {
    name: 'user list',
    words: [],
    usage: 'user list --data FOLDER [--json]',
    about: 'List who has an account, and when they were last seen.',
    run: (input) => withStudio(input, async ({ services }) => show(input, await allAccounts(services))),
  },
  {
    name: 'user reset-password',
    words: ['NAME'],
    usage: 'user reset-password NAME --data FOLDER',
    about: 'Print a token with which somebody sets a new password. It works once, for a day.',
    run: (input) =>
      withStudio(input, async ({ services }) => {
        const account = await named(services, input.words[0])
        const made = await makePasswordReset(services, LOCAL, account.id)
        const { token } = made
        const expiresAt = new Date(made.expiresAt).toISOString()
        const lines = [
          `Give this line to ${account.name}, with the address of the studio. It works once, until ${expiresAt}:`,
          '',
          `  clst login URL --user "${account.name}" --reset ${token}`,
        ]
        return print(input, { token, expiresAt }, lines.join('\n'))
      }),
  },
  {
    name: 'user disable',
    words: ['NAME'],
    usage: 'user disable NAME [--reassign-to NAME] --data FOLDER',
    about:
      'Let somebody leave: they cannot sign in, and what was assigned to them goes to somebody else or nobody.',
    flags: { 'reassign-to': 'value' },
    run: (input) =>
      withStudio(input, async ({ services }) => {
        const account = await named(services, input.words[0])
        const to = input.flags['reassign-to']
        const reassignTo = typeof to === 'string' ? (await named(services, to)).id : null
        const { reassigned, unassigned } = await disablePerson(services, LOCAL, account.id, reassignTo)
        const text = `${account.name} is disabled. Reassigned: ${reassigned}, unassigned: ${unassigned}.`
        return print(input, { name: account.name, reassigned, unassigned }, text)
      }),
  },
  {
    name: 'user enable',
    words: ['NAME'],
    usage: 'user enable NAME --data FOLDER',
    about: 'Let somebody back in.',
    run: (input) =>
      withStudio(input, async ({ services }) => {
        const account = await named(services, input.words[0])
        await enablePerson(services, LOCAL, account.id)
        return print(input, { name: account.name }, `${account.name} can sign in again.`)
      }),
  },
  {
    name: 'user make-admin',
    words: ['NAME'],
    usage: 'user make-admin NAME --data FOLDER',
    about: 'Make somebody an admin of the studio.',
    run: (input) =>
      withStudio(input, async ({ services }) => {
        const account = await named(services, input.words[0])
        await setAdmin(services, LOCAL, account.id, true)
        return print(input, { name: account.name }, `${account.name} is an admin of the studio.`)
      }),
  },
]

/** Who can read the folder can do all of this anyway; the audit log says that it was done here. */
const LOCAL: Caller = {
  accountId: '',
  name: 'clst-server',
  isAdmin: true,
  tokenId: '',
  device: 'server',
  isLocal: true,
}

async function named({ database }: StudioServices, name = ''): Promise<Account> {
  const account = await accountByName(database, nameKey(name))
  if (account === undefined)
    throw new StudioFailure('person-not-found', `Nobody at this studio is called "${name}".`)
  return account
}

async function allAccounts({ database }: StudioServices): Promise<Account[]> {
  const all: Account[] = []
  for (;;) {
    const page = await listAccounts(database, all.length, PAGE)
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

function show(input: CommandInput, accounts: readonly Account[]): number {
  const people = accounts.map(({ id, name, isAdmin, isService, disabledAt, lastSeenAt }) => ({
    id,
    name,
    isAdmin: isAdmin === 1,
    isService: isService === 1,
    isDisabled: disabledAt !== null,
    lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt).toISOString(),
  }))
  const lines = inColumns(
    people.map(({ name, isAdmin, isService, isDisabled, lastSeenAt }) => {
      const words = [isAdmin && 'admin', isService && 'program', isDisabled && 'disabled']
      return [name, words.filter(Boolean).join(', '), lastSeenAt ?? 'never seen']
    }),
  )
  return print(input, { people }, lines.join('\n'))
}

function print({ settings }: CommandInput, document: object, text: string): number {
  process.stdout.write(`${settings.json ? JSON.stringify(document) : text}\n`)
  return 0
}
