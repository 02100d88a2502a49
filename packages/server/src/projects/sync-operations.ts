/** What clients of a project send and receive: each operation is a method of the link to it. */
import { isClstError } from '@clst/sdk/errors'
import type { PushBatch, StudioLink, WireManifest } from '@clst/sdk/protocol'
import type { Caller } from '../accounts/caller.js'
import { StudioFailure } from '../failure.js'
import { type ApiAnswer, BytesAnswer, type Operations } from '../http/api-request.js'
import type { StudioServices } from '../services.js'
import { openSharedProject } from '../sharing/index.js'
import { asMember } from './access.js'
import { noteSent, noteUnsent } from './device-use.js'

type Ids =
  | 'pullChanges'
  | 'pushChanges'
  | 'lookUpEntities'
  | 'offerManifests'
  | 'getManifests'
  | 'putPack'
  | 'getChunks'
  | 'putPreview'
  | 'getPreview'
  | 'tellUnsent'

export function syncOperations(services: StudioServices): Operations<Ids> {
  const { database, sharing } = services
  const linkTo = async (caller: Caller, { projectId }: { projectId: string }): Promise<StudioLink> =>
    openSharedProject(sharing, projectId, await asMember(database, caller, projectId))
  return {
    async pullChanges({ caller, path, query: { after, limit = 1000 }, closed }) {
      const page = await (await linkTo(caller, path)).pull(after, limit, closed)
      return page as ApiAnswer<'pullChanges'>
    },
    async pushChanges({ caller, path, body, closed }) {
      const answer = await (await linkTo(caller, path)).push(body as PushBatch, closed)
      return answer as ApiAnswer<'pushChanges'>
    },
    async lookUpEntities({ caller, path, body, closed }) {
      const entities = await (await linkTo(caller, path)).entities(body.of, closed)
      return { entities } as ApiAnswer<'lookUpEntities'>
    },
    async offerManifests({ caller, path, body, closed }) {
      const link = await linkTo(caller, path)
      const answers = await link.offerManifests(body.manifests as readonly WireManifest[], closed)
      return { answers } as ApiAnswer<'offerManifests'>
    },
    async getManifests({ caller, path, body, closed }) {
      const manifests = await (await linkTo(caller, path)).getManifests(body.manifestIds, body.known, closed)
      return { manifests } as ApiAnswer<'getManifests'>
    },
    async putPack({ caller, path, bytes, closed }) {
      const link = await linkTo(caller, path)
      await link.putPack(path.hash, bytes, closed).catch(fromSender)
      await noteSent(database, path.projectId, caller.tokenId, bytes.length)
      return {}
    },
    async getChunks({ caller, path, body, closed }) {
      const link = await linkTo(caller, path)
      return new BytesAnswer('application/octet-stream', link.getChunks(body.manifestId, body.ranges, closed))
    },
    async putPreview({ caller, path, query, bytes, mediaType, closed }) {
      const preview = { mediaType, width: query.width, height: query.height, bytes }
      await (await linkTo(caller, path)).putPreview(path.hash, preview, closed)
      await noteSent(database, path.projectId, caller.tokenId, bytes.length)
      return {}
    },
    async tellUnsent({ caller, path, body }) {
      await asMember(database, caller, path.projectId)
      await noteUnsent(services, path.projectId, caller.tokenId, body)
      return {}
    },
    async getPreview({ caller, path, closed }) {
      const { mediaType, bytes, width, height } = await (await linkTo(caller, path)).getPreview(
        path.hash,
        closed,
      )
      return new BytesAnswer(mediaType, bytes, { 'Clst-Width': String(width), 'Clst-Height': String(height) })
    },
  }
}

/** What arrives damaged is no mistake of the studio. */
function fromSender(error: unknown): never {
  if (!isClstError(error) || error.code !== 'chunk-damaged') throw error
  throw new StudioFailure('pack-damaged', error.message, { details: error.details })
}
