import nodePath from 'node:path'
import { type CheckpointOptions, createCheckpoint } from './checkpoints/create-checkpoint.js'
import { type HistoryOptions, history } from './checkpoints/history.js'
import type { Context } from './context.js'
import { type CopyOptions, type CopyResult, copy } from './copies/copy.js'
import { type UndoResult, undo } from './edits/undo.js'
import { Engines } from './engine/engines.js'
import { ClstError, type ErrorCode, isClstError } from './errors.js'
import { Collections } from './facade/collections.js'
import { Dependencies } from './facade/dependencies.js'
import { Guard } from './facade/guard.js'
import { ProjectIgnore } from './facade/ignore.js'
import { ProjectImports } from './facade/imports.js'
import { Maintenance } from './facade/maintenance.js'
import { Previews } from './facade/previews.js'
import { Scaffolds } from './facade/scaffolds.js'
import { ProjectSequences } from './facade/sequences.js'
import { Studio } from './facade/studio.js'
import { Templates } from './facade/templates.js'
import { Trash } from './facade/trash.js'
import { Vocabulary } from './facade/vocabulary.js'
import { VocabularyFile } from './facade/vocabulary-file.js'
import { nodeFileSystem } from './file-system/node-file-system.js'
import { stats } from './maintenance/stats.js'
import { type VerifyOptions, verify } from './maintenance/verify.js'
import { type ItemInfo, itemInfo } from './metadata/item-info.js'
import { type SetOptions, type SetResult, set } from './metadata/set.js'
import type { SetFields } from './metadata/set-fields.js'
import { type AcceptResult, acceptRenames } from './moves/accept-renames.js'
import { type MoveOptions, type MoveResult, move, rename } from './moves/move.js'
import { recoverMoves } from './moves/recover-moves.js'
import { toProjectPath } from './paths.js'
import { systemClock } from './ports/clock.js'
import { systemRandom } from './ports/random.js'
import {
  bindReplica,
  createProjectFile,
  findProjectFile as findFile,
  type Ports,
  tryToMakeFile,
} from './project-file.js'
import { type FilteredStatusOptions, filteredStatus } from './search/filtered-status.js'
import {
  type AssetListResult,
  type ListOptions,
  listAssets,
  type PageOptions,
  search,
} from './search/find-assets.js'
import { getCheckpoint } from './store/checkpoint-rows.js'
import { type JournalKind, openStore } from './store/database.js'
import { getChunkParams } from './store/manifest-rows.js'
import { findPreview } from './store/preview-rows.js'
import { getProjectRow, listStatusRows } from './store/project-rows.js'
import type { Store } from './store/store.js'
import { deleteCheckpoint } from './trash/delete-checkpoint.js'
import { deleteItems } from './trash/delete-items.js'
import type { DeletedCheckpoint, DeleteOptions, DeleteResult } from './trash/types.js'
import type {
  CheckpointResult,
  ExportedVersion,
  HistoryResult,
  OpenedVersion,
  OperationOptions,
  PreviewData,
  ProjectInfo,
  RevertResult,
  StatsResult,
  StatusResult,
  VerifyResult,
} from './types.js'
import { readWatchRules, type WatchRules } from './watching/watch-rules.js'
import { DiskClock } from './working-files/disk-clock.js'
import {
  type ExportMomentOptions,
  type ExportMomentResult,
  exportMoment,
} from './working-files/export-moment.js'
import { type ExportOptions, exportVersion } from './working-files/export-version.js'
import { type FreeResult, free } from './working-files/free.js'
import { type LookOptions, lookAtPath, type PathInfo } from './working-files/look-at-path.js'
import { namesInFolder } from './working-files/names-in-folder.js'
import { openVersion } from './working-files/open-version.js'
import { type RebuildOptions, type RebuildResult, rebuild } from './working-files/rebuild.js'
import { type RevertOptions, revert } from './working-files/revert.js'
import { type RevertAllOptions, type RevertAllResult, revertAll } from './working-files/revert-all.js'

export interface OpenOptions {
  /** The author of new checkpoints. */
  person?: { name: string }
  /** Name of this computer: tells copies of a project on different computers apart. */
  hostName?: string
  /** The program that the artist works in. */
  program?: { name: string; version: string }
  /** Never write to the project. It is also opened so where the file, its folder or the disk cannot be written. */
  readOnly?: boolean
  /** Large files will be read or written at once: threads start while the project is being opened. */
  expectsLargeFiles?: boolean
  /** Threads for large files; 0 does everything in place. */
  workers?: number
  /** `wal` for a process that keeps the project open while others write; on a shared disk it is not used. */
  journal?: JournalKind
  /** Replaced by tests and simulations. */
  ports?: Partial<Ports>
}

export interface StatusEntry {
  id: string
  name: string
  shortName: string
  color: string
}

/**
 * A project that is open. Paths that its methods take are project paths (`toProjectPath` makes them); every method
 * rejects with a `ClstError`.
 *
 * @example
 * const project = await openProject(findProjectFile('/shows/tired-king/shot010'), { person: { name: 'Ada' } })
 * await project.checkpoint(['shot010/scene.blend'], { message: 'blocking pass complete' })
 * await project.revert('shot010/scene.blend', { to: 'v001' })
 * await project.close()
 */
export class Project {
  readonly info: ProjectInfo
  /** Absolute path of the project folder. */
  readonly root: string
  /** Nothing of the project can be changed here: history, status, export and verify still work. */
  readonly isReadOnly: boolean
  /** Which files are not offered for tracking. */
  readonly ignore: ProjectIgnore
  /** Statuses, types, tags and labels. */
  readonly vocabulary: Vocabulary
  /** The same as a document. */
  readonly vocabularyFile: VocabularyFile
  readonly dependencies: Dependencies
  /** What was deleted and can still be brought back. */
  readonly trash: Trash
  /** Pictures of versions, and covers. */
  readonly previews: Previews
  /** Starter files for new assets. */
  readonly templates: Templates
  /** Collections, assets and dependencies that are made in one go. */
  readonly scaffolds: Scaffolds
  readonly collections: Collections
  readonly maintenance: Maintenance
  /** Histories from files that were numbered by hand. */
  readonly imports: ProjectImports
  /** Which rendered sequences are offered for tracking like files. */
  readonly sequences: ProjectSequences
  /** The studio that it belongs to: publish, sync, update, conflicts. */
  readonly studio: Studio

  /** Use `openProject` or `createProject`. */
  constructor(
    private readonly context: Context,
    private readonly engines: Engines,
    private readonly guard: Guard = new Guard(context),
  ) {
    const { id, name } = getProjectRow(context.store)
    this.info = { id, name, path: context.store.path }
    this.root = context.root
    this.isReadOnly = context.store.isReadOnly
    this.maintenance = new Maintenance(context, this.guard)
    this.vocabulary = new Vocabulary(context, this.guard)
    this.vocabularyFile = new VocabularyFile(context, this.guard)
    this.dependencies = new Dependencies(context, this.guard)
    this.trash = new Trash(context, this.guard)
    this.previews = new Previews(context, this.guard)
    this.templates = new Templates(context, this.guard)
    this.scaffolds = new Scaffolds(context, this.guard)
    this.collections = new Collections(context, this.guard)
    this.ignore = new ProjectIgnore(context, this.guard)
    this.imports = new ProjectImports(context, this.guard)
    this.sequences = new ProjectSequences(context, this.guard)
    this.studio = new Studio(context, this.guard)
  }

  /**
   * The same open project in the hands of another person, or of another program: what is done through it carries their
   * names. It ends with the first one, which alone is closed.
   */
  as({ person, program }: Pick<OpenOptions, 'person' | 'program'>): Project {
    const { context } = this
    const personName = person?.name ?? context.personName
    return new Project(
      { ...context, personName, program: program ?? context.program },
      this.engines,
      this.guard,
    )
  }

  /** A path as a person gives it, as a project path. Throws `path-outside-project`, `path-reserved`. */
  toProjectPath(path: string, cwd: string): string {
    return toProjectPath(this.context.fs, this.root, path, cwd)
  }

  /** The state of each file; with filters, of those that fit. */
  status(paths: readonly string[] = [], options: FilteredStatusOptions = {}): Promise<StatusResult> {
    return this.guard.within(paths, () => filteredStatus(this.context, paths, options))
  }

  /** What one path is, tracked or not. Quick in projects of any size. Throws what reading the file can throw. */
  look(path: string, options: LookOptions = {}): Promise<PathInfo> {
    return this.guard.within([path], () => lookAtPath(this.context, path, options))
  }

  /** Names of the files that lie in a folder or are tracked there. */
  namesIn(path: string): Promise<string[]> {
    return this.guard.within([path], async () => namesInFolder(this.context, path))
  }

  /** Tracked files that a search finds (docs/reference/search.md). Throws `invalid-argument`. */
  search(query: string, options: PageOptions = {}): Promise<AssetListResult> {
    return this.guard.within([], () => search(this.context, query, options))
  }

  /** Tracked files, with filters. Throws `asset-not-found`, `invalid-argument`. */
  list(paths: readonly string[] = [], options: ListOptions = {}): Promise<AssetListResult> {
    return this.guard.within(paths, () => listAssets(this.context, paths, options))
  }

  checkpoint(paths: readonly string[], options: CheckpointOptions): Promise<CheckpointResult> {
    return this.guard.within(paths, () => createCheckpoint(this.context, paths, options))
  }

  history(path?: string, options: HistoryOptions = {}): Promise<HistoryResult> {
    return this.guard.within([path ?? ''], () => history(this.context, path, options))
  }

  revert(path: string, options: RevertOptions = {}): Promise<RevertResult> {
    return this.guard.within([path], () => revert(this.context, path, options))
  }

  openVersion(path: string, options: OperationOptions & { to?: string } = {}): Promise<OpenedVersion> {
    return this.guard.within([path], () => openVersion(this.context, path, options))
  }

  exportVersion(path: string, options: ExportOptions): Promise<ExportedVersion> {
    return this.guard.within([path], () => exportVersion(this.context, path, options))
  }

  /**
   * Sets status, assignee, tags and other fields of assets and collections. Throws `asset-not-found`,
   * `status-not-found`, `type-not-found`, `checkpoint-not-found`, `invalid-argument`.
   */
  set(paths: readonly string[], fields: SetFields, options: SetOptions = {}): Promise<SetResult> {
    return this.guard.writing(paths, () => set(this.context, paths, fields, options))
  }

  /** All that is written down about an asset or a collection. Throws `asset-not-found`. */
  itemInfo(path: string): Promise<ItemInfo> {
    return this.guard.within([path], () => itemInfo(this.context, path))
  }

  /**
   * Moves files and collections together with their records, all or nothing. Throws `file-not-found`, `file-exists`,
   * `name-clash`, `working-file-busy`, `permission-denied`, `invalid-argument`.
   */
  move(paths: readonly string[], destination: string, options: MoveOptions = {}): Promise<MoveResult> {
    return this.guard.writing([...paths, destination], () => move(this.context, paths, destination, options))
  }

  /** Gives a file or a collection another name in its place. Throws what `move` throws. */
  rename(path: string, newName: string, options: OperationOptions = {}): Promise<MoveResult> {
    return this.guard.writing([path], () => rename(this.context, path, newName, options))
  }

  /** What `status` lists as renamed keeps its history under the new name; only records change. Throws `name-clash`. */
  acceptRenames(paths: readonly string[] = [], options: OperationOptions = {}): Promise<AcceptResult> {
    return this.guard.writing(paths, () => acceptRenames(this.context, paths, options))
  }

  /**
   * New assets with the content of one or of all in a collection, and one version each. Throws `asset-not-found`,
   * `file-exists`, `name-clash`, `invalid-argument`, and what reading and writing files throws.
   */
  copy(path: string, destination: string, options: CopyOptions = {}): Promise<CopyResult> {
    return this.guard.writing([path, destination], () => copy(this.context, path, destination, options))
  }

  /**
   * Each tracked file becomes its newest version at or before a moment; without one, its newest. Bytes that are in no
   * checkpoint are kept first; what fails does not hold up the others.
   */
  revertAll(options: RevertAllOptions = {}): Promise<RevertAllResult> {
    return this.guard.writing([], () => revertAll(this.context, options))
  }

  /** The project as it was at a moment, in a folder of its own. Throws `file-exists`, `invalid-argument`. */
  exportMoment(options: ExportMomentOptions): Promise<ExportMomentResult> {
    return this.guard.within([], () => exportMoment(this.context, options))
  }

  /** Writes tracked files that are missing on the disk. Throws `file-not-found`. */
  rebuild(paths: readonly string[] = [], options: RebuildOptions = {}): Promise<RebuildResult> {
    return this.guard.writing(paths, () => rebuild(this.context, paths, options))
  }

  /** Removes working files that are safely stored; they can be rebuilt. Throws `file-not-found`. */
  free(paths: readonly string[], options: OperationOptions = {}): Promise<FreeResult> {
    return this.guard.writing(paths, () => free(this.context, paths, options))
  }

  /**
   * Puts assets, and collections with everything below them, into the trash. Throws `asset-not-found`,
   * `collection-not-found`, `invalid-argument`.
   */
  delete(paths: readonly string[], options: DeleteOptions = {}): Promise<DeleteResult> {
    return this.guard.writing(paths, () => deleteItems(this.context, paths, options))
  }

  /** Puts one version into the trash. Throws `asset-not-found`, `checkpoint-not-found`, `checkpoint-protected`. */
  deleteCheckpoint(path: string, version: string): Promise<DeletedCheckpoint> {
    return this.guard.writing([path], () => deleteCheckpoint(this.context, path, version))
  }

  /** Takes back the newest edit, move or deletion. Throws `nothing-to-undo`, `edited-since`. */
  undo(options: OperationOptions = {}): Promise<UndoResult> {
    return this.guard.writing([], () => undo(this.context, options))
  }

  verify(options: VerifyOptions = {}): Promise<VerifyResult> {
    return verify(this.context, options)
  }

  /**
   * What tells a watcher which files of the project folder matter: for `WatchFilter` of `@clst/sdk/watching`, also in another
   * thread. Undefined when nothing is other than in the rules with this `signature`.
   */
  watchRules(known?: string): Promise<WatchRules | undefined> {
    return this.guard.within([], () => readWatchRules(this.context, known))
  }

  stats(): StatsResult {
    return stats(this.context)
  }

  listStatuses(): StatusEntry[] {
    return listStatusRows(this.context.store).map(({ id, name, shortName, color }) => ({
      id,
      name,
      shortName,
      color,
    }))
  }

  /** The picture of a checkpoint, or undefined. Throws `checkpoint-not-found`. */
  preview(checkpointId: string): PreviewData | undefined {
    const row = getCheckpoint(this.context.store, checkpointId)
    if (row === undefined) throw new ClstError('checkpoint-not-found', 'There is no such checkpoint.')
    return row.previewId === null ? undefined : findPreview(this.context.store, row.previewId)
  }

  /** Ends the threads and closes the file; exactly one file is left when nobody else has it open. */
  async close(): Promise<void> {
    this.context.store.close()
    await this.engines.close()
  }
}

/** The project file for a path, by walking up. Throws `project-not-found`, `project-ambiguous`. */
export function findProjectFile(startPath: string): string {
  return findFile(nodeFileSystem, nodePath.resolve(startPath))
}

/**
 * A path as a person gives it, as `Project.toProjectPath` answers it, without opening the project. `root` is its folder,
 * absolute and without links. Throws `path-outside-project`, `path-reserved`.
 */
export function projectPathIn(root: string, path: string, cwd: string): string {
  return toProjectPath(nodeFileSystem, root, path, cwd)
}

/**
 * Makes a project in a folder, which is made when it is missing. Throws `project-exists`, `invalid-argument`,
 * `permission-denied`, `storage-full`.
 */
export async function createProject(
  folder: string,
  options: OpenOptions & { name?: string } = {},
): Promise<Project> {
  const ports = withDefaults(options.ports)
  const absolute = nodePath.resolve(folder)
  const path = await createProjectFile(ports, absolute, options.name ?? nodePath.basename(absolute))
  return openProject(path, options)
}

/**
 * Opens a project file. Throws `project-not-found`, `not-a-project-file`, `schema-too-new`, `store-corrupt`,
 * `permission-denied`, `store-busy`. Where the file or its folder cannot be written, it is opened for reading only.
 */
export async function openProject(projectFile: string, options: OpenOptions = {}): Promise<Project> {
  const ports = withDefaults(options.ports)
  const path = nodePath.resolve(projectFile)
  const kind = ports.fs.stat(path)?.kind
  if (kind === undefined) {
    throw new ClstError('project-not-found', `There is no project file "${path}".`, { details: { path } })
  }
  if (kind !== 'file') {
    const message = `"${path}" is a folder or a link, not a project file.`
    throw new ClstError('not-a-project-file', message, { details: { path } })
  }
  const root = ports.fs.realPath(nodePath.dirname(path))
  const realPath = nodePath.join(root, nodePath.basename(path))
  const isReadOnly = options.readOnly === true || !ports.fs.isWritable(root) || !ports.fs.isWritable(realPath)
  const warm = new Engines(options.workers)
  if (options.expectsLargeFiles === true) warm.warmUp()
  try {
    try {
      return await openWith(ports, root, realPath, warm, { ...options, readOnly: isReadOnly })
    } catch (error) {
      if (isReadOnly || !isClstError(error) || !UNWRITABLE.has(error.code)) throw error
      return await openWith(ports, root, realPath, warm, { ...options, readOnly: true })
    }
  } catch (error) {
    await warm.close()
    throw error
  }
}

/** What opening reports where the system said that writing is possible and it is not: then reading has to do. */
const UNWRITABLE: ReadonlySet<ErrorCode> = new Set(['read-only', 'permission-denied', 'storage-full'])

async function openWith(
  ports: Ports,
  root: string,
  path: string,
  warm: Engines,
  options: OpenOptions,
): Promise<Project> {
  const journal = ports.fs.placeKind(root) === 'local' ? (options.journal ?? 'rollback') : 'rollback'
  const store = openStore(path, {
    isReadOnly: options.readOnly === true,
    journal,
    tryToMakeFile: () => tryToMakeFile(ports, root),
  })
  try {
    const engines = await fitEngines(store, warm, options)
    const context: Context = {
      ...ports,
      store,
      root,
      diskClock: new DiskClock(ports.fs, ports.clock, ports.random, root),
      hostName: options.hostName ?? '',
      personName: options.person?.name ?? 'Unknown',
      program: options.program,
      engineFor: engines.forBytes,
    }
    await bindReplica(store, ports, options.hostName ?? '')
    await recoverMoves(context)
    return new Project(context, engines)
  } catch (error) {
    store.close()
    throw error
  }
}

/** Engines are made for the usual chunk sizes before the project could be asked; one with larger chunks gets its own. */
async function fitEngines(store: Store, warm: Engines, options: OpenOptions): Promise<Engines> {
  const { maxBytes } = getChunkParams(store, getProjectRow(store).chunkerId)
  if (maxBytes <= warm.headroomBytes) return warm
  await warm.close()
  return new Engines(options.workers, maxBytes)
}

/** The ports of this system where none are given. */
export function withDefaults(ports: Partial<Ports> = {}): Ports {
  return { fs: nodeFileSystem, clock: systemClock, random: systemRandom, ...ports }
}
