import type { CommandModule } from './command-module.js'

export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly group: string
  /** Loads the one command that is used: the others must not cost anything at the start. */
  load?(): Promise<CommandModule>
  /** A command that is only a word before others, such as the `trash` of `clst trash list`. */
  readonly subcommands?: readonly Subcommand[]
}

export interface Subcommand {
  readonly name: string
  readonly summary: string
  load(): Promise<CommandModule>
}

const START = 'Start:'
const DAILY = 'Every day:'
const DESCRIBE = 'Describe:'
const STUDIO = 'With a studio:'
const CARE = 'Look after the project:'
const PROGRAMS = 'For panels and scripts:'

/** All commands in the order of the help page. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: 'make a project in a folder',
    group: START,
    load: () => import('./init.js'),
  },
  {
    name: 'config',
    summary: 'your name and other settings',
    group: START,
    load: () => import('./config.js'),
  },
  {
    name: 'status',
    summary: 'what changed since the last checkpoint, and what to do next',
    group: DAILY,
    load: () => import('./status.js'),
  },
  {
    name: 'checkpoint',
    summary: 'save a version of files, with a sentence about it',
    group: DAILY,
    load: () => import('./checkpoint.js'),
  },
  {
    name: 'history',
    summary: 'the versions of a file or of the whole project',
    group: DAILY,
    load: () => import('./history.js'),
  },
  {
    name: 'revert',
    summary: 'bring a version back into the working file',
    group: DAILY,
    load: () => import('./revert.js'),
  },
  {
    name: 'open',
    summary: 'look at a version beside the working file',
    group: DAILY,
    load: () => import('./open.js'),
  },
  {
    name: 'rebuild',
    summary: 'write tracked files that are missing',
    group: DAILY,
    load: () => import('./rebuild.js'),
  },
  {
    name: 'free',
    summary: 'take stored files off the disk to have their space',
    group: DAILY,
    load: () => import('./free.js'),
  },
  {
    name: 'export',
    summary: 'write a version to another file',
    group: DAILY,
    load: () => import('./export.js'),
  },
  {
    name: 'move',
    summary: 'move files and collections, with their history',
    group: DAILY,
    load: () => import('./move.js'),
  },
  {
    name: 'rename',
    summary: 'give a file or a collection another name',
    group: DAILY,
    load: () => import('./rename.js'),
  },
  {
    name: 'copy',
    summary: 'make a new file or collection from another',
    group: DAILY,
    load: () => import('./copy.js'),
  },
  {
    name: 'collection',
    summary: 'make, share, move and delete collections',
    group: DAILY,
    subcommands: [
      { name: 'create', summary: 'make a collection', load: () => import('./collection/create.js') },
      {
        name: 'share',
        summary: 'let everybody see what is in it',
        load: () => import('./collection/share.js'),
      },
      { name: 'move', summary: 'move it with everything in it', load: () => import('./collection/move.js') },
      {
        name: 'delete',
        summary: 'put it into the trash with everything in it',
        load: () => import('./collection/delete.js'),
      },
    ],
  },
  {
    name: 'preview',
    summary: 'write the picture of a version, or set a cover',
    group: DAILY,
    load: () => import('./preview.js'),
  },
  {
    name: 'import-versions',
    summary: 'make one file with a history of numbered files',
    group: DAILY,
    load: () => import('./import-versions.js'),
  },
  {
    name: 'delete',
    summary: 'put files, collections or a version into the trash',
    group: DAILY,
    load: () => import('./delete.js'),
  },
  {
    name: 'trash',
    summary: 'what was deleted: list, restore, remove for good',
    group: DAILY,
    subcommands: [
      { name: 'list', summary: 'what is in the trash', load: () => import('./trash/list.js') },
      { name: 'restore', summary: 'bring something back', load: () => import('./trash/restore.js') },
      { name: 'purge', summary: 'remove for good', load: () => import('./trash/purge.js') },
    ],
  },
  {
    name: 'sequences',
    summary: 'places whose rendered sequences are saved like files',
    group: DAILY,
    subcommands: [
      { name: 'list', summary: 'the rules', load: () => import('./sequences/list.js') },
      {
        name: 'track',
        summary: 'list and save what is rendered in a place',
        load: () => import('./sequences/track.js'),
      },
      { name: 'untrack', summary: 'take rules back', load: () => import('./sequences/untrack.js') },
    ],
  },
  {
    name: 'undo',
    summary: 'take back the last edit, move or deletion',
    group: DAILY,
    load: () => import('./undo.js'),
  },
  {
    name: 'search',
    summary: 'find files by any word about them',
    group: DAILY,
    load: () => import('./search.js'),
  },
  {
    name: 'list',
    summary: 'tracked files by status, tag, person, type',
    group: DAILY,
    load: () => import('./list.js'),
  },
  {
    name: 'login',
    summary: 'sign in at a studio',
    group: STUDIO,
    load: () => import('./studio/login.js'),
  },
  {
    name: 'logout',
    summary: 'sign out',
    group: STUDIO,
    load: () => import('./studio/logout.js'),
  },
  {
    name: 'whoami',
    summary: 'who you are at the studio',
    group: STUDIO,
    load: () => import('./studio/whoami.js'),
  },
  {
    name: 'studios',
    summary: 'the studios that you are signed in to',
    group: STUDIO,
    load: () => import('./studio/studios.js'),
  },
  {
    name: 'projects',
    summary: 'the projects of a studio',
    group: STUDIO,
    load: () => import('./studio/projects.js'),
  },
  {
    name: 'publish',
    summary: 'make this project one of a studio',
    group: STUDIO,
    load: () => import('./studio/publish.js'),
  },
  {
    name: 'clone',
    summary: 'bring a project of the studio here',
    group: STUDIO,
    load: () => import('./studio/clone.js'),
  },
  {
    name: 'sync',
    summary: 'send what you did, receive what others did',
    group: STUDIO,
    load: () => import('./studio/sync.js'),
  },
  {
    name: 'update',
    summary: 'bring new versions into your files',
    group: STUDIO,
    load: () => import('./studio/update.js'),
  },
  {
    name: 'changes',
    summary: 'what the next sync would send',
    group: STUDIO,
    load: () => import('./studio/changes.js'),
  },
  {
    name: 'conflicts',
    summary: 'what does not fit together',
    group: STUDIO,
    load: () => import('./studio/conflicts.js'),
  },
  {
    name: 'resolve',
    summary: 'settle a conflict',
    group: STUDIO,
    load: () => import('./studio/resolve.js'),
  },
  {
    name: 'take',
    summary: 'only you make versions of a file',
    group: STUDIO,
    load: () => import('./studio/take.js'),
  },
  {
    name: 'assign',
    summary: 'give a file to somebody',
    group: STUDIO,
    load: () => import('./studio/assign.js'),
  },
  {
    name: 'hand-over',
    summary: 'give a file of yours to somebody else',
    group: STUDIO,
    load: () => import('./studio/hand-over.js'),
  },
  {
    name: 'members',
    summary: 'who is in the project, with which role',
    group: STUDIO,
    load: () => import('./studio/members.js'),
  },
  {
    name: 'invite',
    summary: 'invite somebody to the project',
    group: STUDIO,
    load: () => import('./studio/invite.js'),
  },
  {
    name: 'roles',
    summary: 'what members may do',
    group: STUDIO,
    subcommands: [
      { name: 'list', summary: 'all roles', load: () => import('./studio/roles/list.js') },
      { name: 'show', summary: 'what one may', load: () => import('./studio/roles/show.js') },
      { name: 'add', summary: 'add one', load: () => import('./studio/roles/add.js') },
      { name: 'edit', summary: 'change one', load: () => import('./studio/roles/edit.js') },
      { name: 'delete', summary: 'delete one', load: () => import('./studio/roles/delete.js') },
    ],
  },
  {
    name: 'tokens',
    summary: 'signed-in devices, and tokens of programs',
    group: STUDIO,
    subcommands: [
      { name: 'list', summary: 'which devices are signed in', load: () => import('./studio/tokens/list.js') },
      { name: 'add', summary: 'make one for a program', load: () => import('./studio/tokens/add.js') },
      {
        name: 'revoke',
        summary: 'sign a device out for good',
        load: () => import('./studio/tokens/revoke.js'),
      },
    ],
  },
  {
    name: 'audit',
    summary: 'who did what at the studio',
    group: STUDIO,
    load: () => import('./studio/audit.js'),
  },
  {
    name: 'info',
    summary: 'what is written down about a file or a collection',
    group: DESCRIBE,
    load: () => import('./info.js'),
  },
  {
    name: 'set',
    summary: 'status, assignee, description, tags and more of many files',
    group: DESCRIBE,
    load: () => import('./set.js'),
  },
  {
    name: 'depend',
    summary: 'say which files need which others',
    group: DESCRIBE,
    load: () => import('./depend.js'),
  },
  {
    name: 'dependencies',
    summary: 'what a file needs, or what needs it',
    group: DESCRIBE,
    load: () => import('./dependencies.js'),
  },
  {
    name: 'statuses',
    summary: 'how far a file can be',
    group: DESCRIBE,
    subcommands: [
      {
        name: 'list',
        summary: 'all statuses',
        load: async () => (await import('./vocabulary/statuses.js')).list,
      },
      { name: 'add', summary: 'add one', load: async () => (await import('./vocabulary/statuses.js')).add },
      {
        name: 'edit',
        summary: 'change one',
        load: async () => (await import('./vocabulary/statuses.js')).edit,
      },
      {
        name: 'delete',
        summary: 'delete one, or put another in its place',
        load: async () => (await import('./vocabulary/statuses.js')).remove,
      },
    ],
  },
  {
    name: 'types',
    summary: 'kinds of files, collections and dependencies',
    group: DESCRIBE,
    subcommands: [
      { name: 'list', summary: 'all types', load: async () => (await import('./vocabulary/types.js')).list },
      { name: 'add', summary: 'add one', load: async () => (await import('./vocabulary/types.js')).add },
      { name: 'edit', summary: 'change one', load: async () => (await import('./vocabulary/types.js')).edit },
      {
        name: 'delete',
        summary: 'delete one, or put another in its place',
        load: async () => (await import('./vocabulary/types.js')).remove,
      },
    ],
  },
  {
    name: 'tags',
    summary: 'free words on files',
    group: DESCRIBE,
    subcommands: [
      { name: 'list', summary: 'all tags', load: async () => (await import('./vocabulary/tags.js')).list },
      { name: 'add', summary: 'add one', load: async () => (await import('./vocabulary/tags.js')).add },
      { name: 'edit', summary: 'change one', load: async () => (await import('./vocabulary/tags.js')).edit },
      {
        name: 'delete',
        summary: 'delete one, or put another in its place',
        load: async () => (await import('./vocabulary/tags.js')).remove,
      },
    ],
  },
  {
    name: 'labels',
    summary: 'names for versions of many files',
    group: DESCRIBE,
    subcommands: [
      {
        name: 'list',
        summary: 'all labels',
        load: async () => (await import('./vocabulary/labels.js')).list,
      },
      {
        name: 'set',
        summary: 'point one at versions',
        load: async () => (await import('./vocabulary/labels.js')).set,
      },
      {
        name: 'remove',
        summary: 'take one off files',
        load: async () => (await import('./vocabulary/labels.js')).remove,
      },
      {
        name: 'edit',
        summary: 'change one',
        load: async () => (await import('./vocabulary/labels.js')).edit,
      },
      {
        name: 'delete',
        summary: 'delete one, or put another in its place',
        load: async () => (await import('./vocabulary/labels.js')).removeLabel,
      },
    ],
  },
  {
    name: 'new',
    summary: 'make a file from a template',
    group: DAILY,
    load: () => import('./new.js'),
  },
  {
    name: 'templates',
    summary: 'starter files for new ones',
    group: DESCRIBE,
    subcommands: [
      {
        name: 'list',
        summary: 'all templates',
        load: async () => (await import('./templates.js')).list,
      },
      {
        name: 'add',
        summary: 'keep a file as one',
        load: async () => (await import('./templates.js')).add,
      },
      {
        name: 'rename',
        summary: 'give one another name',
        load: async () => (await import('./templates.js')).rename,
      },
      {
        name: 'replace',
        summary: 'give one other content',
        load: async () => (await import('./templates.js')).replace,
      },
      {
        name: 'delete',
        summary: 'put one into the trash',
        load: async () => (await import('./templates.js')).remove,
      },
      {
        name: 'restore',
        summary: 'take one back out of the trash',
        load: async () => (await import('./templates.js')).restore,
      },
      {
        name: 'export',
        summary: 'write the file of one',
        load: async () => (await import('./templates.js')).exportFile,
      },
    ],
  },
  {
    name: 'scaffolds',
    summary: 'collections, files and dependencies to make in one go',
    group: DESCRIBE,
    subcommands: [
      {
        name: 'list',
        summary: 'all scaffolds',
        load: async () => (await import('./scaffolds.js')).list,
      },
      {
        name: 'add',
        summary: 'keep the description of one',
        load: async () => (await import('./scaffolds.js')).add,
      },
      {
        name: 'show',
        summary: 'print the description of one',
        load: async () => (await import('./scaffolds.js')).show,
      },
      {
        name: 'delete',
        summary: 'delete one',
        load: async () => (await import('./scaffolds.js')).remove,
      },
    ],
  },
  {
    name: 'scaffold',
    summary: 'make what a scaffold describes',
    group: DESCRIBE,
    subcommands: [
      {
        name: 'apply',
        summary: 'make it in a collection',
        load: async () => (await import('./scaffolds.js')).apply,
      },
    ],
  },
  {
    name: 'vocabulary',
    summary: 'statuses, types, rules and templates as a file',
    group: DESCRIBE,
    subcommands: [
      {
        name: 'save',
        summary: 'write them to a file',
        load: async () => (await import('./vocabulary-file.js')).save,
      },
      {
        name: 'apply',
        summary: 'take them from a file or another project',
        load: async () => (await import('./vocabulary-file.js')).apply,
      },
    ],
  },
  {
    name: 'ignore',
    summary: 'which files are not offered for tracking',
    group: CARE,
    subcommands: [
      { name: 'list', summary: 'all rules', load: () => import('./ignore/list.js') },
      {
        name: 'add',
        summary: 'add rules for everybody in the project',
        load: () => import('./ignore/add.js'),
      },
      { name: 'remove', summary: 'remove rules of the project', load: () => import('./ignore/remove.js') },
      { name: 'test', summary: 'tell which rule decides', load: () => import('./ignore/test.js') },
    ],
  },
  {
    name: 'verify',
    summary: 'check that every version is intact',
    group: CARE,
    load: () => import('./verify.js'),
  },
  {
    name: 'stats',
    summary: 'how much is stored, and how much that saves',
    group: CARE,
    load: () => import('./stats.js'),
  },
  {
    name: 'backup',
    summary: 'copy the project while others work, or bring a copy up to date',
    group: CARE,
    load: () => import('./backup.js'),
  },
  {
    name: 'prune',
    summary: 'drop what nothing needs any more, and give its space back',
    group: CARE,
    load: () => import('./prune.js'),
  },
  {
    name: 'compact',
    summary: 'give free space in the project file back to the disk',
    group: CARE,
    load: () => import('./compact.js'),
  },
  {
    name: 'clean',
    summary: 'remove opened versions and what killed programs left',
    group: CARE,
    load: () => import('./clean.js'),
  },
  {
    name: 'bridge',
    summary: 'the service that panels and scripts ask',
    group: PROGRAMS,
    subcommands: [
      { name: 'start', summary: 'start it in the background', load: () => import('./bridge/start.js') },
      { name: 'stop', summary: 'end it', load: () => import('./bridge/stop.js') },
      { name: 'status', summary: 'whether it runs, and where', load: () => import('./bridge/status.js') },
      { name: 'logs', summary: 'what it wrote down', load: () => import('./bridge/logs.js') },
      { name: 'install', summary: 'start it at login', load: () => import('./bridge/install.js') },
      { name: 'uninstall', summary: 'no longer at login', load: () => import('./bridge/uninstall.js') },
    ],
  },
]
