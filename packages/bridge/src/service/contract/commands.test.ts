import { expect, test } from 'vitest'
import { COMMANDS } from '../../commands/command-table.js'
import { type OperationId, ROUTES } from '../generated/routes.js'

/** Which operations of the bridge do what each command does. */
const OPERATIONS: Readonly<Record<string, readonly OperationId[]>> = {
  init: ['createProject'],
  config: ['getSettings', 'editSettings'],
  status: ['status', 'scanStatus'],
  checkpoint: ['checkpoint'],
  history: ['history'],
  revert: ['revert', 'revertAll'],
  open: ['openVersion', 'fetchVersion'],
  rebuild: ['rebuild'],
  free: ['free'],
  export: ['exportVersion', 'exportMoment'],
  move: ['move', 'acceptRenames'],
  rename: ['rename'],
  copy: ['copy'],
  'collection create': ['createCollection'],
  'collection share': ['shareCollection'],
  'collection move': ['move'],
  'collection delete': ['delete'],
  preview: ['getPreview', 'getCheckpointPreview', 'exportPreview', 'setCover'],
  'import-versions': ['importVersions'],
  delete: ['delete', 'deleteCheckpoint'],
  'trash list': ['listTrash'],
  'trash restore': ['restoreTrash'],
  'trash purge': ['purgeTrash'],
  'sequences list': ['listSequenceRules'],
  'sequences track': ['trackSequences'],
  'sequences untrack': ['untrackSequences'],
  undo: ['undo'],
  search: ['search'],
  list: ['list'],
  'ignore list': ['listIgnoreRules'],
  'ignore add': ['addIgnoreRules'],
  'ignore remove': ['removeIgnoreRules'],
  'ignore test': ['testIgnored'],
  info: ['itemInfo'],
  set: ['set'],
  depend: ['addDependencies', 'removeDependencies'],
  dependencies: ['listDependencies'],
  'statuses list': ['listStatuses'],
  'statuses add': ['addStatus'],
  'statuses edit': ['editStatus'],
  'statuses delete': ['deleteStatus'],
  'types list': ['listTypes'],
  'types add': ['addType'],
  'types edit': ['editType'],
  'types delete': ['deleteType'],
  'tags list': ['listTags'],
  'tags add': ['addTag'],
  'tags edit': ['editTag'],
  'tags delete': ['deleteTag'],
  'labels list': ['listLabels'],
  'labels set': ['setLabel'],
  'labels remove': ['removeLabel'],
  'labels edit': ['editLabel'],
  'labels delete': ['deleteLabel'],
  new: ['newAsset'],
  'templates list': ['listTemplates'],
  'templates add': ['addTemplate'],
  'templates rename': ['renameTemplate'],
  'templates replace': ['replaceTemplate'],
  'templates delete': ['deleteTemplate'],
  'templates restore': ['restoreTemplate'],
  'templates export': ['exportTemplate'],
  'scaffolds list': ['listScaffolds'],
  'scaffolds add': ['addScaffold'],
  'scaffolds show': ['getScaffold'],
  'scaffolds delete': ['deleteScaffold'],
  'scaffold apply': ['applyScaffold'],
  'vocabulary save': ['saveVocabulary', 'readVocabulary'],
  'vocabulary apply': ['applyVocabulary'],
  verify: ['verify', 'repair'],
  stats: ['stats'],
  backup: ['backup'],
  prune: ['prune'],
  compact: ['compact'],
  clean: ['clean'],
  login: ['login'],
  logout: ['logout'],
  whoami: ['whoami'],
  studios: ['listStudios'],
  projects: ['listStudioProjects'],
  publish: ['publish'],
  clone: ['clone'],
  sync: ['sync', 'previewSync', 'getSyncState'],
  update: ['update'],
  changes: ['listChanges', 'discardChange'],
  conflicts: ['listConflicts'],
  resolve: ['resolve'],
  take: ['take'],
  assign: ['assign'],
  'hand-over': ['handOver'],
  members: ['listMembers', 'editMember', 'removeMember'],
  invite: ['invite'],
  audit: ['listAudit'],
}

const commands = COMMANDS.filter(({ name }) => name !== 'bridge').flatMap(({ name, subcommands }) =>
  subcommands === undefined ? [name] : subcommands.map((sub) => `${name} ${sub.name}`),
)

/** For who runs the studio: they work with it themselves. */
const OF_ADMINS = /^(roles|tokens) /

test('everything that the command line does is an operation', () => {
  const local = commands.filter((name) => !OF_ADMINS.test(name))
  expect(local.filter((name) => OPERATIONS[name] === undefined)).toEqual([])
  expect(Object.keys(OPERATIONS).filter((name) => !commands.includes(name))).toEqual([])
})

test('what is no command is about the bridge itself, its projects, jobs, events and the panel', () => {
  const used = new Set(Object.values(OPERATIONS).flat())
  const others = (Object.keys(ROUTES) as OperationId[]).filter((id) => !used.has(id))
  expect(new Set(others.map((id) => ROUTES[id].tag))).toEqual(
    new Set(['bridge', 'projects', 'context', 'jobs', 'events']),
  )
})
