// Made from openapi.yaml by "npm run generate". Do not edit.
import type { OperationId } from './routes.js'

/** One thing that is wrong with a request. */
export interface ValidationError {
  /** JSON pointer to the value. */
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  message?: string
}

export interface Validate {
  (data: unknown): boolean
  errors?: ValidationError[] | null
}

/**
 * What checks a request. `path` and `query` take objects of texts, several values of one name as an array; they turn
 * texts into numbers, truth values and arrays in place, and `query` fills in what is left out.
 */
export interface OperationValidators {
  path: Validate
  query: Validate
  /** Absent where there is no body. */
  body?: Validate
}

/** Loads the validators of one operation, so that none of the others costs anything. */
export const VALIDATORS: Record<OperationId, () => Promise<OperationValidators>> = {
  health: () => import('./validators/health.js'),
  listProjects: () => import('./validators/list-projects.js'),
  createProject: () => import('./validators/create-project.js'),
  openProject: () => import('./validators/open-project.js'),
  getProject: () => import('./validators/get-project.js'),
  forgetProject: () => import('./validators/forget-project.js'),
  getContext: () => import('./validators/get-context.js'),
  status: () => import('./validators/status.js'),
  scanStatus: () => import('./validators/scan-status.js'),
  history: () => import('./validators/history.js'),
  checkpoint: () => import('./validators/checkpoint.js'),
  revert: () => import('./validators/revert.js'),
  listJobs: () => import('./validators/list-jobs.js'),
  getJob: () => import('./validators/get-job.js'),
  cancelJob: () => import('./validators/cancel-job.js'),
  getJobResult: () => import('./validators/get-job-result.js'),
  listEvents: () => import('./validators/list-events.js'),
  getBridge: () => import('./validators/get-bridge.js'),
  stopBridge: () => import('./validators/stop-bridge.js'),
  getDiagnostics: () => import('./validators/get-diagnostics.js'),
  getSettings: () => import('./validators/get-settings.js'),
  editSettings: () => import('./validators/edit-settings.js'),
  revertAll: () => import('./validators/revert-all.js'),
  openVersion: () => import('./validators/open-version.js'),
  exportVersion: () => import('./validators/export-version.js'),
  exportMoment: () => import('./validators/export-moment.js'),
  deleteCheckpoint: () => import('./validators/delete-checkpoint.js'),
  getCheckpointPreview: () => import('./validators/get-checkpoint-preview.js'),
  rebuild: () => import('./validators/rebuild.js'),
  free: () => import('./validators/free.js'),
  move: () => import('./validators/move.js'),
  rename: () => import('./validators/rename.js'),
  acceptRenames: () => import('./validators/accept-renames.js'),
  copy: () => import('./validators/copy.js'),
  importVersions: () => import('./validators/import-versions.js'),
  getPreview: () => import('./validators/get-preview.js'),
  exportPreview: () => import('./validators/export-preview.js'),
  setCover: () => import('./validators/set-cover.js'),
  list: () => import('./validators/list.js'),
  newAsset: () => import('./validators/new-asset.js'),
  search: () => import('./validators/search.js'),
  itemInfo: () => import('./validators/item-info.js'),
  set: () => import('./validators/set.js'),
  delete: () => import('./validators/delete.js'),
  undo: () => import('./validators/undo.js'),
  createCollection: () => import('./validators/create-collection.js'),
  shareCollection: () => import('./validators/share-collection.js'),
  listDependencies: () => import('./validators/list-dependencies.js'),
  addDependencies: () => import('./validators/add-dependencies.js'),
  removeDependencies: () => import('./validators/remove-dependencies.js'),
  matchPaths: () => import('./validators/match-paths.js'),
  declareDependencies: () => import('./validators/declare-dependencies.js'),
  listTrash: () => import('./validators/list-trash.js'),
  restoreTrash: () => import('./validators/restore-trash.js'),
  purgeTrash: () => import('./validators/purge-trash.js'),
  listStatuses: () => import('./validators/list-statuses.js'),
  addStatus: () => import('./validators/add-status.js'),
  editStatus: () => import('./validators/edit-status.js'),
  deleteStatus: () => import('./validators/delete-status.js'),
  listTypes: () => import('./validators/list-types.js'),
  addType: () => import('./validators/add-type.js'),
  editType: () => import('./validators/edit-type.js'),
  deleteType: () => import('./validators/delete-type.js'),
  listTags: () => import('./validators/list-tags.js'),
  addTag: () => import('./validators/add-tag.js'),
  editTag: () => import('./validators/edit-tag.js'),
  deleteTag: () => import('./validators/delete-tag.js'),
  listLabels: () => import('./validators/list-labels.js'),
  setLabel: () => import('./validators/set-label.js'),
  editLabel: () => import('./validators/edit-label.js'),
  deleteLabel: () => import('./validators/delete-label.js'),
  removeLabel: () => import('./validators/remove-label.js'),
  readVocabulary: () => import('./validators/read-vocabulary.js'),
  saveVocabulary: () => import('./validators/save-vocabulary.js'),
  applyVocabulary: () => import('./validators/apply-vocabulary.js'),
  listIgnoreRules: () => import('./validators/list-ignore-rules.js'),
  addIgnoreRules: () => import('./validators/add-ignore-rules.js'),
  removeIgnoreRules: () => import('./validators/remove-ignore-rules.js'),
  testIgnored: () => import('./validators/test-ignored.js'),
  listSequenceRules: () => import('./validators/list-sequence-rules.js'),
  trackSequences: () => import('./validators/track-sequences.js'),
  untrackSequences: () => import('./validators/untrack-sequences.js'),
  listTemplates: () => import('./validators/list-templates.js'),
  addTemplate: () => import('./validators/add-template.js'),
  renameTemplate: () => import('./validators/rename-template.js'),
  deleteTemplate: () => import('./validators/delete-template.js'),
  replaceTemplate: () => import('./validators/replace-template.js'),
  restoreTemplate: () => import('./validators/restore-template.js'),
  exportTemplate: () => import('./validators/export-template.js'),
  listScaffolds: () => import('./validators/list-scaffolds.js'),
  addScaffold: () => import('./validators/add-scaffold.js'),
  getScaffold: () => import('./validators/get-scaffold.js'),
  deleteScaffold: () => import('./validators/delete-scaffold.js'),
  applyScaffold: () => import('./validators/apply-scaffold.js'),
  stats: () => import('./validators/stats.js'),
  verify: () => import('./validators/verify.js'),
  repair: () => import('./validators/repair.js'),
  prune: () => import('./validators/prune.js'),
  compact: () => import('./validators/compact.js'),
  backup: () => import('./validators/backup.js'),
  clean: () => import('./validators/clean.js'),
  listStudios: () => import('./validators/list-studios.js'),
  login: () => import('./validators/login.js'),
  logout: () => import('./validators/logout.js'),
  whoami: () => import('./validators/whoami.js'),
  listStudioProjects: () => import('./validators/list-studio-projects.js'),
  clone: () => import('./validators/clone.js'),
  publish: () => import('./validators/publish.js'),
  getSyncState: () => import('./validators/get-sync-state.js'),
  sync: () => import('./validators/sync.js'),
  previewSync: () => import('./validators/preview-sync.js'),
  update: () => import('./validators/update.js'),
  fetchVersion: () => import('./validators/fetch-version.js'),
  listChanges: () => import('./validators/list-changes.js'),
  discardChange: () => import('./validators/discard-change.js'),
  listConflicts: () => import('./validators/list-conflicts.js'),
  resolve: () => import('./validators/resolve.js'),
  take: () => import('./validators/take.js'),
  assign: () => import('./validators/assign.js'),
  handOver: () => import('./validators/hand-over.js'),
  listMembers: () => import('./validators/list-members.js'),
  invite: () => import('./validators/invite.js'),
  editMember: () => import('./validators/edit-member.js'),
  removeMember: () => import('./validators/remove-member.js'),
  listAudit: () => import('./validators/list-audit.js'),
}
