/** A project at a studio over HTTP, as the SDK wants to reach it, for a client that stays in one process. */

/**
 * @param {import('@clst/client/studio').StudioClient} client
 * @param {string} projectId
 * @returns {import('@clst/sdk/protocol').StudioLink}
 */
export function studioLink(client, projectId) {
  const link = {
    pull: (/** @type {number} */ after, /** @type {number} */ limit) =>
      client.pullChanges(projectId, { after, limit }),
    push: (/** @type {never} */ batch) => client.pushChanges(projectId, batch),
    entities: async (/** @type {never[]} */ of) => (await client.lookUpEntities(projectId, { of })).entities,
    offerManifests: async (/** @type {never} */ manifests) =>
      (await client.offerManifests(projectId, { manifests })).answers,
    putPack: (/** @type {string} */ hash, /** @type {Uint8Array} */ bytes) =>
      client.putPack(projectId, hash, bytes),
    getManifests: async (/** @type {string[]} */ manifestIds, /** @type {string[]} */ known) =>
      (await client.getManifests(projectId, { manifestIds, known })).manifests,
    async *getChunks(
      /** @type {string} */ manifestId,
      /** @type {{ first: number, count: number }[]} */ ranges,
    ) {
      yield* await client.getChunks(projectId, { manifestId, ranges: [...ranges] })
    },
  }
  return /** @type {import('@clst/sdk/protocol').StudioLink} */ (/** @type {unknown} */ (link))
}
