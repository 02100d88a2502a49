/** One project at a studio over HTTP: the port of the SDK, by the generated client. */
import type { StudioClient } from '@clst/client/studio'
import type {
  PullPage,
  PushAnswer,
  StudioLink,
  WireEntity,
  WireManifest,
  WirePreview,
} from '@clst/sdk/protocol'
import { translating, translatingEach } from './translate.js'

export function httpLink(client: StudioClient, projectId: string): StudioLink {
  const heeding = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal })
  return {
    pull: (after, limit, signal) =>
      translating(
        async () =>
          (await client.pullChanges(projectId, { after, limit }, heeding(signal))) as unknown as PullPage,
      ),
    push: (batch, signal) =>
      translating(
        async () =>
          (await client.pushChanges(projectId, batch as never, heeding(signal))) as unknown as PushAnswer,
      ),
    entities: (of, signal) =>
      translating(async () => {
        const { entities } = await client.lookUpEntities(projectId, { of: [...of] }, heeding(signal))
        return entities as unknown as WireEntity[]
      }),
    offerManifests: (manifests, signal) =>
      translating(async () => {
        const body = { manifests } as never
        return (await client.offerManifests(projectId, body, heeding(signal))).answers
      }),
    putPack: (hash, bytes, signal) =>
      translating(async () => {
        await client.putPack(projectId, hash, bytes, heeding(signal))
      }),
    getManifests: (manifestIds, known, signal) =>
      translating(async () => {
        const body = { manifestIds: [...manifestIds], known: [...known] }
        const { manifests } = await client.getManifests(projectId, body, heeding(signal))
        return manifests as unknown as WireManifest[]
      }),
    async *getChunks(manifestId, ranges, signal) {
      const body = { manifestId, ranges: [...ranges] }
      const parts = await translating(() => client.getChunks(projectId, body, heeding(signal)))
      yield* translatingEach(parts)
    },
    putPreview: (hash, { mediaType, width, height, bytes }, signal) =>
      translating(async () => {
        const type = mediaType as 'image/png'
        await client.putPreview(projectId, hash, bytes, type, { width, height }, heeding(signal))
      }),
    tellUnsent: (unsent, signal) =>
      translating(async () => {
        await client.tellUnsent(projectId, unsent, heeding(signal))
      }),
    getPreview: (hash, signal) =>
      translating(async (): Promise<WirePreview> => {
        const { data, ...picture } = await client.getPreview(projectId, hash, heeding(signal))
        return { ...picture, bytes: data }
      }),
  }
}
