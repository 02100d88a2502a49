/** Where each command of the command line is in the model; `model-commands.test.ts` asks that none is forgotten. */
import type { KINDS } from './operations.js'

type Kind = keyof typeof KINDS

/** What does the same as the command. */
export const MODELLED: Readonly<Record<string, Kind>> = {
  checkpoint: 'checkpointing',
  revert: 'reverting',
  open: 'opening',
  export: 'exporting',
  rebuild: 'rebuilding',
  free: 'freeing',
  move: 'moving',
  rename: 'moving',
  copy: 'copying',
  'collection create': 'creatingCollections',
  'collection share': 'sharing',
  'collection move': 'movingFolders',
  'collection delete': 'deletingCollections',
  delete: 'deleting',
  'trash restore': 'restoring',
  'trash purge': 'purging',
  undo: 'undoing',
  set: 'setting',
  depend: 'depending',
  'statuses add': 'addingListed',
  'statuses edit': 'editingListed',
  'statuses delete': 'deletingListed',
  'types add': 'addingListed',
  'types edit': 'editingListed',
  'types delete': 'deletingListed',
  'tags add': 'addingTags',
  'ignore add': 'ignoring',
  'ignore remove': 'ignoringNoLonger',
  'tags edit': 'renamingTerms',
  'tags delete': 'deletingTerms',
  'labels set': 'labelling',
  'labels remove': 'unlabelling',
  'labels edit': 'renamingTerms',
  'labels delete': 'deletingTerms',
  backup: 'maintaining',
  prune: 'maintaining',
  compact: 'maintaining',
  clean: 'maintaining',
}

/** What only looks: its answer is compared with the model after operations. */
export const COMPARED: readonly string[] = [
  'status',
  'history',
  'search',
  'list',
  'info',
  'dependencies',
  'verify',
  'stats',
  'ignore list',
  'ignore test',
  'statuses list',
  'types list',
  'tags list',
  'labels list',
  'trash list',
]

/** What has a model of its own, in starters.test.ts: the rules of the large one do not touch it. */
export const IN_STARTERS: readonly string[] = [
  'import-versions',
  'new',
  'templates list',
  'templates add',
  'templates rename',
  'templates replace',
  'templates delete',
  'templates restore',
  'templates export',
  'scaffolds list',
  'scaffolds add',
  'scaffolds show',
  'scaffolds delete',
  'scaffold apply',
]

const ONLY_FRAMES =
  'sequences.test.ts tries frames and their versions at random; the rules for places are in no model yet'
const NO_PICTURES = 'the files of the model are bytes without pictures'
const ONE_PROJECT = 'starts a project or carries its words to another one: the model has one project'
const NO_PROJECT = 'touches no project'
const STUDIO = 'needs a studio: the model is one person alone; tests/sync tries these'

/** By command, why it is not in the model. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  init: ONE_PROJECT,
  config: NO_PROJECT,
  preview: NO_PICTURES,
  'sequences list': ONLY_FRAMES,
  'sequences track': ONLY_FRAMES,
  'sequences untrack': ONLY_FRAMES,
  'vocabulary save': ONE_PROJECT,
  'vocabulary apply': ONE_PROJECT,
  'bridge install': NO_PROJECT,
  'bridge uninstall': NO_PROJECT,
  'bridge start': NO_PROJECT,
  'bridge stop': NO_PROJECT,
  'bridge status': NO_PROJECT,
  'bridge logs': NO_PROJECT,
  login: NO_PROJECT,
  logout: NO_PROJECT,
  whoami: NO_PROJECT,
  studios: NO_PROJECT,
  projects: NO_PROJECT,
  publish: STUDIO,
  clone: STUDIO,
  sync: STUDIO,
  update: STUDIO,
  changes: STUDIO,
  conflicts: STUDIO,
  resolve: STUDIO,
  take: STUDIO,
  assign: STUDIO,
  'hand-over': STUDIO,
  members: STUDIO,
  invite: STUDIO,
  'roles list': STUDIO,
  'roles show': STUDIO,
  'roles add': STUDIO,
  'roles edit': STUDIO,
  'roles delete': STUDIO,
  'tokens list': STUDIO,
  'tokens add': STUDIO,
  'tokens revoke': STUDIO,
  audit: STUDIO,
}
