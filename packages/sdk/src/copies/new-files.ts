/**
 * Working files that an operation makes: written under temporary names first, then put in their places in the transaction
 * that records them. A note in the project tells of both, so that whoever opens it after a kill removes what no record
 * knows.
 */
import nodePath from 'node:path'
import { findCollectionAt } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import { type Edit, type EditOptions, edit } from '../edits/edit.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { makeFolders, missingFolders, removeFolders } from '../moves/file-move.js'
import { type MadeFile, madeFile, proveMade, removeProven, removeTemporaries } from '../moves/made-files.js'
import { closeIntent, RENAMING_MS } from '../moves/move-lease.js'
import { placeOnDisk, toProject } from '../moves/move-source.js'
import { Notes } from '../moves/notes.js'
import { joinPath, splitFolder, toAbsolute } from '../paths.js'
import type { FileStat } from '../ports/file-system.js'
import type { ProgressMeter } from '../progress.js'
import { openForReuse } from '../working-files/reuse-working-file.js'
import { trySyncFolders } from '../working-files/try-sync-folders.js'
import { temporaryPathBeside, writeVersion } from '../working-files/write-version.js'

export interface WantedFile {
  /** Project path. */
  to: string
  manifestId: number
  contentHash: Uint8Array
  sizeBytes: number
  /** A file on the disk that holds these bytes; the new one gets its permissions. */
  like?: { absolutePath: string; stat: FileStat } | undefined
}

interface Place {
  /** Where the file goes, as the disk spells its folder. */
  path: string
  absolutePath: string
  temporaryPath: string
}

/** Files are written for hours at most; a note that is older stands for a process of another computer that ended. */
const WRITING_MS = 24 * 3600 * 1000

/** The files of one call, and the folders that were made for them. */
export class NewFiles {
  readonly folders: string[] = []
  /** Files that no record knows yet. */
  private readonly places = new Map<WantedFile, Place>()
  private readonly notes: Notes
  /** Files that the transaction which is running puts in their places. */
  private pending: MadeFile[] = []

  constructor(private readonly context: Context) {
    this.notes = new Notes(context)
  }

  /** Notes what is going to be written, and makes the folders: those of the files, and others. */
  async begin(
    files: readonly WantedFile[],
    folders: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { context } = this
    const { fs, root } = context
    const spelled = new Map<string, string>()
    const placeOf = (folder: string) => {
      const place = spelled.get(folder) ?? placeOnDisk(context, folder)
      spelled.set(folder, place)
      return place
    }
    for (const folder of folders) placeOf(folder)
    for (const file of files) {
      const { folder, fileName } = splitFolder(file.to)
      const path = joinPath(placeOf(folder), fileName)
      const absolutePath = toAbsolute(root, path)
      this.places.set(file, { path, absolutePath, temporaryPath: temporaryPathBeside(context, absolutePath) })
    }
    const missing = new Set([...spelled.values()].flatMap((place) => missingFolders(fs, root, place)))
    await this.notes.add(
      {
        folders: [...missing].sort((a, b) => a.length - b.length),
        temporaries: this.temporaries(),
      },
      WRITING_MS,
      signal,
    )
    for (const place of spelled.values()) this.folders.push(...makeFolders(context, place))
  }

  async write(file: WantedFile, meter: ProgressMeter, signal: AbortSignal | undefined): Promise<void> {
    throwIfAborted(signal)
    const { context } = this
    const { like, manifestId, contentHash } = file
    const { absolutePath, temporaryPath } = this.placeOf(file)
    const reuse = like && openForReuse(context, like.absolutePath, contentHash)
    try {
      const mode = like && like.stat.mode & 0o7777
      const options = { signal, onBytes: meter.addBytes, mode, reuse, temporaryPath }
      await writeVersion(context, manifestId, absolutePath, options)
      if (like !== undefined) context.fs.copyAttributes(like.absolutePath, temporaryPath)
    } finally {
      reuse?.close()
    }
  }

  /**
   * Runs `work` in one transaction in which `files` get their places, each by a call of `put`. Throws `file-exists`, and
   * what `edit` throws.
   */
  async record<T>(
    options: EditOptions,
    files: readonly WantedFile[],
    work: (current: Edit, put: (file: WantedFile) => FileStat) => T,
  ): Promise<T> {
    const { context } = this
    this.pending = files.map((file) => {
      const { path, temporaryPath } = this.placeOf(file)
      return madeFile(path, file.contentHash, context.fs.stat(temporaryPath))
    })
    const leaseId = await this.notes.add({ made: this.pending }, RENAMING_MS, options.signal)
    const answer = await edit(context, options, (current) => {
      closeIntent(context, { leaseId })
      if (files.length === this.places.size) this.notes.forget()
      return work(current, (file) => this.put(file))
    })
    const folders = new Set(files.map((file) => nodePath.dirname(this.placeOf(file).absolutePath)))
    for (const file of files) this.places.delete(file)
    this.pending = []
    trySyncFolders(context.fs, folders)
    return answer
  }

  /** When all of them are recorded. */
  async end(): Promise<void> {
    await this.notes.tryToForget()
  }

  /** Removes what no record knows: unfinished files, those that a failed transaction put in their places, and folders. */
  async takeBack(): Promise<void> {
    const { context } = this
    const { proven, isComplete } = await proveMade(context, this.pending)
    const isDone = [removeProven(context, proven), removeTemporaries(context, this.temporaries())]
    const unused = this.folders.filter((path) => findCollectionAt(context.store, path) === undefined)
    removeFolders(context, unused)
    if (isComplete && isDone.every(Boolean)) await this.notes.tryToForget()
  }

  private put(file: WantedFile): FileStat {
    const { fs } = this.context
    const { absolutePath, temporaryPath } = this.placeOf(file)
    const { to } = file
    if (fs.stat(absolutePath) !== undefined) {
      const message = `There is already a file or a folder at "${to}".`
      throw new ClstError('file-exists', message, { details: { path: to } })
    }
    fs.rename(temporaryPath, absolutePath)
    const stat = fs.stat(absolutePath)
    if (stat !== undefined) return stat
    throw new ClstError('file-not-found', `"${to}" was removed again.`, { details: { path: to } })
  }

  private placeOf(file: WantedFile): Place {
    const place = this.places.get(file)
    if (place === undefined) throw new ClstError('internal', `"${file.to}" was not going to be written.`)
    return place
  }

  private temporaries(): string[] {
    return [...this.places.values()].map(({ temporaryPath }) => toProject(this.context.root, temporaryPath))
  }
}
