import type { StatusRow } from '../store/project-rows.js'

/** What a new project begins with. Short names are what artists say; a studio asks for the permission of whoever sets one. */
export const DEFAULT_STATUSES: readonly Omit<StatusRow, 'id'>[] = [
  { name: 'Todo', shortName: 'todo', color: '#9aa0a6', position: 1, isDefault: 1, permission: null },
  {
    name: 'Work in progress',
    shortName: 'wip',
    color: '#5b8def',
    position: 2,
    isDefault: 0,
    permission: null,
  },
  {
    name: 'Waiting for approval',
    shortName: 'wfa',
    color: '#a071d6',
    position: 3,
    isDefault: 0,
    permission: null,
  },
  {
    name: 'Retake',
    shortName: 'retake',
    color: '#d9463e',
    position: 4,
    isDefault: 0,
    permission: 'set-retake',
  },
  { name: 'Done', shortName: 'done', color: '#43a860', position: 5, isDefault: 0, permission: 'set-done' },
]
