/** What a role may contain, and the roles that a new project begins with. */

/** Each word of permission, and what it allows. */
export const PERMISSIONS = {
  'see-everything': 'see the pictures of every asset',
  'create-collection': 'make collections',
  'update-collection': 'rename, move and describe collections',
  'delete-collection': 'put collections into the trash and take them out',
  'create-asset': 'track new files',
  'update-asset': 'rename, move and describe assets',
  'delete-asset': 'put assets into the trash and take them out',
  'create-checkpoint': 'make checkpoints',
  'delete-checkpoint': 'put checkpoints into the trash and take them out',
  pull: 'get the contents of what one may see',
  'pull-any-asset': 'get the contents of every asset',
  assign: 'give assets and collections to people',
  unassign: 'take assets and collections from people',
  'force-take': 'take an asset that somebody else has',
  'change-status': 'change the status of an asset',
  'set-done': 'set a status that asks for it, such as Done',
  'set-retake': 'set a status that asks for it, such as Retake',
  'manage-dependencies': 'say what needs what',
  'manage-templates': 'edit templates and scaffolds',
  'manage-vocabulary': 'edit statuses, types, tags, labels, ignore rules and settings',
  'manage-members': 'invite, remove and disable members',
  'manage-roles': 'edit roles and give them to members',
  purge: 'delete for good',
  'see-audit': 'read the audit log',
} as const satisfies Record<string, string>

export type Permission = keyof typeof PERMISSIONS

export interface DefaultRole {
  name: string
  permissions: readonly Permission[]
}

/** The role that always has every permission. Its name is fixed, and somebody has it at any time. */
export const ADMIN_ROLE = 'Admin'

/** In the order in which they are shown. */
export const DEFAULT_ROLES: readonly DefaultRole[] = [
  { name: ADMIN_ROLE, permissions: Object.keys(PERMISSIONS) as Permission[] },
  {
    name: 'Production manager',
    permissions: [
      'see-everything',
      'create-collection',
      'update-collection',
      'create-asset',
      'update-asset',
      'assign',
      'unassign',
      'change-status',
      'set-done',
      'set-retake',
      'manage-dependencies',
      'manage-templates',
    ],
  },
  {
    name: 'Supervisor',
    permissions: [
      'see-everything',
      'create-checkpoint',
      'delete-checkpoint',
      'pull',
      'pull-any-asset',
      'assign',
      'unassign',
      'force-take',
      'change-status',
      'set-done',
      'set-retake',
    ],
  },
  {
    name: 'Assistant supervisor',
    permissions: ['see-everything', 'create-checkpoint', 'pull', 'change-status', 'set-done', 'set-retake'],
  },
  { name: 'Artist', permissions: ['create-checkpoint', 'pull', 'change-status'] },
  { name: 'Vendor', permissions: ['pull', 'change-status'] },
]

export function isPermission(word: unknown): word is Permission {
  return typeof word === 'string' && Object.hasOwn(PERMISSIONS, word)
}

/** The column `permissions` of a role: a JSON list of words. Words of a later version are left out. */
export function parsePermissions(text: unknown): ReadonlySet<Permission> {
  if (typeof text !== 'string') return new Set()
  try {
    const words: unknown = JSON.parse(text)
    return new Set(Array.isArray(words) ? words.filter(isPermission) : [])
  } catch {
    return new Set()
  }
}
