import type { EntityKind, WireFields } from '@clst/sdk/protocol'
import { conflict, entityKey, type Outcome, type PushSession } from './push-session.js'
import { buildsOn, referencesOf } from './references.js'

/** Fields by which something lies in another thing: that may not be in the trash. */
const INSIDE: ReadonlySet<string> = new Set(['parentId', 'collectionId', 'assetId'])

/** Why an edit cannot be applied with these fields: what they name is not here, or not any more. */
export async function referenceProblem(
  session: PushSession,
  kind: EntityKind,
  fields: WireFields,
): Promise<Outcome | undefined> {
  for (const reference of referencesOf(kind, fields)) {
    const entity = await session.find(reference.kind, reference.id)
    if (entity === undefined) {
      const operation = session.failed.get(entityKey(reference.kind, reference.id))
      return { outcome: 'waiting', waitsFor: operation ?? entityKey(reference.kind, reference.id) }
    }
    if (entity.fields === null)
      return conflict('edit-of-deleted', 'It was deleted for good meanwhile.', entity)
    // A file that somebody put into the trash themselves still gets its versions: they publish it with its history.
    const isOwn = kind === 'checkpoint' && entity.fieldRevisions.trashedAt?.by === session.caller.personId
    if (
      INSIDE.has(reference.field) &&
      entity.fields.trashedAt != null &&
      fields.trashedAt == null &&
      !isOwn &&
      !(session.isRecovering && wasThereBefore(fields, entity.fields))
    ) {
      return conflict('edit-of-deleted', 'Somebody put it into the trash meanwhile.', entity)
    }
  }
  for (const id of buildsOn(kind, fields)) {
    const operation = session.failed.get(entityKey('checkpoint', id))
    if (operation !== undefined) return { outcome: 'waiting', waitsFor: operation }
  }
  return undefined
}

/** What a studio lost that was put into the trash later, together with what it lies in. */
function wasThereBefore(fields: WireFields, around: WireFields): boolean {
  return typeof fields.createdAt === 'number' && fields.createdAt <= Number(around.trashedAt)
}
