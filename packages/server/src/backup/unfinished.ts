/** A file that lies in a folder as long as what is written there is not whole: who finds it begins again. */
import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

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
