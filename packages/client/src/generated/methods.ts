// Made from openapi.yaml by "npm run generate". Do not edit.
import type { CallInput, CallOptions, JobOf, Picture } from '../call.js'
import type { AnswerOf, BodyOf, QueryOf } from './operation-types.js'
import type { OperationId } from './routes.js'

/** One method per operation of the contract. Each rejects with a `ClstApiError`. */
export abstract class Methods {
  /** Sends one request. */
  protected abstract call<T>(id: OperationId, input: CallInput, options?: CallOptions): Promise<T>

  /** List the projects that the bridge knows. Those that were used last come first. A project whose disk is away is listed too, with `isAvailable` false. */
  listProjects(query: QueryOf<'listProjects'> = {}, options?: CallOptions): Promise<AnswerOf<'listProjects'>> {
    return this.call('listProjects', { query }, options)
  }

  /** Make a project in a folder. Makes the project file, and the folder where it is missing. Nothing else in the folder is changed, and nothing is tracked yet. With `vocabularyPath` the project begins with the statuses, types and templates of another one; when that cannot be used, no project is made. Fails with `project-exists`, `definition-invalid`, `file-not-found`, `content-damaged`, `permission-denied`, `storage-full`, `storage-unsuitable`. */
  createProject(body: BodyOf<'createProject'>, options?: CallOptions): Promise<AnswerOf<'createProject'>> {
    return this.call('createProject', { body }, options)
  }

  /** Make a project known to the bridge. `path` is a project file, its folder, or any path below it. The project appears in the list from then on, with the same key whenever it is opened at this place. Fails with `project-not-found`, `project-ambiguous`, `not-a-project-file`, `schema-too-new`, `store-corrupt`, `permission-denied`, `store-busy`, `storage-unsuitable`. */
  openProject(body: BodyOf<'openProject'>, options?: CallOptions): Promise<AnswerOf<'openProject'>> {
    return this.call('openProject', { body }, options)
  }

  /** One project that the bridge knows. Answers from what the bridge remembers when the project file is away. Fails with `project-not-found`. */
  getProject(projectKey: string, options?: CallOptions): Promise<AnswerOf<'getProject'>> {
    return this.call('getProject', { path: { projectKey } }, options)
  }

  /** Take a project off the list. The bridge closes the project and forgets its place. Nothing on the disk is changed. While one of its jobs is not ended, the answer is 409 `in-use`. Fails with `project-not-found`, `in-use`. */
  forgetProject(projectKey: string, options?: CallOptions): Promise<AnswerOf<'forgetProject'>> {
    return this.call('forgetProject', { path: { projectKey } }, options)
  }

  /** All that a panel shows about a file. Finds the project of the file by itself. A file of no known project is answered with `project` null and a sentence in `advice` that says what to do. The cost does not depend on the size of the project. Fails with `path-outside-project`, `path-reserved`. */
  getContext(query: QueryOf<'getContext'>, options?: CallOptions): Promise<AnswerOf<'getContext'>> {
    return this.call('getContext', { query }, options)
  }

  /** The state of working files. Of the files named, or of the whole project; with filters, of the files that fit. Files that are normal are left out unless they are named or `all` is true; `counts` counts them. Looks at the disk, and reads files whose state nothing else proves: for a large project with many changes `scanStatus` does the same as a job. Fails with `path-reserved`, `path-outside-project`, `permission-denied`, `io-error`. */
  status(projectKey: string, query: QueryOf<'status'> = {}, options?: CallOptions): Promise<AnswerOf<'status'>> {
    return this.call('status', { path: { projectKey }, query }, options)
  }

  /** The state of many working files, as a job. What `status` answers, without a limit of time. The job fails with `path-reserved`, `path-outside-project`, `permission-denied`, `io-error`, `cancelled`. */
  scanStatus(projectKey: string, body: BodyOf<'scanStatus'>, options?: CallOptions): Promise<JobOf<'scanStatus'>> {
    return this.call('scanStatus', { path: { projectKey }, body }, options)
  }

  /** The versions of a file or of the whole project. The newest first. Safety copies that are newer than the oldest version of a page come along and do not count for `limit`. Fails with `asset-not-found`, `path-reserved`, `path-outside-project`. */
  history(projectKey: string, query: QueryOf<'history'> = {}, options?: CallOptions): Promise<AnswerOf<'history'>> {
    return this.call('history', { path: { projectKey }, query }, options)
  }

  /** Save a version of files. One version of each file that changed, all with the same message; a file that was not tracked is from then on. Of a folder, what changed in it is saved. Unchanged files make no version and are listed in `unchanged`. A file that cannot be read does not hold up the others and is listed in `failed`. Name files in `paths`, or set `all`. The job fails with `invalid-argument`, `path-outside-project`, `path-reserved`, `not-a-regular-file`, `name-not-portable`, `name-clash`, `file-not-found`, `asset-not-found`, `status-not-found`, `preview-invalid`, `preview-too-large`, `working-file-changing`, `working-file-busy`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `store-corrupt`, `io-error`, `cancelled`. */
  checkpoint(projectKey: string, body: BodyOf<'checkpoint'>, options?: CallOptions): Promise<JobOf<'checkpoint'>> {
    return this.call('checkpoint', { path: { projectKey }, body }, options)
  }

  /** Bring a version back into the working file. Bytes of the working file that are in no checkpoint are kept as a safety copy first, which the answer names in `safety`. The job fails with `asset-not-found`, `checkpoint-not-found`, `path-outside-project`, `path-reserved`, `file-exists`, `not-a-regular-file`, `working-file-busy`, `working-file-changing`, `permission-denied`, `read-only`, `storage-full`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `store-busy`, `io-error`, `cancelled`. */
  revert(projectKey: string, body: BodyOf<'revert'>, options?: CallOptions): Promise<JobOf<'revert'>> {
    return this.call('revert', { path: { projectKey }, body }, options)
  }

  /** List jobs. The newest first. Jobs are kept for a day at least, and the last 1,000 longer. */
  listJobs(query: QueryOf<'listJobs'> = {}, options?: CallOptions): Promise<AnswerOf<'listJobs'>> {
    return this.call('listJobs', { query }, options)
  }

  /** How far a job is. With `wait` the answer comes when the job has ended, or after so many seconds. Fails with `job-not-found`. */
  getJob(jobId: string, query: QueryOf<'getJob'> = {}, options?: CallOptions): Promise<AnswerOf<'getJob'>> {
    return this.call('getJob', { path: { jobId }, query }, options)
  }

  /** Cancel a job. The job ends soon, and what it was about is as it was before, or wholly done. A job that has ended stays as it is; that is no failure. Fails with `job-not-found`. */
  cancelJob(jobId: string, body: BodyOf<'cancelJob'> = {}, options?: CallOptions): Promise<AnswerOf<'cancelJob'>> {
    return this.call('cancelJob', { path: { jobId }, body }, options)
  }

  /** Read a long list of a job's result. A job with a result above 64 KB has `truncated` true, and its lists end after the first items. This call pages through one of them from its beginning. `invalid-argument` for a name that is no list of the result, `job-not-finished` while the job is not ended or when it ended without a result. Fails with `job-not-found`, `job-not-finished`. */
  getJobResult(jobId: string, query: QueryOf<'getJobResult'>, options?: CallOptions): Promise<AnswerOf<'getJobResult'>> {
    return this.call('getJobResult', { path: { jobId }, query }, options)
  }

  /** What changed since a cursor. Without a cursor the answer is the newest cursor and no events. With `wait` the answer comes with the first event, or without any after so many seconds. A cursor from before the bridge was started, or of so long ago that events are missing, is answered with `reset` true: then reload what you show and go on from the new cursor. With `Accept: text/event-stream` the events come as they happen, each with the cursor as its id, until the client ends the call; `Last-Event-ID` counts as the cursor. */
  listEvents(query: QueryOf<'listEvents'> = {}, options?: CallOptions): Promise<AnswerOf<'listEvents'>> {
    return this.call('listEvents', { query }, options)
  }

  /** The bridge that runs. Which program this is and since when it runs. */
  getBridge(options?: CallOptions): Promise<AnswerOf<'getBridge'>> {
    return this.call('getBridge', {  }, options)
  }

  /** End the bridge. Nothing new is taken from then on. Jobs that run are finished, or with `cancelJobs` cancelled; then the program ends. Calls that wait are answered at once; how a job goes on can be asked until all have ended. */
  stopBridge(body: BodyOf<'stopBridge'>, options?: CallOptions): Promise<AnswerOf<'stopBridge'>> {
    return this.call('stopBridge', { body }, options)
  }

  /** A report to send along when something does not work. Versions, sizes, counts and the last failures. Names of files, folders, projects and people are only in it with `includeNames`. */
  getDiagnostics(query: QueryOf<'getDiagnostics'> = {}, options?: CallOptions): Promise<AnswerOf<'getDiagnostics'>> {
    return this.call('getDiagnostics', { query }, options)
  }

  /** The settings of the person who works here. The same that `clst config` shows. */
  getSettings(options?: CallOptions): Promise<AnswerOf<'getSettings'>> {
    return this.call('getSettings', {  }, options)
  }

  /** Change settings. What is not named stays; null takes a value back to what it is without a setting. */
  editSettings(body: BodyOf<'editSettings'>, options?: CallOptions): Promise<AnswerOf<'editSettings'>> {
    return this.call('editSettings', { body }, options)
  }

  /** Bring all files to a moment. Each tracked file becomes its newest version at or before the moment, without one its newest. Bytes that are in no checkpoint are kept as safety copies first; what fails does not hold up the others. The job fails with `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  revertAll(projectKey: string, body: BodyOf<'revertAll'>, options?: CallOptions): Promise<JobOf<'revertAll'>> {
    return this.call('revertAll', { path: { projectKey }, body }, options)
  }

  /** Write a version beside the working file to look at. A read-only file such as `scene (v012).blend`. The answer names its path; the caller opens it. It is removed by a later call when it is a week old. The job fails with `asset-not-found`, `checkpoint-not-found`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  openVersion(projectKey: string, body: BodyOf<'openVersion'>, options?: CallOptions): Promise<JobOf<'openVersion'>> {
    return this.call('openVersion', { path: { projectKey }, body }, options)
  }

  /** Write a version to another file. Never replaces a tracked file. The job fails with `asset-not-found`, `checkpoint-not-found`, `file-exists`, `file-not-found`, `invalid-argument`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  exportVersion(projectKey: string, body: BodyOf<'exportVersion'>, options?: CallOptions): Promise<JobOf<'exportVersion'>> {
    return this.call('exportVersion', { path: { projectKey }, body }, options)
  }

  /** Write the project as it was at a moment. Every file in its newest version at or before the moment, in a folder outside of the project. Working files are not touched. The job fails with `file-exists`, `invalid-argument`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  exportMoment(projectKey: string, body: BodyOf<'exportMoment'>, options?: CallOptions): Promise<JobOf<'exportMoment'>> {
    return this.call('exportMoment', { path: { projectKey }, body }, options)
  }

  /** Put one version into the trash. The working file stays as it is. The only version of a file, and one that a label or a dependency names, is protected. The job fails with `asset-not-found`, `checkpoint-not-found`, `checkpoint-protected`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  deleteCheckpoint(projectKey: string, body: BodyOf<'deleteCheckpoint'>, options?: CallOptions): Promise<JobOf<'deleteCheckpoint'>> {
    return this.call('deleteCheckpoint', { path: { projectKey }, body }, options)
  }

  /** The picture of a version. At most 512 pixels wide and high. `preview-not-found` where it has none. Fails with `checkpoint-not-found`, `preview-not-found`. */
  getCheckpointPreview(projectKey: string, checkpointId: string, query: QueryOf<'getCheckpointPreview'> = {}, options?: CallOptions): Promise<Picture> {
    return this.call('getCheckpointPreview', { path: { projectKey, checkpointId }, query }, options)
  }

  /** Write tracked files that are missing on the disk. Files that are there are never touched. What fails does not hold up the others. The job fails with `file-not-found`, `asset-not-found`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  rebuild(projectKey: string, body: BodyOf<'rebuild'>, options?: CallOptions): Promise<JobOf<'rebuild'>> {
    return this.call('rebuild', { path: { projectKey }, body }, options)
  }

  /** Take stored files off the disk. A file only goes when its bytes were read back from the project just now; any other stays and is listed in `failed`. The job fails with `file-not-found`, `asset-not-found`, `unsaved-work`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  free(projectKey: string, body: BodyOf<'free'>, options?: CallOptions): Promise<JobOf<'free'>> {
    return this.call('free', { path: { projectKey }, body }, options)
  }

  /** Move files and collections with their history. All or nothing; nothing is ever replaced. `undo` takes it back. The job fails with `asset-not-found`, `file-not-found`, `file-exists`, `name-clash`, `name-not-portable`, `working-file-busy`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  move(projectKey: string, body: BodyOf<'move'>, options?: CallOptions): Promise<JobOf<'move'>> {
    return this.call('move', { path: { projectKey }, body }, options)
  }

  /** Give a file or a collection another name. In its place. Fails as `move` does. The job fails with `asset-not-found`, `file-not-found`, `file-exists`, `name-clash`, `name-not-portable`, `working-file-busy`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  rename(projectKey: string, body: BodyOf<'rename'>, options?: CallOptions): Promise<JobOf<'rename'>> {
    return this.call('rename', { path: { projectKey }, body }, options)
  }

  /** Accept what was renamed outside of clst. What `status` lists as renamed keeps its history under the new name. Only records change. The job fails with `name-clash`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  acceptRenames(projectKey: string, body: BodyOf<'acceptRenames'>, options?: CallOptions): Promise<JobOf<'acceptRenames'>> {
    return this.call('acceptRenames', { path: { projectKey }, body }, options)
  }

  /** Make a new file or collection from another. Each copy begins a history of its own. Nothing is stored twice. The job fails with `asset-not-found`, `file-not-found`, `file-exists`, `name-clash`, `name-not-portable`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  copy(projectKey: string, body: BodyOf<'copy'>, options?: CallOptions): Promise<JobOf<'copy'>> {
    return this.call('copy', { path: { projectKey }, body }, options)
  }

  /** Make one file with a history of numbered files. `scene_v001.blend`, `scene_v002.blend` … become `scene.blend`, all or nothing. The originals are only read, unless `removeOriginals` is set. The job fails with `invalid-argument`, `file-not-found`, `name-clash`, `not-a-regular-file`, `working-file-changing`, `working-file-busy`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  importVersions(projectKey: string, body: BodyOf<'importVersions'>, options?: CallOptions): Promise<JobOf<'importVersions'>> {
    return this.call('importVersions', { path: { projectKey }, body }, options)
  }

  /** The picture of a file, a collection or the project. Of a version of a file, or its cover; of a collection or, without a path, of the project the cover. Fails with `asset-not-found`, `checkpoint-not-found`, `preview-not-found`. */
  getPreview(projectKey: string, query: QueryOf<'getPreview'> = {}, options?: CallOptions): Promise<Picture> {
    return this.call('getPreview', { path: { projectKey }, query }, options)
  }

  /** Write a picture to a file. As the extension of `outputPath` says: png, jpg, jpeg or webp. Fails with `asset-not-found`, `checkpoint-not-found`, `preview-not-found`, `file-exists`, `file-not-found`, `invalid-argument`. */
  exportPreview(projectKey: string, body: BodyOf<'exportPreview'>, options?: CallOptions): Promise<AnswerOf<'exportPreview'>> {
    return this.call('exportPreview', { path: { projectKey }, body }, options)
  }

  /** Use a picture as the cover. Of a file, a collection, or without a path of the project. `undo` takes it back. Fails with `asset-not-found`, `collection-not-found`, `preview-invalid`, `preview-too-large`, `file-not-found`, `read-only`. */
  setCover(projectKey: string, body: BodyOf<'setCover'>, options?: CallOptions): Promise<AnswerOf<'setCover'>> {
    return this.call('setCover', { path: { projectKey }, body }, options)
  }

  /** List tracked files. With what is known about them. Values of one filter are alternatives; different filters must all hold. Looks at the disk only for `state`. Fails with `asset-not-found`. */
  list(projectKey: string, query: QueryOf<'list'> = {}, options?: CallOptions): Promise<AnswerOf<'list'>> {
    return this.call('list', { path: { projectKey }, query }, options)
  }

  /** Make a file from a template. With a working file and a first checkpoint. The bytes are those of the template, so nothing is stored twice. The job fails with `template-not-found`, `file-exists`, `name-clash`, `name-not-portable`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  newAsset(projectKey: string, body: BodyOf<'newAsset'>, options?: CallOptions): Promise<JobOf<'newAsset'>> {
    return this.call('newAsset', { path: { projectKey }, body }, options)
  }

  /** Find tracked files by any word about them. Name, path, comment, tag, status, assignee, type, extension and state; all words must hold. */
  search(projectKey: string, query: QueryOf<'search'>, options?: CallOptions): Promise<AnswerOf<'search'>> {
    return this.call('search', { path: { projectKey }, query }, options)
  }

  /** All that is written down about a file or a collection. Reads no working file. Of a long list of dependencies the first are in it; `listDependencies` has them all. Fails with `asset-not-found`. */
  itemInfo(projectKey: string, query: QueryOf<'itemInfo'>, options?: CallOptions): Promise<AnswerOf<'itemInfo'>> {
    return this.call('itemInfo', { path: { projectKey }, query }, options)
  }

  /** Set fields of files and collections. Status, assignee, description, type, tags and keys of many at once; `undo` takes back all of one call. A path that cannot be handled does not hold up the others; a wrong status or type changes nothing at all. The job fails with `asset-not-found`, `status-not-found`, `type-not-found`, `checkpoint-not-found`, `preview-not-found`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  set(projectKey: string, body: BodyOf<'set'>, options?: CallOptions): Promise<JobOf<'set'>> {
    return this.call('set', { path: { projectKey }, body }, options)
  }

  /** Put files and collections into the trash. With all their versions; the files go off the disk, after a safety copy where they hold bytes that are in no checkpoint. `undo` and `restoreTrash` bring everything back. The job fails with `asset-not-found`, `collection-not-found`, `working-file-busy`, `working-file-changing`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  delete(projectKey: string, body: BodyOf<'delete'>, options?: CallOptions): Promise<JobOf<'delete'>> {
    return this.call('delete', { path: { projectKey }, body }, options)
  }

  /** Take back the last edit, move or deletion. Called again, the one before. Checkpoints are never taken back, and neither is a purge. The job fails with `nothing-to-undo`, `edited-since`, `file-exists`, `name-clash`, `working-file-busy`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  undo(projectKey: string, body: BodyOf<'undo'> = {}, options?: CallOptions): Promise<JobOf<'undo'>> {
    return this.call('undo', { path: { projectKey }, body }, options)
  }

  /** Make a collection and its folder. And those above it where they are missing. A folder that is there becomes the collection's. Fails with `name-clash`, `file-exists`, `name-not-portable`, `type-not-found`, `path-reserved`, `read-only`. */
  createCollection(projectKey: string, body: BodyOf<'createCollection'>, options?: CallOptions): Promise<AnswerOf<'createCollection'>> {
    return this.call('createCollection', { path: { projectKey }, body }, options)
  }

  /** Let everybody in the project see what is in a collection. Or no longer. Fails with `collection-not-found`, `read-only`. */
  shareCollection(projectKey: string, body: BodyOf<'shareCollection'>, options?: CallOptions): Promise<AnswerOf<'shareCollection'>> {
    return this.call('shareCollection', { path: { projectKey }, body }, options)
  }

  /** What a file needs, or what needs it. What the collections above it need counts as well. Of a collection: what it and the files in it need. Fails with `asset-not-found`. */
  listDependencies(projectKey: string, query: QueryOf<'listDependencies'> = {}, options?: CallOptions): Promise<AnswerOf<'listDependencies'>> {
    return this.call('listDependencies', { path: { projectKey }, query }, options)
  }

  /** Say which files need which others. Each of `paths` needs each of `on` from now on; said again, type and pin change. Cycles are allowed, and reported. Fails with `asset-not-found`, `checkpoint-not-found`, `type-not-found`, `label-not-found`, `invalid-argument`, `read-only`. */
  addDependencies(projectKey: string, body: BodyOf<'addDependencies'>, options?: CallOptions): Promise<AnswerOf<'addDependencies'>> {
    return this.call('addDependencies', { path: { projectKey }, body }, options)
  }

  /** Take dependencies away. Fails where there is none. Fails with `asset-not-found`, `dependency-not-found`, `read-only`. */
  removeDependencies(projectKey: string, body: BodyOf<'removeDependencies'>, options?: CallOptions): Promise<AnswerOf<'removeDependencies'>> {
    return this.call('removeDependencies', { path: { projectKey }, body }, options)
  }

  /** What the files that a program uses are to the project. For each path that a program found in its open file: whether it is tracked, could be, is missing, or is elsewhere. Never fails for one of the paths. A name for several files stands for those that are there or tracked: `<UDIM>`, `<UVTILE>` and `<f>` for each of them, `shot.####.exr` and `shot.%04d.exr` for the sequence. Fails with `asset-not-found`. */
  matchPaths(projectKey: string, body: BodyOf<'matchPaths'>, options?: CallOptions): Promise<AnswerOf<'matchPaths'>> {
    return this.call('matchPaths', { path: { projectKey }, body }, options)
  }

  /** Take all that a program uses into the project. What is on the disk of the project and not tracked gets its first version, what is tracked and missing is written, and then the file needs all of them, in one edit that `undo` takes back (versions and files stay). Paths are those of `matchPaths`; what is outside of the project, or nowhere, is named and does not hold up the others. The file itself is tracked as well where it was not. The job fails with `asset-not-found`, `file-not-found`, `type-not-found`, `invalid-argument`, `name-clash`, `name-not-portable`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  declareDependencies(projectKey: string, body: BodyOf<'declareDependencies'>, options?: CallOptions): Promise<JobOf<'declareDependencies'>> {
    return this.call('declareDependencies', { path: { projectKey }, body }, options)
  }

  /** What was deleted and can be brought back. The last deleted first. What went with a collection is counted in it. */
  listTrash(projectKey: string, query: QueryOf<'listTrash'> = {}, options?: CallOptions): Promise<AnswerOf<'listTrash'>> {
    return this.call('listTrash', { path: { projectKey }, query }, options)
  }

  /** Bring something back. With the collections above it; files are written again as they were. One that is there already stays as it is. The job fails with `not-in-trash`, `name-clash`, `invalid-argument`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  restoreTrash(projectKey: string, body: BodyOf<'restoreTrash'>, options?: CallOptions): Promise<JobOf<'restoreTrash'>> {
    return this.call('restoreTrash', { path: { projectKey }, body }, options)
  }

  /** Remove for good. What the paths or ids mean, or everything; nothing brings it back. `prune` then gives the space back. The job fails with `not-in-trash`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  purgeTrash(projectKey: string, body: BodyOf<'purgeTrash'>, options?: CallOptions): Promise<JobOf<'purgeTrash'>> {
    return this.call('purgeTrash', { path: { projectKey }, body }, options)
  }

  /** The statuses of the project. In their order, with how many files have each. */
  listStatuses(projectKey: string, query: QueryOf<'listStatuses'> = {}, options?: CallOptions): Promise<AnswerOf<'listStatuses'>> {
    return this.call('listStatuses', { path: { projectKey }, query }, options)
  }

  /** Add a status. A status that was deleted comes back as itself. Fails with `name-taken`, `invalid-argument`, `read-only`. */
  addStatus(projectKey: string, body: BodyOf<'addStatus'>, options?: CallOptions): Promise<AnswerOf<'addStatus'>> {
    return this.call('addStatus', { path: { projectKey }, body }, options)
  }

  /** Change a status. Files and versions that have it show it as it is now. Fails with `status-not-found`, `name-taken`, `invalid-argument`, `read-only`. */
  editStatus(projectKey: string, status: string, body: BodyOf<'editStatus'>, options?: CallOptions): Promise<AnswerOf<'editStatus'>> {
    return this.call('editStatus', { path: { projectKey, status }, body }, options)
  }

  /** Delete a status. While files have it, `replaceBy` names the one that takes its place. Versions that were made with it go on showing it. Fails with `status-not-found`, `in-use`, `invalid-argument`, `read-only`. */
  deleteStatus(projectKey: string, status: string, query: QueryOf<'deleteStatus'> = {}, options?: CallOptions): Promise<AnswerOf<'deleteStatus'>> {
    return this.call('deleteStatus', { path: { projectKey, status }, query }, options)
  }

  /** The types of files, collections and dependencies. In their order, with how many things have each. */
  listTypes(projectKey: string, query: QueryOf<'listTypes'> = {}, options?: CallOptions): Promise<AnswerOf<'listTypes'>> {
    return this.call('listTypes', { path: { projectKey }, query }, options)
  }

  /** Add a type. The same name may stand for a type of each kind. Fails with `name-taken`, `invalid-argument`, `read-only`. */
  addType(projectKey: string, body: BodyOf<'addType'>, options?: CallOptions): Promise<AnswerOf<'addType'>> {
    return this.call('addType', { path: { projectKey }, body }, options)
  }

  /** Change a type. An empty icon, color or description takes it away. Fails with `type-not-found`, `name-taken`, `invalid-argument`, `read-only`. */
  editType(projectKey: string, kind: string, type: string, body: BodyOf<'editType'>, options?: CallOptions): Promise<AnswerOf<'editType'>> {
    return this.call('editType', { path: { projectKey, kind, type }, body }, options)
  }

  /** Delete a type. Versions keep the types that their dependencies had. Fails with `type-not-found`, `in-use`, `invalid-argument`, `read-only`. */
  deleteType(projectKey: string, kind: string, type: string, query: QueryOf<'deleteType'> = {}, options?: CallOptions): Promise<AnswerOf<'deleteType'>> {
    return this.call('deleteType', { path: { projectKey, kind, type }, query }, options)
  }

  /** The tags of the project. By name, with how many files have each. */
  listTags(projectKey: string, query: QueryOf<'listTags'> = {}, options?: CallOptions): Promise<AnswerOf<'listTags'>> {
    return this.call('listTags', { path: { projectKey }, query }, options)
  }

  /** Add a tag. `set` makes tags as well. Fails with `name-taken`, `invalid-argument`, `read-only`. */
  addTag(projectKey: string, body: BodyOf<'addTag'>, options?: CallOptions): Promise<AnswerOf<'addTag'>> {
    return this.call('addTag', { path: { projectKey }, body }, options)
  }

  /** Change a tag wherever it is. An empty color takes it away. Fails with `tag-not-found`, `name-taken`, `invalid-argument`, `read-only`. */
  editTag(projectKey: string, tag: string, body: BodyOf<'editTag'>, options?: CallOptions): Promise<AnswerOf<'editTag'>> {
    return this.call('editTag', { path: { projectKey, tag }, body }, options)
  }

  /** Delete a tag. While files have it, `replaceBy` names the one that takes its place. Fails with `tag-not-found`, `in-use`, `invalid-argument`, `read-only`. */
  deleteTag(projectKey: string, tag: string, query: QueryOf<'deleteTag'> = {}, options?: CallOptions): Promise<AnswerOf<'deleteTag'>> {
    return this.call('deleteTag', { path: { projectKey, tag }, query }, options)
  }

  /** The labels of the project. By name, with how many versions have each and how many dependencies are pinned to it. */
  listLabels(projectKey: string, query: QueryOf<'listLabels'> = {}, options?: CallOptions): Promise<AnswerOf<'listLabels'>> {
    return this.call('listLabels', { path: { projectKey }, query }, options)
  }

  /** Point a label at versions. It leaves the version of each file where it was; a new label is made. Fails with `asset-not-found`, `checkpoint-not-found`, `invalid-argument`, `read-only`. */
  setLabel(projectKey: string, label: string, body: BodyOf<'setLabel'>, options?: CallOptions): Promise<AnswerOf<'setLabel'>> {
    return this.call('setLabel', { path: { projectKey, label }, body }, options)
  }

  /** Change a label wherever it is. An empty color takes it away. Fails with `label-not-found`, `name-taken`, `invalid-argument`, `read-only`. */
  editLabel(projectKey: string, label: string, body: BodyOf<'editLabel'>, options?: CallOptions): Promise<AnswerOf<'editLabel'>> {
    return this.call('editLabel', { path: { projectKey, label }, body }, options)
  }

  /** Delete a label. While a version has it or a dependency is pinned to it, `replaceBy` names the one that takes its place. Fails with `label-not-found`, `in-use`, `invalid-argument`, `read-only`. */
  deleteLabel(projectKey: string, label: string, query: QueryOf<'deleteLabel'> = {}, options?: CallOptions): Promise<AnswerOf<'deleteLabel'>> {
    return this.call('deleteLabel', { path: { projectKey, label }, query }, options)
  }

  /** Take a label off files. The label itself stays in the list. Fails with `label-not-found`, `asset-not-found`, `read-only`. */
  removeLabel(projectKey: string, label: string, body: BodyOf<'removeLabel'>, options?: CallOptions): Promise<AnswerOf<'removeLabel'>> {
    return this.call('removeLabel', { path: { projectKey, label }, body }, options)
  }

  /** Statuses, types, tags, labels and rules as a document. Without templates. Not for panels: it can be large. */
  readVocabulary(projectKey: string, options?: CallOptions): Promise<AnswerOf<'readVocabulary'>> {
    return this.call('readVocabulary', { path: { projectKey } }, options)
  }

  /** Write the vocabulary to a file. With `templates` their files too, in a folder beside it. The job fails with `file-exists`, `file-not-found`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  saveVocabulary(projectKey: string, body: BodyOf<'saveVocabulary'>, options?: CallOptions): Promise<JobOf<'saveVocabulary'>> {
    return this.call('saveVocabulary', { path: { projectKey }, body }, options)
  }

  /** Take over a saved vocabulary. Adds what it has and this project has not. Entries of the same name that say something else are left alone, unless `replace` is set. The job fails with `definition-invalid`, `file-not-found`, `content-damaged`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  applyVocabulary(projectKey: string, body: BodyOf<'applyVocabulary'>, options?: CallOptions): Promise<JobOf<'applyVocabulary'>> {
    return this.call('applyVocabulary', { path: { projectKey }, body }, options)
  }

  /** Which files are not offered for tracking. In the order in which the rules count: a later one wins over those before it. */
  listIgnoreRules(projectKey: string, query: QueryOf<'listIgnoreRules'> = {}, options?: CallOptions): Promise<AnswerOf<'listIgnoreRules'>> {
    return this.call('listIgnoreRules', { path: { projectKey }, query }, options)
  }

  /** Add rules for everybody in the project. Written as in a `.gitignore`. All or none; `undo` takes them back. Fails with `invalid-argument`, `read-only`. */
  addIgnoreRules(projectKey: string, body: BodyOf<'addIgnoreRules'>, options?: CallOptions): Promise<AnswerOf<'addIgnoreRules'>> {
    return this.call('addIgnoreRules', { path: { projectKey }, body }, options)
  }

  /** Remove rules of the project. All or none. Fails with `ignore-rule-not-found`, `read-only`. */
  removeIgnoreRules(projectKey: string, body: BodyOf<'removeIgnoreRules'>, options?: CallOptions): Promise<AnswerOf<'removeIgnoreRules'>> {
    return this.call('removeIgnoreRules', { path: { projectKey }, body }, options)
  }

  /** Which rule decides about paths. Nothing need be there. A `/` at the end means a folder. Fails with `path-outside-project`. */
  testIgnored(projectKey: string, query: QueryOf<'testIgnored'>, options?: CallOptions): Promise<AnswerOf<'testIgnored'>> {
    return this.call('testIgnored', { path: { projectKey }, query }, options)
  }

  /** Places whose rendered sequences are saved like files. In all others they are left out until somebody names one. */
  listSequenceRules(projectKey: string, options?: CallOptions): Promise<AnswerOf<'listSequenceRules'>> {
    return this.call('listSequenceRules', { path: { projectKey } }, options)
  }

  /** Save what is rendered in a place. The rule holds for everybody in the project; `undo` takes it back. Fails with `invalid-argument`, `read-only`. */
  trackSequences(projectKey: string, body: BodyOf<'trackSequences'>, options?: CallOptions): Promise<AnswerOf<'trackSequences'>> {
    return this.call('trackSequences', { path: { projectKey }, body }, options)
  }

  /** Take such rules back. Sequences that are tracked stay tracked. Fails with `ignore-rule-not-found`, `invalid-argument`, `read-only`. */
  untrackSequences(projectKey: string, body: BodyOf<'untrackSequences'>, options?: CallOptions): Promise<AnswerOf<'untrackSequences'>> {
    return this.call('untrackSequences', { path: { projectKey }, body }, options)
  }

  /** Starter files for new ones. By name. */
  listTemplates(projectKey: string, query: QueryOf<'listTemplates'> = {}, options?: CallOptions): Promise<AnswerOf<'listTemplates'>> {
    return this.call('listTemplates', { path: { projectKey }, query }, options)
  }

  /** Keep a file as a template. The file may lie outside of the project and is only read. The job fails with `name-taken`, `file-not-found`, `not-a-regular-file`, `invalid-argument`, `working-file-changing`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  addTemplate(projectKey: string, body: BodyOf<'addTemplate'>, options?: CallOptions): Promise<JobOf<'addTemplate'>> {
    return this.call('addTemplate', { path: { projectKey }, body }, options)
  }

  /** Give a template another name. The extension stays. Fails with `template-not-found`, `name-taken`, `invalid-argument`, `read-only`. */
  renameTemplate(projectKey: string, template: string, body: BodyOf<'renameTemplate'>, options?: CallOptions): Promise<AnswerOf<'renameTemplate'>> {
    return this.call('renameTemplate', { path: { projectKey, template }, body }, options)
  }

  /** Put a template into the trash. Files that were made from it stay. Fails with `template-not-found`, `read-only`. */
  deleteTemplate(projectKey: string, template: string, options?: CallOptions): Promise<AnswerOf<'deleteTemplate'>> {
    return this.call('deleteTemplate', { path: { projectKey, template } }, options)
  }

  /** Give a template the content of another file. Files that were made from it stay as they are. The job fails with `template-not-found`, `file-not-found`, `not-a-regular-file`, `invalid-argument`, `working-file-changing`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  replaceTemplate(projectKey: string, template: string, body: BodyOf<'replaceTemplate'>, options?: CallOptions): Promise<JobOf<'replaceTemplate'>> {
    return this.call('replaceTemplate', { path: { projectKey, template }, body }, options)
  }

  /** Take a template back out of the trash. The one that was deleted last where several have the name. Fails with `template-not-found`, `name-taken`, `read-only`. */
  restoreTemplate(projectKey: string, template: string, body: BodyOf<'restoreTemplate'> = {}, options?: CallOptions): Promise<AnswerOf<'restoreTemplate'>> {
    return this.call('restoreTemplate', { path: { projectKey, template }, body }, options)
  }

  /** Write the file of a template. Never replaces a tracked file. The job fails with `template-not-found`, `file-exists`, `file-not-found`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  exportTemplate(projectKey: string, template: string, body: BodyOf<'exportTemplate'>, options?: CallOptions): Promise<JobOf<'exportTemplate'>> {
    return this.call('exportTemplate', { path: { projectKey, template }, body }, options)
  }

  /** Collections, files and dependencies to make in one go. By name. */
  listScaffolds(projectKey: string, query: QueryOf<'listScaffolds'> = {}, options?: CallOptions): Promise<AnswerOf<'listScaffolds'>> {
    return this.call('listScaffolds', { path: { projectKey }, query }, options)
  }

  /** Keep the description of a scaffold. From a JSON file, which may lie outside of the project. Fails with `definition-invalid`, `name-taken`, `file-not-found`, `invalid-argument`, `read-only`. */
  addScaffold(projectKey: string, body: BodyOf<'addScaffold'>, options?: CallOptions): Promise<AnswerOf<'addScaffold'>> {
    return this.call('addScaffold', { path: { projectKey }, body }, options)
  }

  /** One scaffold. With its description. Fails with `scaffold-not-found`. */
  getScaffold(projectKey: string, scaffold: string, options?: CallOptions): Promise<AnswerOf<'getScaffold'>> {
    return this.call('getScaffold', { path: { projectKey, scaffold } }, options)
  }

  /** Delete a scaffold. What was made from it stays; `undo` brings the scaffold back. Fails with `scaffold-not-found`, `read-only`. */
  deleteScaffold(projectKey: string, scaffold: string, options?: CallOptions): Promise<AnswerOf<'deleteScaffold'>> {
    return this.call('deleteScaffold', { path: { projectKey, scaffold } }, options)
  }

  /** Make what a scaffold describes. At most 10,000 items. When a name is not free nothing is made; one `undo` takes all of it back. The job fails with `scaffold-not-found`, `template-not-found`, `type-not-found`, `status-not-found`, `file-exists`, `name-clash`, `name-not-portable`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  applyScaffold(projectKey: string, scaffold: string, body: BodyOf<'applyScaffold'>, options?: CallOptions): Promise<JobOf<'applyScaffold'>> {
    return this.call('applyScaffold', { path: { projectKey, scaffold }, body }, options)
  }

  /** How much is stored, and how much that saves. `byAsset` comes in pages, the largest first. */
  stats(projectKey: string, query: QueryOf<'stats'> = {}, options?: CallOptions): Promise<AnswerOf<'stats'>> {
    return this.call('stats', { path: { projectKey }, query }, options)
  }

  /** Check that every version is intact. Reads everything in the project file; changes nothing. Damage that is found is no failure: `ok` is false and `problems` says what. The job fails with `store-corrupt`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  verify(projectKey: string, body: BodyOf<'verify'>, options?: CallOptions): Promise<JobOf<'verify'>> {
    return this.call('verify', { path: { projectKey }, body }, options)
  }

  /** Heal what can be proven to be healed. From working files, opened versions, and another copy of the project; then checks as `verify` does. The job fails with `file-not-found`, `not-a-project-file`, `store-corrupt`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  repair(projectKey: string, body: BodyOf<'repair'>, options?: CallOptions): Promise<JobOf<'repair'>> {
    return this.call('repair', { path: { projectKey }, body }, options)
  }

  /** Drop what nothing needs any more. And give its space back to the disk. What is in the trash stays. The job fails with `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  prune(projectKey: string, body: BodyOf<'prune'>, options?: CallOptions): Promise<JobOf<'prune'>> {
    return this.call('prune', { path: { projectKey }, body }, options)
  }

  /** Give free space in the project file back to the disk. A little at a time; drops nothing. The job fails with `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  compact(projectKey: string, body: BodyOf<'compact'> = {}, options?: CallOptions): Promise<JobOf<'compact'>> {
    return this.call('compact', { path: { projectKey }, body }, options)
  }

  /** Copy the project while others work. Complete as of one moment, or an earlier copy brought up to date. The job fails with `file-exists`, `not-a-copy`, `file-not-found`, `invalid-argument`, `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  backup(projectKey: string, body: BodyOf<'backup'>, options?: CallOptions): Promise<JobOf<'backup'>> {
    return this.call('backup', { path: { projectKey }, body }, options)
  }

  /** Remove opened versions and what killed programs left. Opened versions that are a week old, unfinished files, records of operations that were cut off. The job fails with `path-outside-project`, `path-reserved`, `permission-denied`, `read-only`, `storage-full`, `schema-too-new`, `store-busy`, `io-error`, `cancelled`. */
  clean(projectKey: string, body: BodyOf<'clean'>, options?: CallOptions): Promise<JobOf<'clean'>> {
    return this.call('clean', { path: { projectKey }, body }, options)
  }

  /** The studios that somebody is signed in to. Nothing is asked of them. Tokens are in no answer. */
  listStudios(options?: CallOptions): Promise<AnswerOf<'listStudios'>> {
    return this.call('listStudios', {  }, options)
  }

  /** Sign in at a studio. With a name and a password, with a token of a program, with an invitation, as the first admin (`setupToken`) or with what an admin gave who has forgotten the password (`resetToken`). The token is kept in a file that only its owner can read, and is never answered. Fails with `invalid-argument`, `sign-in-failed`, `one-time-token-invalid`, `password-too-weak`, `setup-done`, `name-taken`, `signed-out`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `rate-limited`. */
  login(body: BodyOf<'login'>, options?: CallOptions): Promise<AnswerOf<'login'>> {
    return this.call('login', { body }, options)
  }

  /** Sign out at a studio. The token is forgotten here in any case. Projects stay as they are, and can be worked with. Fails with `invalid-argument`, `signed-out`, `permission-denied`, `io-error`. */
  logout(body: BodyOf<'logout'>, options?: CallOptions): Promise<AnswerOf<'logout'>> {
    return this.call('logout', { body }, options)
  }

  /** Ask a studio who I am there. Of the studio that was signed in to last when `studio` is absent. Fails with `invalid-argument`, `signed-out`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `rate-limited`. */
  whoami(query: QueryOf<'whoami'> = {}, options?: CallOptions): Promise<AnswerOf<'whoami'>> {
    return this.call('whoami', { query }, options)
  }

  /** The projects of a studio. Those that I am a member of; with `all` every one of the studio, for its admins. Fails with `invalid-argument`, `not-permitted`, `signed-out`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `rate-limited`. */
  listStudioProjects(query: QueryOf<'listStudioProjects'> = {}, options?: CallOptions): Promise<AnswerOf<'listStudioProjects'>> {
    return this.call('listStudioProjects', { query }, options)
  }

  /** Bring a project of a studio to this computer. Makes the project file in the folder, and receives what there is: everything that is written down, and the versions that are for me. No file of the project is written yet; `rebuild` and `update` do that. The project is known to the bridge afterwards. What was cut off is continued by `sync`. The job's `projectKey` is that of no project: `project` of the result has it. The job fails with `project-not-found`, `project-ambiguous`, `project-exists`, `invalid-argument`, `path-outside-project`, `permission-denied`, `storage-full`, `storage-unsuitable`, `not-permitted`, `not-visible`, `io-error`, `cancelled`, `signed-out`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `rate-limited`. */
  clone(body: BodyOf<'clone'>, options?: CallOptions): Promise<JobOf<'clone'>> {
    return this.call('clone', { body }, options)
  }

  /** Make the project one of a studio. Everything in it is sent; it stays where it is. Once more, it goes on where it was cut off. `project-exists` for a project of another studio. The job fails with `project-exists`, `name-taken`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `read-only`, `schema-too-new`, `storage-full`, `store-busy`, `io-error`, `cancelled`. */
  publish(projectKey: string, body: BodyOf<'publish'>, options?: CallOptions): Promise<JobOf<'publish'>> {
    return this.call('publish', { path: { projectKey }, body }, options)
  }

  /** How the project stands to its studio. As far as is known here: nothing is asked of the studio. */
  getSyncState(projectKey: string, options?: CallOptions): Promise<AnswerOf<'getSyncState'>> {
    return this.call('getSyncState', { path: { projectKey } }, options)
  }

  /** Send what was done here, receive what others did. Working files stay as they are: `update` brings new versions into them. One thing that is refused holds up no other. It can be repeated after any failure, and does not wait for other jobs of the project, nor they for it. The job fails with `asset-not-found`, `collection-not-found`, `path-outside-project`, `path-reserved`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `read-only`, `schema-too-new`, `storage-full`, `store-busy`, `io-error`, `cancelled`. */
  sync(projectKey: string, body: BodyOf<'sync'>, options?: CallOptions): Promise<JobOf<'sync'>> {
    return this.call('sync', { path: { projectKey }, body }, options)
  }

  /** What a sync would exchange. Nothing is changed. The job fails with `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `read-only`, `schema-too-new`, `storage-full`, `store-busy`, `io-error`, `cancelled`. */
  previewSync(projectKey: string, body: BodyOf<'previewSync'> = {}, options?: CallOptions): Promise<JobOf<'previewSync'>> {
    return this.call('previewSync', { path: { projectKey }, body }, options)
  }

  /** Bring what others made into working files. Outdated files become their newest version; renames, moves and deletions of others are carried out. A file with own work in it stays, and is named in `modified`. Bytes that are not here are fetched. The job fails with `path-outside-project`, `path-reserved`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `read-only`, `schema-too-new`, `storage-full`, `store-busy`, `io-error`, `cancelled`. */
  update(projectKey: string, body: BodyOf<'update'>, options?: CallOptions): Promise<JobOf<'update'>> {
    return this.call('update', { path: { projectKey }, body }, options)
  }

  /** Bring the bytes of a version to this computer. Those of the newest version when `to` is absent. The working file stays as it is. `revert`, `openVersion`, `exportVersion` and `rebuild` need the bytes here. The job fails with `asset-not-found`, `checkpoint-not-found`, `not-visible`, `path-outside-project`, `path-reserved`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `chunk-missing`, `chunk-damaged`, `content-damaged`, `codec-unknown`, `read-only`, `schema-too-new`, `storage-full`, `store-busy`, `io-error`, `cancelled`. */
  fetchVersion(projectKey: string, body: BodyOf<'fetchVersion'>, options?: CallOptions): Promise<JobOf<'fetchVersion'>> {
    return this.call('fetchVersion', { path: { projectKey }, body }, options)
  }

  /** What the next sync would send. In its order, with what the studio did not take and why. */
  listChanges(projectKey: string, query: QueryOf<'listChanges'> = {}, options?: CallOptions): Promise<AnswerOf<'listChanges'>> {
    return this.call('listChanges', { path: { projectKey }, query }, options)
  }

  /** Take a change back. It is not sent, and the studio's values come back; a version stays as a safety copy. `not-found` for one that is not open, `in-use` for the creation of something that others build on. Fails with `not-found`, `in-use`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `read-only`, `schema-too-new`, `store-busy`, `storage-full`, `io-error`. */
  discardChange(projectKey: string, body: BodyOf<'discardChange'>, options?: CallOptions): Promise<AnswerOf<'discardChange'>> {
    return this.call('discardChange', { path: { projectKey }, body }, options)
  }

  /** What a person has to decide. What I and somebody else did that does not fit together. Each holds up itself alone. */
  listConflicts(projectKey: string, query: QueryOf<'listConflicts'> = {}, options?: CallOptions): Promise<AnswerOf<'listConflicts'>> {
    return this.call('listConflicts', { path: { projectKey }, query }, options)
  }

  /** Settle a conflict. `ways` of the conflict says what fits. The studio learns of it with the next sync. `not-found` for one that is settled, `edited-since` when more was done at the studio meanwhile: sync, then settle it. Fails with `not-found`, `edited-since`, `name-clash`, `name-taken`, `name-not-portable`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `read-only`, `schema-too-new`, `store-busy`, `storage-full`, `io-error`. */
  resolve(projectKey: string, body: BodyOf<'resolve'>, options?: CallOptions): Promise<AnswerOf<'resolve'>> {
    return this.call('resolve', { path: { projectKey }, body }, options)
  }

  /** Take files for myself. Until they are handed over only I make versions of them. The studio decides at once; where it does not answer, `isConfirmed` is false until the next sync. What somebody else has is `not-assignee`; with `force` it is taken where my role may, and that is in the audit log. Fails with `asset-not-found`, `not-assignee`, `person-not-found`, `path-outside-project`, `path-reserved`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `read-only`, `schema-too-new`, `store-busy`, `storage-full`, `io-error`. */
  take(projectKey: string, body: BodyOf<'take'>, options?: CallOptions): Promise<AnswerOf<'take'>> {
    return this.call('take', { path: { projectKey }, body }, options)
  }

  /** Give files to somebody. As `take`, to a member of the project, or with null to nobody. Fails with `asset-not-found`, `not-assignee`, `person-not-found`, `path-outside-project`, `path-reserved`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `read-only`, `schema-too-new`, `store-busy`, `storage-full`, `io-error`. */
  assign(projectKey: string, body: BodyOf<'assign'>, options?: CallOptions): Promise<AnswerOf<'assign'>> {
    return this.call('assign', { path: { projectKey }, body }, options)
  }

  /** Hand files of mine over. To somebody else, or to nobody when `assignee` is absent. Sync before, so that they get my versions. Fails with `asset-not-found`, `not-assignee`, `person-not-found`, `path-outside-project`, `path-reserved`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `read-only`, `schema-too-new`, `store-busy`, `storage-full`, `io-error`. */
  handOver(projectKey: string, body: BodyOf<'handOver'>, options?: CallOptions): Promise<AnswerOf<'handOver'>> {
    return this.call('handOver', { path: { projectKey }, body }, options)
  }

  /** The members of the project. Asked of the studio. Fails with `not-permitted`, `project-not-found`, `invalid-argument`, `signed-out`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `rate-limited`. */
  listMembers(projectKey: string, query: QueryOf<'listMembers'> = {}, options?: CallOptions): Promise<AnswerOf<'listMembers'>> {
    return this.call('listMembers', { path: { projectKey }, query }, options)
  }

  /** Invite somebody to the project. Who has an account becomes a member at once. For others the answer has an invitation, which works once: give it to them, they sign in with it. Fails with `role-not-found`, `name-taken`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `read-only`, `schema-too-new`, `store-busy`, `storage-full`, `io-error`. */
  invite(projectKey: string, body: BodyOf<'invite'>, options?: CallOptions): Promise<AnswerOf<'invite'>> {
    return this.call('invite', { path: { projectKey }, body }, options)
  }

  /** Give a member another role. Names and roles as the studio has them. Fails with `person-not-found`, `role-not-found`, `last-admin`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `read-only`, `schema-too-new`, `store-busy`, `storage-full`, `io-error`. */
  editMember(projectKey: string, member: string, body: BodyOf<'editMember'>, options?: CallOptions): Promise<AnswerOf<'editMember'>> {
    return this.call('editMember', { path: { projectKey, member }, body }, options)
  }

  /** Take a member out of the project. What was assigned to them stays so. Fails with `person-not-found`, `last-admin`, `signed-out`, `not-permitted`, `project-archived`, `project-not-found`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `epoch-changed`, `rate-limited`, `invalid-argument`, `read-only`, `schema-too-new`, `store-busy`, `storage-full`, `io-error`. */
  removeMember(projectKey: string, member: string, options?: CallOptions): Promise<AnswerOf<'removeMember'>> {
    return this.call('removeMember', { path: { projectKey, member } }, options)
  }

  /** Who did what in the project. The newest first, asked of the studio. For roles that may see it. Fails with `not-permitted`, `project-not-found`, `invalid-argument`, `signed-out`, `studio-unreachable`, `studio-busy`, `protocol-mismatch`, `rate-limited`. */
  listAudit(projectKey: string, query: QueryOf<'listAudit'> = {}, options?: CallOptions): Promise<AnswerOf<'listAudit'>> {
    return this.call('listAudit', { path: { projectKey }, query }, options)
  }
}
