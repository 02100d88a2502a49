/** What keeps a studio whole and small, and what it holds. */

import { join } from 'node:path'
import { checkDatabase } from '../database/sqlite/copy-database.js'
import type { StudioServices } from '../services.js'
import { type Pruned, pruneProject, verifyPacks } from '../sharing/index.js'
import { formatCountOf, formatSize } from './columns.js'
import type { Command, CommandInput } from './command.js'
import { withStudio } from './with-studio.js'

const DAY_MS = 24 * 60 * 60 * 1000

/** An upload that takes longer than this until its checkpoint arrives has to be sent again. */
const GRACE_DAYS = 7

export const UPKEEP_COMMANDS: readonly Command[] = [
  {
    name: 'verify',
    words: [],
    usage: 'verify --data FOLDER [--json]',
    about:
      'Read the database and every pack, and name what is damaged. Clients that have it are asked for it.',
    run: (input) =>
      withStudio(input, async ({ services }) => {
        const database = checkDatabase(join(input.settings.data, 'studio.sqlite'))
        const done = { ...(await verifyPacks(services.sharing)), database }
        const lines = [
          `Read ${formatCountOf(done.packs, 'pack')} (${formatSize(done.bytes)}).`,
          ...database.map((text) => `Damaged: database: ${text}`),
          ...done.damaged.map((hash) => `Damaged: pack ${hash}`),
          ...(database.length + done.damaged.length === 0 ? ['Everything is intact.'] : []),
        ]
        print(input, done, lines)
        return database.length + done.damaged.length === 0 ? 0 : 1
      }),
  },
  {
    name: 'prune',
    words: [],
    usage: 'prune --data FOLDER [--json]',
    about: `Remove contents that nothing names any more and that arrived more than ${GRACE_DAYS} days ago, and empty the trash of projects that keep it for a time.`,
    run: (input) =>
      withStudio(input, async ({ services }) => {
        const total: Pruned = {
          manifests: 0,
          chunks: 0,
          packs: 0,
          bytes: 0,
          previews: 0,
          purged: 0,
          repacked: 0,
          repackedBytes: 0,
        }
        for (const { id } of await listProjects(services)) {
          const done = await pruneProject(services.sharing, id, { graceMs: GRACE_DAYS * DAY_MS })
          for (const name of Object.keys(total) as (keyof Pruned)[]) total[name] += done[name]
        }
        return print(input, total, [
          `Removed ${formatCountOf(total.packs, 'pack')} (${formatSize(total.bytes)}), ${formatCountOf(total.chunks, 'chunk')}.`,
          ...(total.repacked === 0
            ? []
            : [
                `Moved what is left in ${formatCountOf(total.repacked, 'pack')}: a prune in ${GRACE_DAYS} days frees ${formatSize(total.repackedBytes)}.`,
              ]),
          ...(total.purged === 0 ? [] : [`Purged ${formatCountOf(total.purged, 'item')} from the trash.`]),
        ])
      }),
  },
]

function listProjects({ database }: StudioServices): Promise<{ id: string }[]> {
  return database.all<{ id: string }>('SELECT id FROM shared_project ORDER BY name, id')
}

function print({ settings }: CommandInput, document: object, lines: readonly string[]): number {
  process.stdout.write(`${settings.json ? JSON.stringify(document) : lines.join('\n')}\n`)
  return 0
}
