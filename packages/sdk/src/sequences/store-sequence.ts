/** Stores the files of a sequence, and the listing that stands for them. */

import nodePath from 'node:path'
import { type StoredFile, storeWorkingFile } from '../checkpoints/store-working-file.js'
import type { Context } from '../context.js'
import type { ChunkInserter } from '../engine/chunk-inserter.js'
import { storeContent } from '../engine/store-content.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { isSameStamp, isUntouched } from '../ports/file-stamp.js'
import type { OpenFile } from '../ports/file-system.js'
import type { Version } from '../store/checkpoint-rows.js'
import { findManifestId, getChunkParams, hasRuns, putManifest } from '../store/manifest-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import {
  listMembers,
  listWorkingMembers,
  type WorkingMemberRow,
  workingMemberRow,
} from '../store/sequence-rows.js'
import { listingStat } from './inspect-sequence.js'
import { type FrameFile, listFrames, type SequencePlace, sequenceFolder } from './list-frames.js'
import { formatListing } from './listing.js'

export interface StoredSequence extends StoredFile {
  /** Every file of the version. */
  members: WorkingMemberRow[]
  /** Sum of their sizes. */
  totalBytes: number
}

export interface StoreSequenceOptions {
  inserter: ChunkInserter
  signal?: AbortSignal | undefined
  onBytes?: ((bytes: number) => void) | undefined
  /** The version that the sequence probably resembles. */
  resembles?: Version | undefined
  /** May look at a frame in the middle when everything is stored. */
  use?: (file: OpenFile, stored: StoredFile) => Promise<void>
}

const ATTEMPTS = 3

/**
 * Reads the frames that changed. A sequence whose files change, come or go while it is read is looked at again, then
 * refused with `working-file-changing`: a version never mixes two moments. Throws `file-not-found` without any frame.
 */
export async function storeSequence(
  context: Context,
  place: SequencePlace,
  options: StoreSequenceOptions,
): Promise<StoredSequence> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const frames = listFrames(context, place)
    if (frames.length === 0) {
      const message = `There is no frame of "${place.path}".`
      throw new ClstError('file-not-found', message, { details: { path: place.path } })
    }
    try {
      const stored = await storeFrames(context, place, frames, options)
      if (isStill(frames, listFrames(context, place))) return stored
    } catch (error) {
      // A frame that was removed while it was its turn.
      if (!isClstError(error) || error.code !== 'file-not-found') throw error
    }
  }
  const message = 'Frames are being written. Try again when the renderer has finished.'
  throw new ClstError('working-file-changing', message, { details: { path: place.path } })
}

function isStill(before: readonly FrameFile[], after: readonly FrameFile[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ fileName, stat }, index) => {
      const now = after[index]
      return now !== undefined && now.fileName === fileName && isSameStamp(now.stat, stat)
    })
  )
}

/** Frames whose records are written in one transaction. */
const SLICE = 200

async function storeFrames(
  context: Context,
  place: SequencePlace,
  frames: readonly FrameFile[],
  options: StoreSequenceOptions,
): Promise<StoredSequence> {
  const { store } = context
  const { inserter, signal, onBytes } = options
  const folder = sequenceFolder(context, place.path)
  const cached = place.asset === undefined ? new Map() : listWorkingMembers(store, place.asset.id)
  const earlier = new Map(
    listMembers(store, options.resembles?.id ?? null).map((member) => [member.fileName, member]),
  )
  const members: WorkingMemberRow[] = []
  let fresh: StoredFile[] = []
  let storedBytes = 0
  let totalBytes = 0
  const keep = async () => {
    await inserter.flush()
    const stored = fresh
    fresh = []
    await store.write(() => {
      for (const file of stored) putManifest(store, { ...file, runs: file.runs() })
    }, signal)
    for (const file of stored) storedBytes += file.storedBytes()
  }
  for (const { fileName, stat } of frames) {
    throwIfAborted(signal)
    totalBytes += stat.sizeBytes
    const known: WorkingMemberRow | undefined = cached.get(fileName)
    if (known !== undefined && isUntouched(known, stat) && isStored(context, known.contentHash)) {
      members.push(known)
      onBytes?.(stat.sizeBytes)
      continue
    }
    const before = earlier.get(fileName)
    const stored = await storeWorkingFile(context, nodePath.join(folder, fileName), {
      inserter,
      signal,
      onBytes,
      ...(before === undefined ? {} : { resembles: { ...before, id: '', number: null, safetyNumber: null } }),
    })
    members.push(workingMemberRow(fileName, stored, stored.isRacy))
    fresh.push(stored)
    if (fresh.length >= SLICE) await keep()
  }
  await keep()
  const listing = formatListing(members)
  const { chunkerId, macKey } = getProjectRow(store)
  const content = await storeContent({
    inserter,
    engine: context.engineFor(listing.length),
    file: inMemory(listing),
    sizeBytes: listing.length,
    params: getChunkParams(store, chunkerId),
    macKey,
    signal,
  })
  await inserter.flush()
  const isRacy = members.some((member) => member.isRacy === 1)
  const result: StoredSequence = {
    ...content,
    storedBytes: () => storedBytes + content.storedBytes(),
    stat: listingStat(listing, frames),
    chunkerId,
    isRacy,
    members,
    totalBytes,
  }
  await lookAtMiddle(context, folder, frames, result, options.use)
  return result
}

function isStored(context: Context, contentHash: Uint8Array): boolean {
  const id = findManifestId(context.store, contentHash)
  return id !== undefined && hasRuns(context.store, id)
}

/** The frame in the middle stands for the sequence: the first one is often black. */
async function lookAtMiddle(
  context: Context,
  folder: string,
  frames: readonly FrameFile[],
  stored: StoredFile,
  use: StoreSequenceOptions['use'],
): Promise<void> {
  const middle = frames[frames.length >> 1]
  if (use === undefined || middle === undefined) return
  const file = context.fs.openForReading(nodePath.join(folder, middle.fileName))
  try {
    await use(file, stored)
  } finally {
    file.close()
  }
}

/** Bytes in the place of a file that is only read. */
function inMemory(bytes: Uint8Array): OpenFile {
  const refuse = () => {
    throw new ClstError('internal', 'A listing in memory cannot be written.')
  }
  return {
    stat: () => listingStat(bytes, []),
    read: (target, position) => {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
    write: refuse,
    truncate: refuse,
    sync: () => {},
    syncSoon: () => Promise.resolve(),
    close: () => {},
  }
}
