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
  open: ['openVersion'],
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
}

/** They work with the project file and the studio themselves, also while the bridge has the project open. */
const WITH_A_STUDIO: ReadonlySet<string> = new Set(
  COMMANDS.filter(({ group }) => group === 'With a studio:').map(({ name }) => name),
)

const commands = COMMANDS.filter(({ name }) => name !== 'bridge').flatMap(({ name, subcommands }) =>
  subcommands === undefined ? [name] : subcommands.map((sub) => `${name} ${sub.name}`),
)

test('everything that the command line does without a studio is an operation', () => {
  const local = commands.filter((name) => !WITH_A_STUDIO.has(name))
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
