import { ClstError } from '@clst/sdk/errors'
import { isHash, type WirePreview } from '@clst/sdk/protocol'
import { demandAny } from '../authorise/demand.js'
import { findProject } from '../projects/project-rows.js'
import type { Access } from '../services.js'
import { sha256 } from './hex.js'
import { isPreviewVisible, notVisible } from './visible-contents.js'

/** As a project file keeps them. */
export const MAX_PREVIEW_BYTES = 512 * 1024
const MAX_EDGE_PX = 4096

const BEGINNINGS: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/webp': [0x52, 0x49, 0x46, 0x46],
}

/** Throws `preview-too-large`, `preview-invalid`, `invalid-argument` when the hash is another one. */
export async function putPreview(access: Access, hash: string, preview: WirePreview): Promise<void> {
  const { services, projectId, caller } = access
  demandAny(caller, ['create-checkpoint', 'update-asset', 'update-collection', 'manage-templates', 'pull'])
  const { mediaType, width, height, bytes } = preview
  if (bytes.length > MAX_PREVIEW_BYTES) throw new ClstError('preview-too-large', 'The picture is too large.')
  const beginning = Object.hasOwn(BEGINNINGS, mediaType) ? BEGINNINGS[mediaType] : undefined
  const isEdge = (px: number) => Number.isInteger(px) && px > 0 && px <= MAX_EDGE_PX
  if (
    beginning === undefined ||
    beginning.some((byte, at) => bytes[at] !== byte) ||
    !isEdge(width) ||
    !isEdge(height)
  ) {
    throw new ClstError('preview-invalid', 'The picture is neither PNG nor JPEG nor WebP.')
  }
  if (sha256(bytes) !== hash)
    throw new ClstError('invalid-argument', 'The picture is not what its name says.')
  await services.database.transaction(async (transaction) => {
    const project = await findProject(transaction, projectId)
    if (project.isArchived) throw new ClstError('project-archived', `"${project.name}" is archived.`)
    const sql = `INSERT INTO preview (project_id, hash, media_type, width, height, data, arrived_at)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (project_id, hash) DO UPDATE SET arrived_at = excluded.arrived_at`
    await transaction.run(sql, projectId, hash, mediaType, width, height, bytes, services.clock.now())
    const sender = `INSERT INTO preview_sender (project_id, hash, person_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`
    await transaction.run(sender, projectId, hash, caller.personId)
  })
}

/** Throws `preview-not-found`, `not-visible`. */
export async function getPreview(access: Access, hash: string): Promise<WirePreview> {
  if (!isHash(hash)) throw new ClstError('invalid-argument', 'A picture is named by its SHA-256.')
  const { services, projectId } = access
  // Whether there is such a picture is not told either.
  if (!(await isPreviewVisible(access, hash))) throw notVisible({ preview: hash })
  const sql =
    'SELECT media_type AS mediaType, width, height, data AS bytes FROM preview WHERE project_id = ? AND hash = ?'
  const preview = await services.database.get<WirePreview>(sql, projectId, hash)
  if (preview === undefined) throw new ClstError('preview-not-found', 'The studio has no such picture.')
  return preview
}
