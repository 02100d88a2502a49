import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock, systemRandom } from '@clst/sdk/protocol'
import { writeAudit } from '../audit/audit-rows.js'
import { type BackupFacts, backUp } from '../backup/backup.js'
import type { Copied } from '../backup/copy-packs.js'
import { restore } from '../backup/restore.js'
import { MIGRATIONS } from '../database/migrations/index.js'
import { openSqliteDatabase } from '../database/sqlite/sqlite-database.js'
import { StudioFailure } from '../failure.js'
import { startRecovery } from '../sharing/index.js'
import { formatSize } from './columns.js'
import type { Command, CommandInput } from './command.js'

export const BACKUP_COMMANDS: readonly Command[] = [
  {
    name: 'backup',
    words: ['TARGET'],
    usage: 'backup TARGET [--incremental] --data FOLDER [--json]',
    about:
      'Copy the studio into a folder, also while the server works. --incremental adds what is new to an earlier one.',
    flags: { incremental: 'switch' },
    async run(input) {
      const { settings, flags, words } = input
      const database = await stat(join(settings.data, 'studio.sqlite')).catch(() => undefined)
      if (database === undefined)
        throw new StudioFailure('invalid-argument', `There is no studio in ${settings.data}.`)
      const done = await backUp(settings.data, words[0] as string, flags.incremental === true)
      return report(input, done, `The backup is in ${words[0]}.`)
    },
  },
  {
    name: 'restore',
    words: ['BACKUP'],
    usage: 'restore BACKUP --data FOLDER [--json]',
    about:
      'Make a studio again from a backup, in a new folder. Clients notice, and offer again what it does not have.',
    async run(input) {
      const { settings, words } = input
      const { createdAt, ...done } = await restore(words[0] as string, settings.data, beginAnew)
      const text = [
        `The studio is in ${settings.data}, as it was on ${createdAt}.`,
        'Who was disabled and which tokens were revoked since then is not in it: look at "clst-server user list".',
      ]
      return report(input, { ...done, createdAt }, text.join('\n'))
    },
  },
]

/** What clients have seen of the studio since the backup is not in it: they have to notice. */
async function beginAnew(path: string, { createdAt }: BackupFacts): Promise<void> {
  const database = await openSqliteDatabase(path, MIGRATIONS)
  try {
    await database.transaction(async (transaction) => {
      const projects = await startRecovery(transaction, { clock: systemClock, random: systemRandom })
      const entry = { action: 'studio-restored', actor: { id: null, name: 'clst-server' } }
      const at = systemClock.now()
      await writeAudit(transaction, { at, ...entry, details: { createdAt, projects } })
    })
  } finally {
    await database.close()
  }
}

/** Packs that are damaged are named, and the exit code tells. */
function report({ settings }: CommandInput, done: Copied & { createdAt?: string }, text: string): number {
  const { copied, present, copiedBytes, damaged, missing } = done
  const lines = [
    text,
    `Packs copied: ${copied} (${formatSize(copiedBytes)}), there already: ${present}.`,
    ...damaged.map((hash) => `Damaged, and not copied: pack ${hash}`),
    ...missing.map((hash) => `Missing: pack ${hash}`),
  ]
  process.stdout.write(`${settings.json ? JSON.stringify(done) : lines.join('\n')}\n`)
  return damaged.length + missing.length === 0 ? 0 : 1
}
