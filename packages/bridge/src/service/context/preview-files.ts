/** Pictures of versions, and covers, as files, for programs that show files rather than bytes. */
import { existsSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { HistoryItem, PreviewData, Project } from '@clst/sdk'
import { prepareFolder } from '../home-folder.js'

/** Files that one call may write; the next one writes more. */
const WRITTEN_AT_ONCE = 12

/** Not asked for in so long, a picture is removed: it can be written again. */
const KEEP_MS = 30 * 24 * 60 * 60 * 1000
const TOUCH_MS = 24 * 60 * 60 * 1000

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

function previewFolder(home: string): string {
  return join(home, 'previews')
}

/** A picture by a name that is the same only for the same picture. */
export interface WantedPicture {
  name: string
  read: () => Promise<PreviewData | undefined>
}

/** Where pictures are, by their names; those that would take too long now are left out. */
export async function pictureFiles(
  home: string,
  wanted: readonly WantedPicture[],
): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  let written = 0
  for (const { name, read } of wanted) {
    const known = Object.values(EXTENSIONS)
      .map((extension) => join(previewFolder(home), `${name}.${extension}`))
      .find((path) => existsSync(path))
    if (known !== undefined) touch(known)
    const path = known ?? (written++ < WRITTEN_AT_ONCE ? write(home, name, await read()) : undefined)
    if (path !== undefined) paths.set(name, path)
  }
  return paths
}

/** The pictures of versions, by their ids. */
export function previewFiles(
  project: Project,
  home: string,
  checkpoints: readonly Pick<HistoryItem, 'id' | 'hasPreview'>[],
): Promise<Map<string, string>> {
  const withPicture = checkpoints.filter(({ hasPreview }) => hasPreview)
  return pictureFiles(
    home,
    withPicture.map(({ id }) => ({ name: id, read: async () => project.preview(id) })),
  )
}

function write(home: string, name: string, picture: PreviewData | undefined): string | undefined {
  const extension = picture === undefined ? undefined : EXTENSIONS[picture.mediaType]
  if (picture === undefined || extension === undefined) return undefined
  const path = join(previewFolder(home), `${name}.${extension}`)
  try {
    prepareFolder(previewFolder(home))
    writeFileSync(`${path}.tmp`, picture.data, { mode: 0o600 })
    renameSync(`${path}.tmp`, path)
    return path
  } catch {
    // A cache only: the picture can be asked for as bytes.
    return undefined
  }
}

/** Read by `removeOldPreviews`. */
function touch(path: string): void {
  try {
    if (Date.now() - statSync(path).mtimeMs > TOUCH_MS) utimesSync(path, new Date(), new Date())
  } catch {
    // It was removed just now.
  }
}

export async function removeOldPreviews(home: string): Promise<void> {
  const folder = previewFolder(home)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (age > KEEP_MS) await rm(path, { force: true })
  }
}
