/** What keeps a studio whole and small, and what it holds. */

import { join } from 'node:path'
import { checkDatabase } from '../database/sqlite/copy-database.js'
import type { StudioServices } from '../services.js'
import { pruneProject, verifyPacks } from '../sharing/index.js'
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
          `Read ${done.packs} packs (${done.bytes} bytes).`,
          ...database.map((text) => `Damaged: database: ${text}`),
          ...done.damaged.map((hash) => `Damaged: pack ${hash}`),
        ]
        print(input, done, lines)
        return database.length + done.damaged.length === 0 ? 0 : 1
      }),
  },
  {
    name: 'prune',
    words: [],
    usage: 'prune --data FOLDER [--json]',
    about: `Remove contents that nothing names any more, and that arrived more than ${GRACE_DAYS} days ago.`,
    run: (input) =>
      withStudio(input, async ({ services }) => {
        const total = { manifests: 0, chunks: 0, packs: 0, bytes: 0, previews: 0 }
        for (const { id } of await listProjects(services)) {
          const done = await pruneProject(services.sharing, id, { graceMs: GRACE_DAYS * DAY_MS })
          for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += done[name]
        }
        return print(input, total, [
          `Removed ${total.packs} packs (${total.bytes} bytes), ${total.chunks} chunks.`,
        ])
      }),
  },
  {
    name: 'usage',
    words: [],
    usage: 'usage --data FOLDER [--json]',
    about: 'Say what each project holds, and when each device of each person was last seen.',
    run: (input) =>
      withStudio(input, async ({ services }) => {
        const [projects, devices] = [await listProjects(services), await listDevices(services)]
        const lines = [
          ...projects.map(({ name, bytes, packs }) => `${name.padEnd(30)} ${bytes} bytes in ${packs} packs`),
          '',
          ...devices.map(
            ({ person, device, lastSeenAt }) =>
              `${person.padEnd(30)} ${device}: ${lastSeenAt ?? 'never seen'}`,
          ),
        ]
        return print(input, { projects, devices }, lines)
      }),
  },
]

interface ProjectUsage {
  id: string
  name: string
  packs: number
  bytes: number
}

function listProjects({ database }: StudioServices): Promise<ProjectUsage[]> {
  const sql = `SELECT shared_project.id AS id, shared_project.name AS name, COUNT(pack.hash) AS packs,
      COALESCE(SUM(pack.size_bytes), 0) AS bytes
    FROM shared_project LEFT JOIN pack ON pack.project_id = shared_project.id
    GROUP BY shared_project.id, shared_project.name ORDER BY shared_project.name, shared_project.id`
  return database.all<ProjectUsage>(sql)
}

async function listDevices({ database }: StudioServices) {
  const sql = `SELECT account.name AS person, token.device AS device, token.last_used_at AS lastUsedAt
    FROM token JOIN account ON account.id = token.account_id ORDER BY account.name, token.device, token.id`
  const rows = await database.all<{ person: string; device: string; lastUsedAt: number | null }>(sql)
  return rows.map(({ lastUsedAt, ...row }) => ({
    ...row,
    lastSeenAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
  }))
}

function print({ settings }: CommandInput, document: object, lines: readonly string[]): number {
  process.stdout.write(`${settings.json ? JSON.stringify(document) : lines.join('\n')}\n`)
  return 0
}
