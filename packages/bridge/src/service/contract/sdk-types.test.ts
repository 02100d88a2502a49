/** Type-level only: a renamed or retyped field of the SDK, or of the contract, fails the type check of this file. */
import type {
  AcceptResult,
  AddIgnoreResult,
  Amount,
  AppliedMove,
  AppliedVocabulary,
  AssetInfo,
  AssetItem,
  AssetStats,
  BackupResult,
  CheckpointResult,
  CleanResult,
  CollectionInfo,
  CompactResult,
  CopiedFile,
  CopyResult,
  CoverResult,
  CreatedCheckpoint,
  CreatedCollection,
  DeletedCheckpoint,
  DeletedItem,
  DeletedTerm,
  DeleteResult,
  DependenciesResult,
  DependencyConflict,
  DependencyItem,
  DependencyPin,
  DependResult,
  ErrorCode,
  ErrorDetails,
  ErrorJson,
  ExportedPicture,
  ExportedTemplate,
  ExportedVersion,
  ExportMomentResult,
  FileFailure,
  FileState,
  FoundRename,
  FreedFile,
  FreeResult,
  HealedProblem,
  HistoryItem,
  IgnoreLine,
  IgnoreListResult,
  IgnoreSource,
  IgnoreTest,
  IgnoreTestResult,
  ImportedAsset,
  ImportedVersion,
  ImportResult,
  ItemInfo,
  ItemKind,
  KindStats,
  Label,
  LabelAt,
  LabelResult,
  LeftOutSequences,
  MovedItem,
  MoveResult,
  NewAssetResult,
  Notice,
  OpenedVersion,
  Owner,
  Ownership,
  PictureOwner,
  ProgressPhase,
  PruneResult,
  PurgeResult,
  RebuildResult,
  RebuiltFile,
  RemoveIgnoreResult,
  RepairResult,
  ResolutionWay,
  RestoredItem,
  RestoreResult,
  RevertAllResult,
  RevertResult,
  SafetyNote,
  SavedVocabulary,
  Scaffold,
  ScaffoldDefinition,
  ScaffoldResult,
  SequenceRules,
  SetFields,
  SetResult,
  SharedCollection,
  StatsResult,
  Status,
  StatusEntry,
  StatusFields,
  StatusItem,
  StatusResult,
  SyncConflict,
  SyncPreview,
  SyncRefusal,
  SyncStateName,
  SyncWaiting,
  Tag,
  Template,
  TrashEntry,
  TypeEntry,
  TypeFields,
  TypeKind,
  UndoResult,
  UpdatedFile,
  UpdateResult,
  VerifyProblem,
  VerifyProblemCode,
  VerifyResult,
  VocabularyDocument,
  VocabularyEntry,
  VocabularyKind,
} from '@clst/sdk'
import type { ConflictKind } from '@clst/sdk/protocol'
import { describe, expectTypeOf, test } from 'vitest'
import type { components } from '../generated/api.js'

type Schemas = components['schemas']

/** Schemas that are types of the SDK, under their names. */
interface SdkTypes {
  AcceptResult: AcceptResult
  AddIgnoreResult: AddIgnoreResult
  Amount: Amount
  AppliedMove: AppliedMove
  AppliedVocabulary: AppliedVocabulary
  AssetInfo: AssetInfo
  AssetItem: AssetItem
  AssetStats: AssetStats
  BackupResult: BackupResult
  CheckpointResult: CheckpointResult
  CleanResult: CleanResult
  CollectionInfo: CollectionInfo
  CompactResult: CompactResult
  ConflictKind: ConflictKind
  CopiedFile: CopiedFile
  CopyResult: CopyResult
  CoverResult: CoverResult
  CreatedCheckpoint: CreatedCheckpoint
  CreatedCollection: CreatedCollection
  DeleteResult: DeleteResult
  DeletedCheckpoint: DeletedCheckpoint
  DeletedItem: DeletedItem
  DeletedTerm: DeletedTerm
  DependResult: DependResult
  DependenciesResult: DependenciesResult
  DependencyConflict: DependencyConflict
  DependencyItem: DependencyItem
  DependencyPin: DependencyPin
  ErrorCode: ErrorCode
  ErrorDetails: ErrorDetails
  ErrorJson: ErrorJson
  ExportMomentResult: ExportMomentResult
  ExportedPicture: ExportedPicture
  ExportedTemplate: ExportedTemplate
  ExportedVersion: ExportedVersion
  FileFailure: FileFailure
  FileState: FileState
  FoundRename: FoundRename
  FreeResult: FreeResult
  FreedFile: FreedFile
  HealedProblem: HealedProblem
  HistoryItem: HistoryItem
  IgnoreLine: IgnoreLine
  IgnoreListResult: IgnoreListResult
  IgnoreSource: IgnoreSource
  IgnoreTest: IgnoreTest
  IgnoreTestResult: IgnoreTestResult
  ImportResult: ImportResult
  ImportedAsset: ImportedAsset
  ImportedVersion: ImportedVersion
  ItemInfo: ItemInfo
  ItemKind: ItemKind
  KindStats: KindStats
  Label: Label
  LabelAt: LabelAt
  LabelResult: LabelResult
  LeftOutSequences: LeftOutSequences
  MoveResult: MoveResult
  MovedItem: MovedItem
  NewAssetResult: NewAssetResult
  Notice: Notice
  OpenedVersion: OpenedVersion
  Owner: Owner
  Ownership: Ownership
  PictureOwner: PictureOwner
  ProgressPhase: ProgressPhase
  PruneResult: PruneResult
  PurgeResult: PurgeResult
  RebuildResult: RebuildResult
  RebuiltFile: RebuiltFile
  RemoveIgnoreResult: RemoveIgnoreResult
  RepairResult: RepairResult
  ResolutionWay: ResolutionWay
  RestoreResult: RestoreResult
  RestoredItem: RestoredItem
  RevertAllResult: RevertAllResult
  RevertResult: RevertResult
  SafetyNote: SafetyNote
  Scaffold: Scaffold
  ScaffoldDefinition: ScaffoldDefinition
  ScaffoldResult: ScaffoldResult
  SequenceRules: SequenceRules
  SetResult: SetResult
  SharedCollection: SharedCollection
  StatsResult: StatsResult
  Status: Status
  StatusEntry: StatusEntry
  StatusItem: StatusItem
  StatusResult: StatusResult
  SyncConflict: SyncConflict
  SyncPreview: SyncPreview
  SyncRefusal: SyncRefusal
  SyncStateName: SyncStateName
  SyncWaiting: SyncWaiting
  Tag: Tag
  Template: Template
  TrashEntry: TrashEntry
  TypeEntry: TypeEntry
  TypeKind: TypeKind
  UndoResult: UndoResult
  UpdateResult: UpdateResult
  UpdatedFile: UpdatedFile
  VerifyProblem: VerifyProblem
  VerifyProblemCode: VerifyProblemCode
  VerifyResult: VerifyResult
  VocabularyEntry: VocabularyEntry
  VocabularyKind: VocabularyKind
}

/** Schemas that only the bridge has, bodies of requests, and pages to which the bridge adds where pictures are. */
type BridgeOnly =
  | 'AddDependenciesRequest'
  | 'AddScaffoldRequest'
  | 'AddStatusRequest'
  | 'AddTagRequest'
  | 'AddTemplateRequest'
  | 'AddTypeRequest'
  | 'ApplyScaffoldRequest'
  | 'ApplyVocabularyRequest'
  | 'AssetListResult'
  | 'BackupRequest'
  | 'BridgeEvent'
  | 'BridgeInfo'
  | 'CheckpointRequest'
  | 'CleanRequest'
  | 'Color'
  | 'CopyRequest'
  | 'CreateCollectionRequest'
  | 'CreateProjectRequest'
  | 'DeclareRequest'
  | 'DeclareResult'
  | 'DeleteCheckpointRequest'
  | 'DeleteRequest'
  | 'DependencyPair'
  | 'Diagnostics'
  | 'DiagnosticsFailure'
  | 'DiagnosticsProject'
  | 'WatchState'
  | 'EditSettingsRequest'
  | 'EditStatusRequest'
  | 'EditTermRequest'
  | 'EditTypeRequest'
  | 'Envelope'
  | 'EventList'
  | 'EventType'
  | 'ExportMomentRequest'
  | 'ExportPreviewRequest'
  | 'ExportTemplateRequest'
  | 'ExportVersionRequest'
  | 'FilterValues'
  | 'Health'
  | 'HistoryResult'
  | 'Id'
  | 'ImportVersionsRequest'
  | 'Job'
  | 'JobList'
  | 'JobProgress'
  | 'JobResultPage'
  | 'JobState'
  | 'KnownProject'
  | 'LabelList'
  | 'ListedAsset'
  | 'MatchedPath'
  | 'MatchPathsRequest'
  | 'MatchPathsResult'
  | 'MoveRequest'
  | 'NewAssetRequest'
  | 'NewName'
  | 'NoFields'
  | 'OpenProjectRequest'
  | 'OpenVersionRequest'
  | 'OptionalPathsRequest'
  | 'Page'
  | 'PanelAction'
  | 'PanelActionName'
  | 'PanelCheckpoint'
  | 'PanelContext'
  | 'PanelItem'
  | 'PanelPlace'
  | 'Path'
  | 'PathMatch'
  | 'Paths'
  | 'PathsRequest'
  | 'Patterns'
  | 'PatternsRequest'
  | 'PictureData'
  | 'Problem'
  | 'ProjectKey'
  | 'ProjectList'
  | 'PruneRequest'
  | 'PurgeTrashRequest'
  | 'QueryPaths'
  | 'RebuildRequest'
  | 'RemoveDependenciesRequest'
  | 'RenameRequest'
  | 'RenameTemplateRequest'
  | 'RepairRequest'
  | 'ReplaceTemplateRequest'
  | 'RequestError'
  | 'RestoreTrashRequest'
  | 'RevertAllRequest'
  | 'RevertRequest'
  | 'SaveVocabularyRequest'
  | 'ScaffoldAsset'
  | 'ScaffoldList'
  | 'ScanStatusRequest'
  | 'SetCoverRequest'
  | 'SetLabelRequest'
  | 'SetRequest'
  | 'SettingSource'
  | 'Settings'
  | 'ShareCollectionRequest'
  | 'Shortened'
  | 'StatusList'
  | 'StopBridgeRequest'
  | 'TagList'
  | 'TemplateList'
  | 'TermName'
  | 'TermNames'
  | 'TrashList'
  | 'TypeList'
  | 'Values'
  | 'VerifyRequest'
  | 'VersionName'
  | 'VocabularyTerm'
  | 'AssignRequest'
  | 'AuditEntry'
  | 'AuditList'
  | 'ChangeList'
  | 'ChangeRefusal'
  | 'ChangeRequest'
  | 'CloneRequest'
  | 'CloneResult'
  | 'ConflictList'
  | 'ConflictsLeft'
  | 'DiscardedChange'
  | 'EditMemberRequest'
  | 'FetchRequest'
  | 'FetchResult'
  | 'HandOverRequest'
  | 'InviteRequest'
  | 'Invited'
  | 'LoginRequest'
  | 'Member'
  | 'MemberList'
  | 'MemberOrId'
  | 'OpenChange'
  | 'OwnershipList'
  | 'PublishRequest'
  | 'PublishResult'
  | 'ResolveRequest'
  | 'RoleName'
  | 'Secret'
  | 'SignedIn'
  | 'SignedOut'
  | 'StudioAddress'
  | 'StudioList'
  | 'StudioLogin'
  | 'StudioPerson'
  | 'StudioProject'
  | 'StudioProjectList'
  | 'StudioRequest'
  | 'SyncOverwritten'
  | 'SyncRequest'
  | 'TakeRequest'
  | 'SyncResult'
  | 'SyncState'

/** The type without `readonly` and without `undefined` in optional fields, which JSON does not know. */
type Plain<T> = T extends readonly (infer U)[]
  ? Plain<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<Exclude<T[K], undefined>> }
    : T

type KeysOf<T> = T extends unknown ? Extract<keyof T, string> : never
type Fits<A, B> = [Plain<A>] extends [Plain<B>] ? true : false
type IsSame<A, B> = [Fits<A, B>, Fits<B, A>, KeysOf<A>] extends [true, true, KeysOf<B>]
  ? [KeysOf<B>] extends [KeysOf<A>]
    ? true
    : false
  : false

/** Names of schemas that are not what the SDK answers. */
type Different = {
  [N in keyof SdkTypes]: IsSame<Schemas[N], SdkTypes[N]> extends true ? never : N
}[keyof SdkTypes]

describe('the contract and the SDK', () => {
  test('agree about every type that both have', () => {
    expectTypeOf<Different>().toEqualTypeOf<never>()
  })

  test('have a place for every schema', () => {
    type Known = keyof SdkTypes | BridgeOnly | 'VocabularyDocument' | 'SavedVocabulary'
    expectTypeOf<Exclude<keyof Schemas, Known>>().toEqualTypeOf<never>()
    expectTypeOf<Exclude<Known, keyof Schemas>>().toEqualTypeOf<never>()
  })

  test('agree about documents, whose settings are any JSON', () => {
    type Document = Omit<Schemas['VocabularyDocument'], 'settings'>
    expectTypeOf<IsSame<Document, Omit<VocabularyDocument, 'settings'>>>().toEqualTypeOf<true>()
    expectTypeOf<keyof Schemas['SavedVocabulary']>().toEqualTypeOf<keyof SavedVocabulary>()
  })

  test('agree about what can be set', () => {
    expectTypeOf<
      IsSame<Omit<Schemas['SetRequest'], 'paths' | 'recursive'>, SetFields>
    >().toEqualTypeOf<true>()
    // Its permission is for a studio: the command sets it on the file itself.
    expectTypeOf<
      IsSame<Omit<Schemas['AddStatusRequest'], 'name'>, Omit<StatusFields, 'permission'>>
    >().toEqualTypeOf<true>()
    expectTypeOf<IsSame<Omit<Schemas['AddTypeRequest'], 'kind' | 'name'>, TypeFields>>().toEqualTypeOf<true>()
  })
})
