/** The clst SDK: the `.clst` project file, checkpoints, history and working files. */
export type { CheckpointOptions } from './checkpoints/create-checkpoint.js'
export type { HistoryOptions } from './checkpoints/history.js'
export type { CreateCollectionOptions, CreatedCollection } from './collections/create-collection.js'
export type { SharedCollection } from './collections/share-collection.js'
export type { CopiedFile, CopyOptions, CopyResult } from './copies/copy.js'
export type { DependencyConflict } from './dependencies/conflicts.js'
export type { DependOptions, DependResult } from './dependencies/depend.js'
export type { DependencyItem, DependencyPin } from './dependencies/dependency-items.js'
export type { ItemKind } from './dependencies/graph.js'
export type { DependenciesOptions, DependenciesResult } from './dependencies/list-dependencies.js'
export type {
  AppliedVocabulary,
  ApplyVocabularyOptions,
  VocabularyEntry,
} from './documents/applied-vocabulary.js'
export type { VocabularyKind } from './documents/plan-terms.js'
export type { SavedVocabulary, SaveVocabularyOptions } from './documents/project-vocabulary.js'
export type { VocabularyDocument } from './documents/vocabulary-document.js'
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
export { type ClonedResult, cloneProject } from './facade/clone.js'
export type { ProjectIgnore } from './facade/ignore.js'
export { checkVocabularyFile } from './facade/vocabulary-file.js'
export type { AddIgnoreResult, RemoveIgnoreResult } from './ignore/edit-rules.js'
export type { IgnoreListResult } from './ignore/list-rules.js'
export type { IgnoreTest, IgnoreTestResult } from './ignore/test-paths.js'
export type {
  ImportedAsset,
  ImportedVersion,
  ImportOptions,
  ImportResult,
} from './imports/import-versions.js'
export type { BackupOptions, BackupResult } from './maintenance/backup.js'
export type { CleanOptions, CleanResult } from './maintenance/clean.js'
export type { CompactResult } from './maintenance/compact.js'
export type { PruneOptions, PruneResult } from './maintenance/prune.js'
export type { RepairOptions } from './maintenance/repair.js'
export type { VerifyOptions } from './maintenance/verify.js'
export type { AssetInfo, CollectionInfo, ItemInfo, LabelAt } from './metadata/item-info.js'
export type { SetOptions, SetResult } from './metadata/set.js'
export type { SetFields } from './metadata/set-fields.js'
export type { AcceptResult } from './moves/accept-renames.js'
export type { MovedItem, MoveOptions, MoveResult } from './moves/move.js'
export { splitName } from './names.js'
export type { ChosenPicture } from './previews/choose-pictures.js'
export type { ExportedPicture, ExportPictureOptions } from './previews/export-picture.js'
export type { FoundPicture, PictureChoice, PictureOwner } from './previews/find-picture.js'
export type { CoverResult } from './previews/set-cover.js'
export {
  createProject,
  findProjectFile,
  type OpenOptions,
  openProject,
  Project,
  projectPathIn,
  type StatusEntry,
} from './project.js'
export type { ApplyScaffoldOptions, ScaffoldResult } from './scaffolds/apply-scaffold.js'
export type { ScaffoldDefinition } from './scaffolds/definition.js'
export type { AddScaffoldOptions, Scaffold } from './scaffolds/edit-scaffolds.js'
export type { ScaffoldValues } from './scaffolds/expand.js'
export type { AssetFilter } from './search/asset-filter.js'
export type { AssetItem } from './search/asset-items.js'
export type { AssetSort } from './search/asset-order.js'
export type { FilteredStatusOptions } from './search/filtered-status.js'
export type { AssetListResult, ListOptions, PageOptions } from './search/find-assets.js'
export type { SequenceRules } from './sequences/track-rules.js'
export type { OpenChange } from './sync/changes.js'
export type { ItemSync, Owner } from './sync/item-sync.js'
export type { AssignOptions, Ownership } from './sync/ownership.js'
export type { SyncPreview } from './sync/preview-sync.js'
export type { StudioPlace } from './sync/publish.js'
export type { Resolution, ResolveOptions } from './sync/resolution.js'
export type { SideCopy } from './sync/side-copies.js'
export type { SyncState, SyncStateName } from './sync/state.js'
export type * from './sync/types.js'
export type { AddTemplateOptions } from './templates/edit-templates.js'
export type { ExportedTemplate, ExportTemplateOptions } from './templates/export-template.js'
export type { Template } from './templates/find-template.js'
export type { NewAssetOptions, NewAssetResult } from './templates/new-asset.js'
export type { MadeAsset } from './templates/record-items.js'
export type {
  DeletedCheckpoint,
  DeletedItem,
  DeleteOptions,
  DeleteResult,
  PurgeOptions,
  PurgeResult,
  RestoredItem,
  RestoreOptions,
  RestoreResult,
  SafetyNote,
  TrashEntry,
} from './trash/types.js'
export * from './types.js'
export { repairProjectFile, verifyProjectFile } from './verify-project-file.js'
export type { DeletedTerm, DeleteTermOptions } from './vocabulary/delete-term.js'
export type { Label, LabelOptions, LabelResult } from './vocabulary/labels.js'
export type { Status, StatusFields } from './vocabulary/statuses.js'
export type { Tag } from './vocabulary/tags.js'
export { TYPE_KINDS, type TypeKind } from './vocabulary/terms.js'
export type { TypeEntry, TypeFields } from './vocabulary/types.js'
export type { WatchRules } from './watching/watch-rules.js'
export type { ExportMomentOptions, ExportMomentResult } from './working-files/export-moment.js'
export type { ExportOptions } from './working-files/export-version.js'
export type { FreedFile, FreeResult } from './working-files/free.js'
export type { IgnoreLine, IgnoreSource } from './working-files/ignore-lines.js'
export type { LookOptions, PathInfo } from './working-files/look-at-path.js'
export type { RebuildOptions, RebuildResult, RebuiltFile } from './working-files/rebuild.js'
export type { RevertOptions } from './working-files/revert.js'
export type { RevertAllOptions, RevertAllResult } from './working-files/revert-all.js'
