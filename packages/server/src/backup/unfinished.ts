/** A file that lies in a folder as long as what is written there is not whole: who finds it begins again. */
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ClstError } from '@clst/sdk/errors'

export type Unfinished = 'backup.unfinished' | 'restore.unfinished'

/** The names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((): string[] => [])
}

export async function markUnfinished(folder: string, name: Unfinished): Promise<void> {
  const file = await open(join(folder, name), 'a', 0o600)
  await file.sync()
  await file.close()
}

export async function markFinished(folder: string, name: Unfinished): Promise<void> {
  await rm(join(folder, name), { force: true })
}

/** With those above it; others on the machine may not look into it. Throws `storage-full`. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    // With `recursive` a full disk is told as a folder that is not there; without, as what it is.
    const { code } = (await mkdir(folder, { mode: 0o700 }).then(
      () => error,
      (cause) => cause,
    )) as NodeJS.ErrnoException
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error
    throw new ClstError('storage-full', 'The disk of the studio is full.', { cause: error })
  }
}
