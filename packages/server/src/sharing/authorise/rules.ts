/**
 * What each kind of change needs: the one table. A role needs one of the words of a list; an empty list is for every
 * member; `undefined` is for nobody, because the server does it itself. Who has an asset, and what asks for more than a
 * word, is in authorise.ts.
 */
import type { EntityKind, Permission } from '@clst/sdk/protocol'

export type Need = readonly Permission[] | undefined

export interface Rule {
  create: Need
  /** By field; `*` for all others. */
  update: Readonly<Record<string, Need>>
  /** For good. */
  delete: Need
}

const VOCABULARY: Rule = {
  create: ['manage-vocabulary'],
  update: { '*': ['manage-vocabulary'] },
  delete: ['manage-vocabulary'],
}
const TEMPLATES: Rule = {
  create: ['manage-templates'],
  update: { '*': ['manage-templates'] },
  delete: ['manage-templates'],
}
const OF_ASSETS: Rule = {
  create: ['update-asset'],
  update: { '*': ['update-asset'] },
  delete: ['update-asset'],
}

export const RULES: Readonly<Record<EntityKind, Rule>> = {
  project: { create: undefined, update: { '*': ['manage-vocabulary'] }, delete: undefined },
  setting: VOCABULARY,
  // Somebody who is not a member, such as the author of an old version. Members are made by the server.
  person: {
    create: ['manage-members', 'assign', 'create-checkpoint'],
    update: { '*': ['manage-members'] },
    delete: undefined,
  },
  role: { create: ['manage-roles'], update: { '*': ['manage-roles'] }, delete: ['manage-roles'] },
  status: VOCABULARY,
  type: VOCABULARY,
  tag: { ...VOCABULARY, create: ['manage-vocabulary', 'update-asset'] },
  label: { ...VOCABULARY, create: ['manage-vocabulary', 'create-checkpoint'] },
  ignore_rule: VOCABULARY,
  template: { ...TEMPLATES, delete: ['purge'] },
  scaffold: TEMPLATES,
  collection: {
    create: ['create-collection'],
    update: {
      trashedAt: ['delete-collection'],
      trashedBy: ['delete-collection'],
      '*': ['update-collection'],
    },
    delete: ['purge'],
  },
  collection_assignee: { create: ['assign'], update: { '*': ['assign'] }, delete: ['unassign'] },
  asset: {
    create: ['create-asset'],
    update: {
      statusId: ['change-status'],
      // Whoever has the asset; authorise.ts.
      assigneeId: [],
      assignedBy: [],
      // A version brings its picture along.
      coverHash: ['update-asset', 'create-checkpoint'],
      trashedAt: ['delete-asset'],
      trashedBy: ['delete-asset'],
      '*': ['update-asset'],
    },
    delete: ['purge'],
  },
  asset_value: OF_ASSETS,
  asset_tag: OF_ASSETS,
  checkpoint: {
    create: ['create-checkpoint'],
    update: { trashedAt: ['delete-checkpoint'], trashedBy: ['delete-checkpoint'], '*': undefined },
    delete: ['purge'],
  },
  checkpoint_label: {
    create: ['create-checkpoint', 'manage-vocabulary'],
    update: { '*': ['create-checkpoint', 'manage-vocabulary'] },
    delete: ['create-checkpoint', 'manage-vocabulary'],
  },
  // They are noted with a version, by whoever made it; authorise.ts.
  checkpoint_dependency: { create: ['create-checkpoint'], update: { '*': undefined }, delete: undefined },
  dependency: {
    create: ['manage-dependencies'],
    update: { '*': ['manage-dependencies'] },
    delete: ['manage-dependencies'],
  },
}
