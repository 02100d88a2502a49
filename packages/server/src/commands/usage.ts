/** What the studio holds, who sent it, and what lies on devices that was not sent. */
import type { SqlDatabase } from '../database/sql-database.js'
import type { Command } from './command.js'
import { withStudio } from './with-studio.js'

export const USAGE_COMMAND: Command = {
  name: 'usage',
  words: [],
  usage: 'usage --data FOLDER [--json]',
  about:
    'Say what each project, person and device holds, when each device was last seen, and what it has not sent.',
  run: ({ settings, ...input }) =>
    withStudio({ settings, ...input }, async ({ services: { database } }) => {
      const [projects, devices] = [await listProjects(database), await listDevices(database)]
      const text = settings.json
        ? JSON.stringify({ projects, devices })
        : toLines(projects, devices).join('\n')
      process.stdout.write(`${text}\n`)
      return 0
    }),
}

interface ProjectUsage {
  id: string
  name: string
  /** Files of chunks, and their bytes. */
  packs: number
  bytes: number
  /** Of those bytes, what each person was the first to send. `person`: null for who is no member any more. */
  people: { person: string | null; bytes: number }[]
}

interface DeviceUsage {
  person: string
  device: string
  /** To the minute. */
  lastSeenAt: string | null
  projects: {
    projectId: string
    project: string
    /** Of packs and pictures that the device sent, also of what was here already. */
    sentBytes: number
    /** What it said at the end of its last sync; null when it has never said anything. */
    unsent: { changes: number; bytes: number; toldAt: string } | null
  }[]
}

async function listProjects(database: SqlDatabase): Promise<ProjectUsage[]> {
  const sql = `SELECT shared_project.id AS id, shared_project.name AS name, COUNT(pack.hash) AS packs,
      COALESCE(SUM(pack.size_bytes), 0) AS bytes
    FROM shared_project LEFT JOIN pack ON pack.project_id = shared_project.id
    GROUP BY shared_project.id, shared_project.name ORDER BY shared_project.name, shared_project.id`
  const ofPeople = `SELECT chunk.project_id AS id, account.name AS person, SUM(chunk.data_bytes) AS bytes
    FROM chunk LEFT JOIN member ON member.project_id = chunk.project_id AND member.person_id = chunk.sent_by
    LEFT JOIN account ON account.id = member.account_id
    GROUP BY chunk.project_id, account.name ORDER BY account.name`
  const people = await database.all<{ id: string; person: string | null; bytes: number }>(ofPeople)
  const rows = await database.all<Omit<ProjectUsage, 'people'>>(sql)
  return rows.map((row) => ({
    ...row,
    people: people.filter(({ id }) => id === row.id).map(({ person, bytes }) => ({ person, bytes })),
  }))
}

async function listDevices(database: SqlDatabase): Promise<DeviceUsage[]> {
  type Use = {
    tokenId: string
    projectId: string
    project: string
    sentBytes: number
    changes: number
    bytes: number
    toldAt: number | null
  }
  const uses =
    await database.all<Use>(`SELECT device_use.token_id AS tokenId, device_use.project_id AS projectId,
      shared_project.name AS project, sent_bytes AS sentBytes, unsent_changes AS changes, unsent_bytes AS bytes,
      told_at AS toldAt
    FROM device_use JOIN shared_project ON shared_project.id = device_use.project_id ORDER BY shared_project.name`)
  const sql = `SELECT token.id AS tokenId, account.name AS person, token.device AS device, token.last_used_at AS lastUsedAt
    FROM token JOIN account ON account.id = token.account_id ORDER BY account.name, token.device, token.id`
  type Row = { tokenId: string; person: string; device: string; lastUsedAt: number | null }
  return (await database.all<Row>(sql)).map(({ tokenId, person, device, lastUsedAt }) => ({
    person,
    device,
    lastSeenAt: toTime(lastUsedAt),
    projects: uses
      .filter((use) => use.tokenId === tokenId)
      .map(({ projectId, project, sentBytes, changes, bytes, toldAt }) => {
        const at = toTime(toldAt)
        return { projectId, project, sentBytes, unsent: at === null ? null : { changes, bytes, toldAt: at } }
      }),
  }))
}

function toTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

function toLines(projects: readonly ProjectUsage[], devices: readonly DeviceUsage[]): string[] {
  const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
  return [
    ...projects.flatMap(({ name, bytes, packs, people }) => [
      `${name.padEnd(30)} ${plural(bytes, 'byte')} in ${plural(packs, 'pack')}`,
      ...people.map(
        (each) => `  ${(each.person ?? 'no member any more').padEnd(28)} ${plural(each.bytes, 'byte')}`,
      ),
    ]),
    '',
    ...devices.flatMap(({ person, device, lastSeenAt, projects: of }) => [
      `${person.padEnd(30)} ${device}: ${lastSeenAt ?? 'never seen'}`,
      ...of.map(({ project, sentBytes, unsent }) => {
        const held =
          unsent === null
            ? 'not known'
            : `${plural(unsent.changes, 'change')}, ${plural(unsent.bytes, 'byte')}`
        return `  ${project.padEnd(28)} sent ${plural(sentBytes, 'byte')}; unsent: ${held}`
      }),
    ]),
  ]
}
