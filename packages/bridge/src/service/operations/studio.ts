/** The project together with its studio. What asks the studio is done in the thread that waits for networks. */
import { assignFiles } from '../../studio/assign-files.js'
import { invitePerson } from '../../studio/invite-person.js'
import { findMember, listAllMembers } from '../../studio/lists.js'
import { publishProject } from '../../studio/publish-project.js'
import { toSyncOptions } from '../../studio/reach-studio.js'
import { atStudio } from '../studio/at-studio.js'
import { auditDocument, changeDocument, memberDocument, syncDocument } from '../studio/documents.js'
import { readResolution } from '../studio/read-resolution.js'
import { surroundingsOf } from '../studio/surroundings.js'
import { syncStateOf } from '../studio/sync-state.js'
import type { OperationsOf } from './operation.js'
import { firstThatFit, pageOf, shortening } from './pages.js'
import { allInProject, given, inProject } from './paths.js'

const DEFAULT_LIMIT = 50
const DEFAULT_ROLE = 'Artist'
const MAX_NAMED_PATHS = 100

export const operations: OperationsOf<'studio'> = {
  async publish(project, { body }, { facts, options }) {
    const { projectId, studio, ...result } = await publishProject(
      surroundingsOf(facts),
      project,
      body,
      toSyncOptions(options),
    )
    return { projectId, studio, ...syncDocument(result) }
  },

  async getSyncState(project, _input, { facts }) {
    return syncStateOf(project, facts.environment)
  },

  async sync(project, { body }, scope) {
    const chosen = { only: allInProject(project, body.paths), ...given({ versions: body.versions }) }
    const result = await atStudio(project, scope, ({ project: own, link, syncing }) =>
      own.studio.sync(link, { ...syncing, ...chosen }),
    )
    return syncDocument(result)
  },

  async previewSync(project, _input, scope) {
    return atStudio(project, scope, ({ project: own, link, syncing }) => own.studio.preview(link, syncing))
  },

  async update(project, { body }, scope) {
    const { options, announce } = scope
    const paths = allInProject(project, body.paths)
    const result = await atStudio(project, scope, ({ project: own, link }) =>
      own.studio.update(paths, { ...options, link }),
    )
    const { updated, moved } = result
    const changed = [
      ...updated.map(({ path }) => path),
      ...moved.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ]
    if (changed.length > MAX_NAMED_PATHS) announce({ type: 'files-changed' })
    else if (changed.length > 0) announce({ type: 'files-changed', paths: changed })
    return result
  },

  async fetchVersion(project, { body }, scope) {
    const path = inProject(project, body.path)
    const bytes = await atStudio(project, scope, ({ project: own, link, syncing }) =>
      own.studio.fetch(link, path, { ...syncing, ...given({ to: body.to }) }),
    )
    return { path, bytes }
  },

  async listChanges(project, { query }) {
    const { items, ...page } = pageOf(await project.studio.changes(), query)
    return { changes: items.map(changeDocument), ...page }
  },

  async discardChange(project, { body: { id } }, scope) {
    await atStudio(project, scope, ({ project: own, link }) => own.studio.discardChange(id, link))
    return { id }
  },

  async listConflicts(project, { query }) {
    const { items: conflicts, ...page } = pageOf(await project.studio.conflicts(), query)
    return { conflicts, ...page }
  },

  async resolve(project, { body }, scope) {
    const resolution = readResolution(body)
    await atStudio(project, scope, ({ project: own, link }) =>
      own.studio.resolve(body.id, resolution, { link }),
    )
    const left = await project.studio.conflicts()
    const conflicts = firstThatFit(left, 32 * 1024)
    return { id: body.id, conflicts, ...shortening([left, conflicts]) }
  },

  async take(project, { body }, scope) {
    const paths = allInProject(project, body.paths)
    return atStudio(project, scope, async ({ project: own, link }) => ({
      files: await assignFiles(own, link, paths, 'me', given({ force: body.force })),
    }))
  },

  async assign(project, { body }, scope) {
    const paths = allInProject(project, body.paths)
    return atStudio(project, scope, async ({ project: own, link }) => ({
      files: await assignFiles(own, link, paths, body.assignee),
    }))
  },

  async handOver(project, { body }, scope) {
    const paths = allInProject(project, body.paths)
    return atStudio(project, scope, async ({ project: own, link }) => ({
      files: await assignFiles(own, link, paths, body.assignee ?? null),
    }))
  },

  async listMembers(project, { query }, scope) {
    const { limit = DEFAULT_LIMIT, cursor } = query
    return atStudio(project, scope, async ({ client, projectId }) => {
      const { members, nextCursor } = await client.listMembers(projectId, { limit, ...given({ cursor }) })
      return { members: members.map(memberDocument), ...given({ nextCursor }) }
    })
  },

  async invite(project, { body }, scope) {
    const { name, role = DEFAULT_ROLE, expiresInHours } = body
    return atStudio(project, scope, async ({ client, projectId }) => {
      const invited = await invitePerson(client, { projectId, name, role, expiresInHours })
      if ('isMember' in invited) return invited
      const { token: inviteToken, expiresAt } = invited
      return { name, role, isMember: false, inviteToken, expiresAt }
    })
  },

  async editMember(project, { path: { member: name }, body: { role } }, scope) {
    return atStudio(project, scope, async ({ client, projectId }) => {
      const { personId } = findMember(await listAllMembers(client, projectId), name)
      return memberDocument(await client.setMember(projectId, personId, { role }))
    })
  },

  async removeMember(project, { path: { member: name } }, scope) {
    return atStudio(project, scope, async ({ client, projectId }) => {
      const { personId } = findMember(await listAllMembers(client, projectId), name)
      return memberDocument(await client.removeMember(projectId, personId))
    })
  },

  async listAudit(project, { query }, scope) {
    const { limit = DEFAULT_LIMIT, cursor } = query
    return atStudio(project, scope, async ({ client, projectId }) => {
      const { entries, nextCursor } = await client.listAudit({ projectId, limit, ...given({ cursor }) })
      return { entries: entries.map(auditDocument), ...given({ nextCursor }) }
    })
  },
}
