/** Missing files that lie on the disk under another name: renamed outside of clst. */
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { isClstError, throwIfAborted } from '../errors.js'
import { nameKey } from '../names.js'
import { splitFolder, toAbsolute } from '../paths.js'
import type { FileStat } from '../ports/file-system.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { type LastSeen, lastSeen } from '../store/last-seen.js'

export interface MissingAsset {
  path: string
  assetId: string
}

export interface LooseFile {
  path: string
  stat: FileStat
}

/** One missing file and where it seems to be now. */
export interface RenamedFile {
  assetId: string
  from: string
  to: string
}

type Candidate = MissingAsset & LastSeen

/**
 * Pairs missing files with untracked ones. Inode, time of modification and size of the file that was last seen are
 * enough for an offer; else the content decides, which is read only where the size is that of a missing file. Where
 * several files have the same content, equal names go together first. Nothing is read when nothing is missing.
 */
export async function findRenames(
  context: Context,
  missing: readonly MissingAsset[],
  loose: readonly LooseFile[],
  options: { signal?: AbortSignal | undefined; onBytes?: (bytes: number) => void },
): Promise<RenamedFile[]> {
  if (missing.length === 0 || loose.length === 0) return []
  const open = new Map<string, Candidate>()
  for (const file of missing) open.set(file.assetId, { ...file, ...lastSeen(context.store, file.assetId) })
  const found: RenamedFile[] = []
  const take = (candidate: Candidate, to: string) => {
    open.delete(candidate.assetId)
    found.push({ assetId: candidate.assetId, from: candidate.path, to })
  }
  // Beside a tracked file, one whose name is the same on other systems could not take that name.
  const isNameFree = (path: string) => findAssetByPath(context.store, path) === undefined
  const rest = matchByStamp(open, loose, take, isNameFree)
  const hashed = await hashThoseOfSameSize(context, open, rest, isNameFree, options)
  const candidates = byContent(open)
  for (const isSameName of [true, false]) {
    for (const [to, hash] of hashed) {
      const candidate = candidates
        .get(hash)
        ?.find(({ path, assetId }) => open.has(assetId) && (!isSameName || nameOf(path) === nameOf(to)))
      if (candidate === undefined) continue
      take(candidate, to)
      hashed.delete(to)
    }
  }
  return found.sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** Answers the files for which the stamp says nothing. */
function matchByStamp(
  open: ReadonlyMap<string, Candidate>,
  loose: readonly LooseFile[],
  take: (candidate: Candidate, to: string) => void,
  isNameFree: (path: string) => boolean,
): LooseFile[] {
  const stampOf = (sizeBytes: number, modifiedUs: number, inode: number) =>
    `${sizeBytes} ${modifiedUs} ${inode}`
  const byStamp = new Map<string, Candidate>()
  for (const candidate of open.values()) {
    const { sizeBytes, modifiedUs, inode } = candidate
    if (sizeBytes === null || modifiedUs === null || inode === null || inode === 0) continue
    byStamp.set(stampOf(sizeBytes, modifiedUs, inode), candidate)
  }
  return loose.filter(({ path, stat }) => {
    const candidate = byStamp.get(stampOf(stat.sizeBytes, stat.modifiedUs, stat.inode))
    if (candidate === undefined || !open.has(candidate.assetId) || !isNameFree(path)) return true
    take(candidate, path)
    return false
  })
}

/** Content hashes of the files that could be a missing one, by path. An empty file is like any other and says nothing. */
async function hashThoseOfSameSize(
  context: Context,
  open: ReadonlyMap<string, Candidate>,
  loose: readonly LooseFile[],
  isNameFree: (path: string) => boolean,
  { signal, onBytes }: { signal?: AbortSignal | undefined; onBytes?: (bytes: number) => void },
): Promise<Map<string, string>> {
  const sizes = new Set(
    [...open.values()].flatMap(({ contents }) => contents.map(({ sizeBytes }) => sizeBytes)),
  )
  const hashes = new Map<string, string>()
  for (const { path, stat } of loose) {
    throwIfAborted(signal)
    if (stat.sizeBytes === 0 || !sizes.has(stat.sizeBytes) || !isNameFree(path)) continue
    try {
      const input = { fs: context.fs, engineFor: context.engineFor, signal, onBytes }
      const { contentHash } = await hashFile(input, toAbsolute(context.root, path))
      hashes.set(path, hex(contentHash))
    } catch (error) {
      // A file that cannot be read now is simply not offered.
      if (!isClstError(error) || error.code === 'cancelled') throw error
    }
  }
  return hashes
}

function byContent(open: ReadonlyMap<string, Candidate>): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>()
  for (const candidate of open.values()) {
    for (const hash of new Set(candidate.contents.map(({ contentHash }) => hex(contentHash)))) {
      found.set(hash, [...(found.get(hash) ?? []), candidate])
    }
  }
  return found
}

function nameOf(path: string): string {
  return nameKey(splitFolder(path).fileName)
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
