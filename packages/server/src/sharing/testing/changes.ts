/** Changes as a client sends them. */
import { randomUUID } from 'node:crypto'
import type { ChangeAnswer, EntityKind, StudioLink, WireChange, WireFields } from '@clst/sdk/protocol'

export function change(
  action: WireChange['action'],
  kind: EntityKind,
  id: string,
  fields: WireFields = {},
  baseRevision = 0,
): WireChange {
  return { operationId: randomUUID(), kind, id, action, fields, baseRevision, createdAt: 1 }
}

export async function send(link: StudioLink, ...changes: WireChange[]): Promise<ChangeAnswer[]> {
  const { answers } = await link.push({ replicaId: 'replica', epoch: null, changes })
  return [...answers]
}

/** The same for one change that is applied; answers its revision. */
export async function apply(link: StudioLink, sent: WireChange): Promise<number> {
  const [answer] = await send(link, sent)
  if (answer?.outcome !== 'applied') throw new Error(`Not applied: ${JSON.stringify(answer)}`)
  return answer.revision
}

export async function revisionOf(link: StudioLink): Promise<number> {
  return (await link.push({ replicaId: 'replica', epoch: null, changes: [] })).revision
}

export async function fieldsOf(
  link: StudioLink,
  kind: EntityKind,
  id: string,
): Promise<WireFields | null | undefined> {
  const [entity] = await link.entities([{ kind, id }])
  return entity?.fields
}

/** The folder of the project, a status, and an asset that nobody has. */
export async function publishBasics(link: StudioLink): Promise<void> {
  for (const each of [
    change('create', 'collection', 'root', { id: 'root', parentId: null, name: 'Show', createdAt: 1 }),
    change('create', 'status', 'todo', { id: 'todo', name: 'Todo', position: 1, permission: null }),
    change('create', 'status', 'done', { id: 'done', name: 'Done', position: 2, permission: 'set-done' }),
    change('create', 'collection', 'shots', { id: 'shots', parentId: 'root', name: 'shots', createdAt: 1 }),
    asset('scene', 'scene', {}),
  ])
    await apply(link, each)
}

export function asset(id: string, name: string, fields: WireFields): WireChange {
  const given = {
    id,
    collectionId: 'root',
    name,
    extension: 'blend',
    kind: 'file',
    statusId: 'todo',
    createdAt: 1,
  }
  return change('create', 'asset', id, { ...given, assigneeId: null, ...fields })
}

export function checkpoint(
  id: string,
  assetId: string,
  afterId: string | null,
  manifestId: string,
  fields: WireFields = {},
): WireChange {
  const given = { id, assetId, afterId, baseId: afterId, manifestId, comment: id, number: 1, createdAt: 1 }
  return change('create', 'checkpoint', id, { ...given, authorId: 'somebody', ...fields })
}
