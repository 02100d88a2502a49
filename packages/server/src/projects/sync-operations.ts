/** What clients of a project send and receive: each operation is a method of the link to it. */
import type { PushBatch, StudioLink, WireManifest } from '@clst/sdk/protocol'
import type { Caller } from '../accounts/caller.js'
import { type ApiAnswer, BytesAnswer, type Operations } from '../http/api-request.js'
import type { StudioServices } from '../services.js'
import { openSharedProject } from '../sharing/index.js'
import { asMember } from './access.js'

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

export function syncOperations({ database, sharing }: StudioServices): Operations<Ids> {
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
      await (await linkTo(caller, path)).putPack(path.hash, bytes, closed)
      return {}
    },
    async getChunks({ caller, path, body, closed }) {
      const link = await linkTo(caller, path)
      return new BytesAnswer('application/octet-stream', link.getChunks(body.manifestId, body.ranges, closed))
    },
    async putPreview({ caller, path, query, bytes, mediaType, closed }) {
      const preview = { mediaType, width: query.width, height: query.height, bytes }
      await (await linkTo(caller, path)).putPreview(path.hash, preview, closed)
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
