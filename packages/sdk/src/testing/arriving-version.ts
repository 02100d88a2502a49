/** A newer version that comes from elsewhere, as a sync would bring it: in the records, not on the disk. */
import { createHash } from 'node:crypto'
import { CODEC_RAW } from '../codec/codec.js'
import { newId } from '../ids.js'
import { splitFolder, splitPath } from '../paths.js'
import { systemClock } from '../ports/clock.js'
import { systemRandom } from '../ports/random.js'
import { findAsset, insertAsset } from '../store/asset-rows.js'
import { type CheckpointFields, checkpointFieldsHash, insertCheckpoint } from '../store/checkpoint-rows.js'
import { insertChunk } from '../store/chunk-rows.js'
import { findCollection, insertCollection, rootCollectionId } from '../store/collection-rows.js'
import { openStore } from '../store/database.js'
import { putManifest } from '../store/manifest-rows.js'
import { findPersonId, getProjectRow, insertPerson } from '../store/project-rows.js'
import type { Store } from '../store/store.js'
import { nextNumber } from '../store/version-numbers.js'

/** What fits in one chunk. */
const MAX_BYTES = 16 << 10

const makeId = () => newId(systemClock, systemRandom)

/**
 * Puts a new newest version of an asset into a project file; the asset and its collections are made when there are none.
 * Answers the number of the version. The content is at most 16 KiB.
 */
export async function arriveVersion(
  projectFile: string,
  path: string,
  bytes: Uint8Array,
  author = 'Bo',
): Promise<number> {
  if (bytes.length > MAX_BYTES) throw new RangeError('a version that arrives in a test must be small')
  const store = openStore(projectFile)
  try {
    return await store.write(() => insertVersion(store, path, bytes, author))
  } finally {
    store.close()
  }
}

function insertVersion(store: Store, path: string, bytes: Uint8Array, author: string): number {
  const authorId = findPersonId(store, author) ?? makeId()
  if (findPersonId(store, author) === undefined) {
    insertPerson(store, { id: authorId, name: author, createdAt: systemClock.now() })
  }
  const asset = findOrInsertAsset(store, path, authorId)
  const contentHash = createHash('sha256').update(bytes).digest()
  const fields: CheckpointFields = {
    id: makeId(),
    assetId: asset.id,
    contentHash,
    sizeBytes: bytes.length,
    baseId: asset.headId,
    afterId: asset.headId,
    groupId: null,
    comment: 'Arrived from elsewhere',
    authorId,
    createdAt: systemClock.now(),
    statusId: null,
    previewHash: null,
    hostProgram: null,
    hostVersion: null,
    fileModifiedUs: null,
    isSafety: false,
  }
  const number = nextNumber(store, asset.id)
  const manifestId = putContent(store, contentHash, bytes)
  const marks = { number, safetyNumber: null, previewId: null, storedBytes: bytes.length }
  insertCheckpoint(store, { ...fields, ...marks, manifestId, fieldsHash: checkpointFieldsHash(fields) })
  store.run('UPDATE asset SET head_id = ? WHERE id = ?', fields.id, asset.id)
  return number
}

function putContent(store: Store, contentHash: Uint8Array, bytes: Uint8Array): number {
  const { chunkerId } = getProjectRow(store)
  const chunk = { hash: contentHash, rawBytes: bytes.length, codec: CODEC_RAW, data: bytes }
  const runs = bytes.length === 0 ? [] : [{ first: insertChunk(store, chunk).id, count: 1 }]
  return putManifest(store, { contentHash, sizeBytes: bytes.length, chunkerId, runs })
}

function findOrInsertAsset(
  store: Store,
  path: string,
  createdBy: string,
): { id: string; headId: string | null } {
  const { folder, fileName } = splitFolder(path)
  const createdAt = systemClock.now()
  let collectionId = rootCollectionId(store)
  for (const name of splitPath(folder)) {
    const found = findCollection(store, collectionId, name)
    const id = found?.id ?? makeId()
    if (found === undefined)
      insertCollection(store, { id, parentId: collectionId, name, createdAt, createdBy })
    collectionId = id
  }
  const asset = findAsset(store, collectionId, fileName)
  if (asset !== undefined) return asset
  const id = makeId()
  insertAsset(store, { id, collectionId, fileName, statusId: null, createdAt, createdBy })
  return { id, headId: null }
}
