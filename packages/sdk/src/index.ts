/** The clst SDK: the `.clst` project file, checkpoints, history and working files. */
export type { CheckpointOptions } from './checkpoints/create-checkpoint.js'
export type { HistoryOptions } from './checkpoints/history.js'
export type { UndoResult } from './edits/undo.js'
export {
  ClstError,
  ERRORS,
  type ErrorCode,
  type ErrorDetails,
  type ErrorJson,
  isClstError,
  toClstError,
} from './errors.js'
export type { VerifyOptions } from './maintenance/verify.js'
export { splitName } from './names.js'
export {
  createProject,
  findProjectFile,
  type OpenOptions,
  openProject,
  Project,
  type StatusEntry,
} from './project.js'
export * from './types.js'
export { verifyProjectFile } from './verify-project-file.js'
export type { ExportOptions } from './working-files/export-version.js'
export type { RevertOptions } from './working-files/revert.js'
