// Made from openapi.yaml by "npm run generate". Do not edit.
import type { components, operations } from './api.js'
import type { OperationId } from './routes.js'

export type Schemas = components['schemas']

/** What the job of each long operation answers when it succeeds. */
export interface JobResults {
  scanStatus: Schemas['StatusResult']
  checkpoint: Schemas['CheckpointResult']
  revert: Schemas['RevertResult']
  revertAll: Schemas['RevertAllResult']
  openVersion: Schemas['OpenedVersion']
  exportVersion: Schemas['ExportedVersion']
  exportMoment: Schemas['ExportMomentResult']
  deleteCheckpoint: Schemas['DeletedCheckpoint']
  rebuild: Schemas['RebuildResult']
  free: Schemas['FreeResult']
  move: Schemas['MoveResult']
  rename: Schemas['MoveResult']
  acceptRenames: Schemas['AcceptResult']
  copy: Schemas['CopyResult']
  importVersions: Schemas['ImportResult']
  newAsset: Schemas['NewAssetResult']
  set: Schemas['SetResult']
  delete: Schemas['DeleteResult']
  undo: Schemas['UndoResult']
  declareDependencies: Schemas['DeclareResult']
  restoreTrash: Schemas['RestoreResult']
  purgeTrash: Schemas['PurgeResult']
  saveVocabulary: Schemas['SavedVocabulary']
  applyVocabulary: Schemas['AppliedVocabulary']
  addTemplate: Schemas['Template']
  replaceTemplate: Schemas['Template']
  exportTemplate: Schemas['ExportedTemplate']
  applyScaffold: Schemas['ScaffoldResult']
  verify: Schemas['VerifyResult']
  repair: Schemas['RepairResult']
  prune: Schemas['PruneResult']
  compact: Schemas['CompactResult']
  backup: Schemas['BackupResult']
  clean: Schemas['CleanResult']
  clone: Schemas['CloneResult']
  publish: Schemas['PublishResult']
  sync: Schemas['SyncResult']
  previewSync: Schemas['SyncPreview']
  update: Schemas['UpdateResult']
  fetchVersion: Schemas['FetchResult']
}

export type JobOperationId = keyof JobResults

/** Parameters in the path of an operation. */
export type PathOf<Id extends OperationId> = operations[Id]['parameters'] extends { path: infer P } ? P : Record<never, never>

/** Query parameters of an operation, as its validator leaves them. */
export type QueryOf<Id extends OperationId> = operations[Id]['parameters'] extends { query?: infer Q }
  ? Exclude<Q, undefined>
  : Record<never, never>

/** The body of an operation; undefined for one without. */
export type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer B } }
}
  ? B
  : undefined

type JsonOf<R> = R extends { content: { 'application/json': infer T } } ? T : never

/** What an operation answers; of a long one, the job. */
export type AnswerOf<Id extends OperationId> =
  operations[Id]['responses'] extends infer R ? JsonOf<R[keyof R & (200 | 201 | 202)]> : never

/** What does the work of an operation gives back: the answer without `apiVersion`, of a long operation the result of its job. */
export type ResultOf<Id extends OperationId> = Id extends JobOperationId
  ? JobResults[Id]
  : WithoutVersion<AnswerOf<Id>>

/** Of each part of a union by itself. */
type WithoutVersion<T> = T extends unknown ? Omit<T, 'apiVersion'> : never
