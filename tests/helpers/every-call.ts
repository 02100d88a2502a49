/**
 * One good call of every operation of openapi.yaml, in an order in which each finds what it is about. Released clients make
 * them too (`tests/compat`), so an operation that was released is called with fields that it had then.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openProject } from '@clst/sdk'
import type { TestBridge } from './bridge.js'
import { type CallStudio, publishForCalls } from './call-studio.js'
import { fillForOperations } from './every-operation.js'

/** What the calls are about: a project of which the bridge knows, and things beside it. */
export interface CallPlace {
  /** Folder of everything, which has to be absent before. */
  readonly folder: string
  readonly root: string
  readonly key: string
  /** Of a project that is forgotten. */
  readonly spareKey: string
  /** A job that has ended with a result, and one that ended without. */
  readonly jobId: string
  readonly failedJobId: string
  /** A version with a picture. */
  readonly checkpointId: string
  readonly studio: CallStudio
}

export interface Call {
  readonly id: string
  /** Values of the parameters in the path, in their order. */
  readonly path: readonly string[]
  /** Query parameters of a GET or DELETE, else the body. */
  readonly fields: Readonly<Record<string, unknown>>
}

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'

/** Makes a project with something of everything in it. */
export async function makeCallPlace(bridge: TestBridge, folder: string): Promise<CallPlace> {
  const [root, outside, spare] = ['film', 'outside', 'spare'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const each of [root, outside, spare]) mkdirSync(each, { recursive: true })
  const key = await bridge.makeProject(root)
  const spareKey = await bridge.makeProject(spare, 'spare')
  const project = await openProject(join(root, 'film.clst'), { workers: 0 })
  await fillForOperations(project, outside)
  writeFileSync(join(root, 'other.blend'), 'other')
  const picture = { preview: Buffer.from(PICTURE, 'base64') }
  const { checkpoints } = await project.checkpoint(['other.blend'], { message: 'With a picture', ...picture })
  await project.close()
  const at = `/v1/projects/${key}`
  const done = await bridge.job('POST', `${at}/checkpoints`, { paths: ['a.blend'], message: 'Nothing new' })
  const failed = await bridge.job('POST', `${at}/revert`, { path: 'a.blend', to: 'v099' })
  return {
    folder,
    root,
    key,
    spareKey,
    jobId: done.id,
    failedJobId: failed.id,
    checkpointId: checkpoints[0]?.id ?? '',
    studio: await publishForCalls(bridge, key, 'a.blend'),
  }
}

/** What has to be done on the disk before a call, by its operation. */
export function prepareCall({ root }: CallPlace, id: string): void {
  const write = (name: string) => appendFileSync(join(root, name), ` before ${id}`)
  if (id === 'checkpoint' || id === 'revert' || id === 'revertAll') write('a.blend')
}

/** All calls except those of `health` and `stopBridge`, which clients make by themselves or at the end. */
export function callsOf(place: CallPlace): Call[] {
  const { root, folder, key, spareKey, jobId, checkpointId, studio } = place
  const out = (name: string) => join(folder, 'outside', name)
  const inProject = (id: string, fields: Call['fields'] = {}, ...path: string[]) => ({
    id,
    path: [key, ...path],
    fields,
  })
  const scene = 'a.blend'
  const set = 'set.blend'
  writeFileSync(out('other.blend'), 'another starter file')
  writeFileSync(out('cover.png'), Buffer.from(PICTURE, 'base64'))
  return [
    { id: 'listProjects', path: [], fields: { limit: 10 } },
    { id: 'createProject', path: [], fields: { folder: join(folder, 'made') } },
    { id: 'openProject', path: [], fields: { path: root } },
    inProject('getProject'),
    { id: 'getContext', path: [], fields: { path: join(root, scene), limit: 5 } },
    { id: 'listEvents', path: [], fields: { projectKey: key } },
    { id: 'listJobs', path: [], fields: { projectKey: key, state: ['succeeded'] } },
    { id: 'getJob', path: [jobId], fields: { wait: 1 } },
    { id: 'getJobResult', path: [jobId], fields: { list: 'unchanged' } },
    { id: 'cancelJob', path: [jobId], fields: {} },
    { id: 'getBridge', path: [], fields: {} },
    { id: 'getDiagnostics', path: [], fields: { includeNames: true } },
    { id: 'getSettings', path: [], fields: {} },
    { id: 'editSettings', path: [], fields: { author: 'Ana Lopez', color: null } },

    { id: 'login', path: [], fields: { url: studio.url, name: studio.person, password: studio.password } },
    { id: 'listStudios', path: [], fields: {} },
    { id: 'whoami', path: [], fields: { studio: studio.url } },
    { id: 'listStudioProjects', path: [], fields: { studio: studio.url, all: true } },
    inProject('listConflicts'),
    inProject('resolve', { id: studio.conflictId, how: 'merge' }),
    inProject('listChanges', { limit: 20 }),
    inProject('discardChange', { id: studio.changeId }),
    inProject('publish', { studio: studio.url, name: studio.project }),
    inProject('previewSync'),
    inProject('sync'),
    inProject('getSyncState'),
    inProject('take', { paths: [scene] }),
    inProject('assign', { paths: ['b.blend'], assignee: studio.member }),
    inProject('handOver', { paths: [scene] }),
    inProject('update', { paths: [scene] }),
    inProject('fetchVersion', { path: scene, to: 'v1' }),
    inProject('listMembers'),
    inProject('invite', { name: `New of ${studio.project}`, role: 'Artist', expiresInHours: 2 }),
    inProject('editMember', { role: 'Supervisor' }, studio.member),
    inProject('listAudit', { limit: 5 }),
    {
      id: 'clone',
      path: [],
      fields: { project: studio.project, folder: join(folder, 'cloned'), studio: studio.url },
    },
    inProject('removeMember', {}, studio.member),
    inProject('status', { path: [scene, 'b.blend'], all: true }),
    inProject('scanStatus', { extension: ['blend'] }),
    inProject('checkpoint', { paths: [scene], message: 'Third', previewData: PICTURE }),
    inProject('history', { path: scene, includeSafety: true }),
    inProject('revert', { path: scene, to: 'v1' }),
    inProject('revertAll'),
    inProject('openVersion', { path: scene, to: 'v1' }),
    inProject('exportVersion', { path: scene, outputPath: out('export.blend') }),
    inProject('exportMoment', { outputPath: out('moment') }),
    inProject('getCheckpointPreview', { size: 64 }, checkpointId),
    inProject('getPreview', { path: scene, cover: true }),
    inProject('exportPreview', { path: scene, outputPath: out('preview.png') }),
    inProject('setCover', { path: scene, picturePath: out('cover.png') }),
    inProject('deleteCheckpoint', { path: scene, version: 'v1' }),
    inProject('rebuild', { paths: ['missing.blend'] }),
    inProject('free', { paths: ['b.blend'] }),
    inProject('copy', { path: scene, destination: 'copy.blend' }),
    inProject('move', { paths: ['copy.blend'], destination: 'props', into: true }),
    inProject('rename', { path: 'props/copy.blend', newName: 'renamed.blend' }),
    inProject('acceptRenames'),
    inProject('importVersions', { patterns: ['scene_v*.blend'] }),

    inProject('list', { sort: 'newest' }),
    inProject('search', { q: 'blend' }),
    inProject('itemInfo', { path: scene }),
    inProject('set', { paths: [scene], description: 'The scene', tags: ['hero'] }),
    inProject('undo'),
    inProject('createCollection', { path: 'sets' }),
    inProject('shareCollection', { path: 'sets', isShared: true }),
    inProject('addDependencies', { paths: [scene], on: ['other.blend'] }),
    inProject('listDependencies', { path: scene, transitive: true }),
    inProject('matchPaths', { paths: [join(root, 'other.blend'), '/elsewhere.png'], of: scene }),
    inProject('declareDependencies', { path: scene, on: ['other.blend'] }),
    inProject('removeDependencies', { paths: [scene], on: ['other.blend'] }),
    inProject('delete', { paths: ['other.blend'] }),
    inProject('listTrash'),
    inProject('restoreTrash', { paths: ['gone.blend'] }),
    inProject('purgeTrash', { paths: ['other.blend'] }),

    inProject('listStatuses'),
    inProject('addStatus', { name: 'Hold', color: '#aa3344' }),
    inProject('editStatus', { name: 'Waits' }, 'Hold'),
    inProject('deleteStatus', { replaceBy: 'Done' }, 'Waits'),
    inProject('listTypes', { kind: 'asset' }),
    inProject('addType', { kind: 'asset', name: 'rig' }),
    inProject('editType', { name: 'puppet' }, 'asset', 'rig'),
    inProject('deleteType', {}, 'asset', 'puppet'),
    inProject('listTags'),
    inProject('addTag', { name: 'villain' }),
    inProject('editTag', { name: 'foe' }, 'villain'),
    inProject('deleteTag', {}, 'foe'),
    inProject('listLabels'),
    inProject('setLabel', { paths: [scene] }, 'client'),
    inProject('editLabel', { name: 'seen' }, 'client'),
    inProject('removeLabel', { paths: [scene] }, 'seen'),
    inProject('deleteLabel', {}, 'seen'),
    inProject('readVocabulary'),
    inProject('saveVocabulary', { outputPath: out('saved.json') }),
    inProject('applyVocabulary', { sourcePath: out('vocabulary.json') }),

    inProject('listIgnoreRules'),
    inProject('addIgnoreRules', { patterns: ['*.tmp'] }),
    inProject('testIgnored', { path: ['x.tmp', 'folder/'] }),
    inProject('removeIgnoreRules', { patterns: ['*.tmp'] }),
    inProject('listSequenceRules'),
    inProject('trackSequences', { patterns: ['*.png'] }),
    inProject('untrackSequences', { patterns: ['*.png'] }),

    inProject('listTemplates', { trash: true }),
    inProject('addTemplate', { sourcePath: out(set), name: 'layout' }),
    inProject('renameTemplate', { newName: 'set-up' }, 'layout'),
    inProject('replaceTemplate', { sourcePath: out('other.blend') }, 'set-up'),
    inProject('exportTemplate', { outputPath: out('exported.blend') }, 'set-up'),
    inProject('newAsset', { path: 'new.blend', template: 'shot' }),
    inProject('deleteTemplate', {}, 'set-up'),
    inProject('restoreTemplate', {}, 'set-up'),
    inProject('addScaffold', { sourcePath: out('scaffold.json'), name: 'other' }),
    inProject('listScaffolds'),
    inProject('getScaffold', {}, 'shot'),
    inProject('deleteScaffold', {}, 'other'),
    inProject('applyScaffold', { into: 'sets' }, 'shot'),

    inProject('stats'),
    inProject('verify', { quick: true }),
    inProject('repair'),
    inProject('prune', { dryRun: true }),
    inProject('compact'),
    inProject('backup', { outputPath: out('backup.clst') }),
    inProject('clean', { all: true }),
    { id: 'logout', path: [], fields: { studio: studio.url } },
    { id: 'forgetProject', path: [spareKey], fields: {} },
  ]
}
