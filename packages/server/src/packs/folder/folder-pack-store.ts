/** Packs as files: `ab/<sha256>.pack`. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ClstError } from '@clst/sdk/errors'
import { failpoint } from '@clst/sdk/protocol'
import type { PackStore } from '../pack-store.js'

const FILE = /^([0-9a-f]{64})\.pack$/

/** Left behind where the process ended while it wrote. */
const UNFINISHED = /\.tmp$/

export class FolderPackStore implements PackStore {
  constructor(private readonly folder: string) {}

  async put(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.path(hash)
    const temporary = join(dirname(path), `${hash.slice(0, 8)}-${randomUUID()}.tmp`)
    try {
      if ((await mkdir(dirname(path), { recursive: true })) !== undefined) await syncFolder(this.folder)
      const file = await open(temporary, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      failpoint('studio:pack-written')
      await rename(temporary, path)
      await syncFolder(dirname(path))
      failpoint('studio:pack-stored')
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw fromSystem(error, hash)
    }
  }

  async get(hash: string): Promise<Uint8Array> {
    try {
      return await readFile(this.path(hash))
    } catch (error) {
      throw fromSystem(error, hash)
    }
  }

  async range(hash: string, offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length)
    try {
      const file = await open(this.path(hash), 'r')
      try {
        for (let done = 0; done < length; ) {
          const { bytesRead } = await file.read(bytes, done, length - done, offset + done)
          if (bytesRead === 0) throw cutOff(hash)
          done += bytesRead
        }
      } finally {
        await file.close()
      }
    } catch (error) {
      throw fromSystem(error, hash)
    }
    return bytes
  }

  async *list(): AsyncGenerator<{ hash: string; sizeBytes: number }> {
    for (const part of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(part)) continue
      for (const name of await namesIn(join(this.folder, part))) {
        const hash = FILE.exec(name)?.[1]
        const sizeBytes = hash === undefined ? undefined : await sizeOf(join(this.folder, part, name))
        if (hash !== undefined && sizeBytes !== undefined) yield { hash, sizeBytes }
      }
    }
  }

  async remove(hash: string): Promise<void> {
    try {
      await rm(this.path(hash), { force: true })
    } catch (error) {
      throw fromSystem(error, hash)
    }
  }

  /** To be called before anybody uploads: removes what an earlier process did not finish. */
  async removeUnfinished(): Promise<void> {
    for (const part of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(part)) continue
      for (const name of await namesIn(join(this.folder, part))) {
        if (UNFINISHED.test(name)) await rm(join(this.folder, part, name), { force: true })
      }
    }
  }

  private path(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash))
      throw new ClstError('invalid-argument', 'A pack is named by its SHA-256.')
    return join(this.folder, hash.slice(0, 2), `${hash}.pack`)
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** A new name in a folder is durable only when the folder is. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

function cutOff(hash: string): ClstError {
  return new ClstError('chunk-damaged', `The pack ${hash} of the studio is cut off.`, {
    details: { pack: hash },
  })
}

function fromSystem(error: unknown, hash: string): unknown {
  if (error instanceof ClstError) return error
  const options = { details: { pack: hash }, cause: error }
  switch (codeOf(error)) {
    case 'ENOENT':
      return new ClstError('chunk-missing', `The studio lacks the pack ${hash}.`, options)
    case 'ENOSPC':
    case 'EDQUOT':
      return new ClstError('storage-full', 'The disk of the studio is full.', options)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ClstError('permission-denied', 'The studio may not write to its folder.', options)
    default:
      return new ClstError('io-error', 'The disk of the studio reported an error.', options)
  }
}
