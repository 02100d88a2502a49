import { createHash } from 'node:crypto'
import { ClstError, isClstError } from '@clst/sdk/errors'
import { failpoint } from '@clst/sdk/protocol'
import { FolderPackStore } from '../packs/folder/folder-pack-store.js'
import type { PackStore } from '../packs/pack-store.js'
import { makeFolder } from './unfinished.js'

export interface Copied {
  /** Packs that were copied, and those that were there already. */
  copied: number
  present: number
  copiedBytes: number
  /** Names of packs that are not what they should be; they are not copied. */
  damaged: string[]
  /** Names of packs that the database names and that are not there. */
  missing: string[]
}

/**
 * Copies from one folder of packs to another what is not there yet. `named`: what the database cannot do without. What an
 * earlier copying did not finish is removed first. Throws `storage-full`, `permission-denied`, `io-error`.
 */
export async function copyPacks(from: string, to: string, named: readonly string[]): Promise<Copied> {
  await makeFolder(to)
  const [source, target] = [new FolderPackStore(from), new FolderPackStore(to)]
  await target.removeUnfinished()
  const sizes = await sizesOf(target)
  const wanted = new Set(named)
  const done: Copied = { copied: 0, present: 0, copiedBytes: 0, damaged: [], missing: [] }
  for await (const { hash, sizeBytes } of source.list()) {
    if (sizes.get(hash) === sizeBytes) {
      done.present++
      continue
    }
    const bytes = await readPack(source, hash)
    // Pruned since it was listed.
    if (bytes === undefined) continue
    if (createHash('sha256').update(bytes).digest('hex') !== hash) {
      // One that was replaced since and that nobody needs is no news.
      if (wanted.has(hash)) done.damaged.push(hash)
      continue
    }
    await target.put(hash, bytes)
    done.copied++
    done.copiedBytes += bytes.length
    failpoint('studio:pack-copied')
  }
  const there = await sizesOf(target)
  done.missing = named.filter((hash) => !there.has(hash) && !done.damaged.includes(hash))
  return done
}

async function readPack(source: PackStore, hash: string): Promise<Uint8Array | undefined> {
  try {
    return await source.get(hash)
  } catch (error) {
    if (isClstError(error) && error.code === 'chunk-missing') return undefined
    if (!isClstError(error)) throw error
    const message = `The pack ${hash} cannot be read: ${error.message}`
    throw new ClstError(error.code, message, { details: error.details, cause: error })
  }
}

async function sizesOf(store: PackStore): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for await (const { hash, sizeBytes } of store.list()) sizes.set(hash, sizeBytes)
  return sizes
}
