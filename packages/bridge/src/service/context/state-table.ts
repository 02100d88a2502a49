/** What an artist reads about a file, and what the large button does: one table for all panels. */
import type { FileState } from '@clst/sdk'
import type { Schemas } from '../generated/operation-types.js'

export type ActionName = Schemas['PanelActionName']

/** What the sentence can name. */
export interface StateWords {
  /** `v012`, or `s3` of a safety copy. */
  base: string
  head: string
}

export interface StateEntry {
  readonly text: (words: StateWords) => string
  readonly action: ActionName | null
  /** Words for the button. */
  readonly label: string
  /** Why there is nothing to do. */
  readonly reason?: (words: StateWords) => string
}

export const STATES: Readonly<Record<FileState, StateEntry>> = {
  normal: {
    text: ({ head }) => `Up to date: ${head}`,
    action: null,
    label: 'Create checkpoint',
    reason: ({ head }) => `Nothing has changed since ${head}.`,
  },
  modified: {
    text: ({ base }) => `Changed since ${base}`,
    action: 'checkpoint',
    label: 'Create checkpoint',
  },
  untracked: { text: () => 'Not saved in the project yet', action: 'checkpoint', label: 'First checkpoint' },
  outdated: {
    text: ({ base, head }) => `A newer version exists: ${head} (this is ${base})`,
    action: 'revert',
    label: 'Get the newest version',
    reason: ({ head }) => `This would only bring older content back. The newest version is ${head}.`,
  },
  pinned: {
    text: ({ base, head }) => `An older version on purpose: ${base} (the newest is ${head})`,
    action: 'revert',
    label: 'Back to the newest version',
  },
  diverged: {
    text: ({ base, head }) => `Changed, starting from ${base}; the newest version is ${head}`,
    action: 'checkpoint',
    label: 'Create checkpoint',
  },
  rebuild: {
    text: () => 'Not on this disk',
    action: 'rebuild',
    label: 'Bring the file back',
    reason: () => 'There is no file to save.',
  },
}

/** What else can lie at a path. */
export const PLACES = {
  none: { text: 'Not in a project', action: 'createProject', label: 'Make a project' },
  unopened: { text: 'In a project that is not open yet', action: 'openProject', label: 'Open the project' },
  unusable: { text: 'The project cannot be opened', action: null, label: '' },
  folder: { text: 'A folder of the project', action: null, label: '' },
  ignored: { text: 'Left out of the project by a rule', action: null, label: '' },
  opened: { text: 'A copy of an older version, to look at', action: null, label: '' },
  unsaved: { text: 'Not on the disk yet', action: null, label: '' },
} as const satisfies Record<string, { text: string; action: ActionName | null; label: string }>

export const ADVICE = {
  none: 'This file is in no clst project. Make a project in its folder, or move the file into one.',
  unopened: 'There is a project here that this program has not opened yet.',
  away: 'The disk of the project is not connected.',
} as const

export const LABELS: Readonly<Record<Exclude<ActionName, 'checkpoint'>, string>> = {
  revert: 'Revert',
  rebuild: 'Bring the file back',
  openVersion: 'Look at an older version',
  acceptRenames: 'Keep its history under the new name',
  set: 'Set status, assignee and more',
  openProject: 'Open the project',
  createProject: 'Make a project',
}
