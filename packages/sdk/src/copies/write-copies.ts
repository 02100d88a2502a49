/** The working files of copies: written under temporary names first, then put in their places. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { makeFolders, removeFolders } from '../moves/file-move.js'
import { placeOnDisk } from '../moves/move-source.js'
import { joinPath, splitFolder, toAbsolute } from '../paths.js'
import type { FileStat } from '../ports/file-system.js'
import type { ProgressMeter } from '../progress.js'
import { openForReuse } from '../working-files/reuse-working-file.js'
import { removeUnfinished, writeVersion } from '../working-files/write-version.js'
import type { CopyContent } from './copy-content.js'
import type { PlannedAsset } from './plan-copy.js'

/** What was written for one item of a plan. */
export type WrittenCopy<Planned extends { to: string } = PlannedAsset> = Planned & {
  content: CopyContent
  temporaryPath: string
  /** Where the file goes. */
  absolutePath: string
}

/** The files of one call, and the folders that were made for them. */
export class CopyFiles<Planned extends { to: string } = PlannedAsset> {
  readonly written: WrittenCopy<Planned>[] = []
  readonly folders: string[] = []

  constructor(private readonly context: Context) {}

  /** Makes a folder of a copy on the disk; answers where it is as a project path. */
  makeFolder(folder: string): string {
    const place = placeOnDisk(this.context, folder)
    this.folders.push(...makeFolders(this.context, place))
    return place
  }

  async write(
    planned: Planned,
    content: CopyContent,
    meter: ProgressMeter,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    throwIfAborted(signal)
    const { context } = this
    const { folder, fileName } = splitFolder(planned.to)
    const absolutePath = toAbsolute(context.root, joinPath(this.makeFolder(folder), fileName))
    const { file } = content
    const reuse = file && openForReuse(context, file.absolutePath, content.contentHash)
    try {
      const mode = file && file.stat.mode & 0o7777
      const options = { signal, onBytes: meter.addBytes, mode, reuse }
      const { temporaryPath } = await writeVersion(context, content.manifestId, absolutePath, options)
      if (file !== undefined) context.fs.copyAttributes(file.absolutePath, temporaryPath)
      this.written.push({ ...planned, content, temporaryPath, absolutePath })
    } finally {
      reuse?.close()
    }
  }

  /** Puts a file in its place. Throws `file-exists`. */
  put({ temporaryPath, absolutePath, to }: WrittenCopy<Planned>): FileStat {
    const { fs } = this.context
    if (fs.stat(absolutePath) !== undefined) {
      const message = `There is already a file or a folder at "${to}".`
      throw new ClstError('file-exists', message, { details: { path: to } })
    }
    fs.rename(temporaryPath, absolutePath)
    const stat = fs.stat(absolutePath)
    if (stat !== undefined) return stat
    throw new ClstError('file-not-found', `"${to}" was removed again.`, { details: { path: to } })
  }

  /** Removes what lies under temporary names or was just put in its place, and folders that are empty then. */
  takeBack(files: readonly WrittenCopy<Planned>[], put: ReadonlyMap<WrittenCopy<Planned>, FileStat>): void {
    for (const file of files) {
      removeUnfinished(this.context.fs, file.temporaryPath)
      const stat = put.get(file)
      if (stat !== undefined) this.removeUnchanged(file.absolutePath, stat)
    }
    removeFolders(this.context, this.folders)
  }

  sync(files: readonly WrittenCopy<Planned>[]): void {
    const folders = new Set(files.map(({ absolutePath }) => nodePath.dirname(absolutePath)))
    for (const folder of folders) this.context.fs.syncFolder(folder)
  }

  /** Somebody may have written to it already: then it stays. */
  private removeUnchanged(path: string, { sizeBytes, modifiedUs, inode }: FileStat): void {
    try {
      const now = this.context.fs.stat(path)
      const isSame = now?.sizeBytes === sizeBytes && now.modifiedUs === modifiedUs && now.inode === inode
      if (isSame) this.context.fs.remove(path)
    } catch (error) {
      if (!isClstError(error)) throw error
    }
  }
}
