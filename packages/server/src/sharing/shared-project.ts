import type { StudioLink } from '@clst/sdk/protocol'
import { getChunks } from './contents/get-chunks.js'
import { getManifests } from './contents/get-manifests.js'
import { offerManifests } from './contents/offer-manifests.js'
import { getPreview, putPreview } from './contents/previews.js'
import { putPack } from './contents/put-pack.js'
import { listEntities, pull } from './entities/pull.js'
import { push } from './push/push.js'
import type { Access, Caller, SharingServices } from './services.js'

/** One project as one member reaches it. Who is a member is decided before: projects/access.ts. */
export function openSharedProject(services: SharingServices, projectId: string, caller: Caller): StudioLink {
  const access: Access = { services, projectId, caller }
  return {
    pull: (after, limit) => pull(access, after, limit),
    push: (batch) => push(access, batch),
    entities: (of) => listEntities(access, of),
    offerManifests: (manifests) => offerManifests(access, manifests),
    putPack: (hash, bytes, signal) => putPack(access, hash, bytes, signal),
    getManifests: (ids, known) => getManifests(access, ids, known),
    getChunks: (id, ranges, signal) => getChunks(access, id, ranges, signal),
    putPreview: (hash, preview) => putPreview(access, hash, preview),
    getPreview: (hash) => getPreview(access, hash),
  }
}
