import { type EntityKind, isHash, type WireFields } from '@clst/sdk/protocol'
import { mayUsePreview, ownOrVisibleManifests } from '../contents/visible-contents.js'
import { manifestsOf } from '../entities/entity-uses.js'
import { type Outcome, type PushSession, refused } from './push-session.js'

/**
 * Why an edit cannot name these contents: bytes come before what names them, and naming what others have sent is no way
 * to get it. `fields`: those that change.
 */
export async function contentsProblem(
  session: PushSession,
  kind: EntityKind,
  fields: WireFields,
): Promise<Outcome | undefined> {
  if (kind === 'checkpoint' || kind === 'template') {
    const ids = manifestsOf(fields)
    const own = await ownOrVisibleManifests(session.access, ids)
    if (ids.some((id) => !own.has(id))) {
      return refused('manifest-missing', 'The contents of the version are not at the studio yet.', null)
    }
    for (const id of ids)
      if (!(await isHere(session, id))) {
        return refused(
          'manifest-missing',
          'The contents of the version are not at the studio any more.',
          null,
        )
      }
  }
  for (const hash of [fields.previewHash, fields.coverHash]) {
    if (isHash(hash) && !(await mayUsePreview(session.access, hash))) {
      return refused('not-visible', 'The studio does not hand this picture to you.', null)
    }
  }
  return undefined
}

/** In the transaction, so that it cannot be pruned meanwhile. */
async function isHere({ transaction, projectId }: PushSession, id: string): Promise<boolean> {
  const sql = 'SELECT 1 FROM manifest WHERE project_id = ? AND id = ?'
  return (await transaction.get(sql, projectId, id)) !== undefined
}
