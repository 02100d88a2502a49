import type { Status } from '@clst/sdk'
import type { Command } from 'commander'
import { visible } from '../../output/visible.js'
import { deleteCommand, entryCommand, listCommand, parsePosition, pick, replaceBy } from './term-command.js'

export const list = listCommand<Status>({
  description: 'Lists the statuses of the project in their order.',
  example: ['The statuses and how many files have each', 'clst statuses list'],
  name: 'statuses',
  empty: 'There is no status. "clst statuses add NAME" adds one.',
  columns: [
    { header: 'NAME', cut: 'end' },
    { header: 'SHORT' },
    { header: 'COLOR', drop: 1 },
    { header: 'FILES', align: 'right' },
    { drop: 2 },
  ],
  read: (project) => project.vocabulary.listStatuses(),
  toRow: (status, { out }) => [
    { text: visible(status.name) },
    { text: visible(status.shortName) },
    { text: status.color, paint: out.paint.dim },
    { text: String(status.uses) },
    { text: describe(status), paint: out.paint.dim },
  ],
})

export const add = entryCommand({
  description: 'Adds a status.',
  example: ['For work that waits', 'clst statuses add "On hold" --short hold --color #d9a441 --position 3'],
  argument: 'the new status',
  done: 'Added the status',
  configure: addFields,
  write: (project, name, options) => project.vocabulary.addStatus(name, toFields(options)),
})

export const edit = entryCommand({
  description: 'Changes a status. Versions that were made with it show it as it is now.',
  example: ['Another name', 'clst statuses edit Retake --name "Needs work"'],
  argument: 'the status, by name or short name',
  done: 'Changed the status',
  configure: (command) => addFields(command.option('--name <NAME>', 'a new name')),
  write: (project, name, options) =>
    project.vocabulary.editStatus(name, { ...toFields(options), ...pick(options, 'name') }),
})

export const remove = deleteCommand({
  what: 'status',
  example: ['Retake becomes Todo', 'clst statuses delete Retake --replace-by Todo'],
  note: 'Versions that were made with it go on showing it.',
  remove: (project, name, options) => project.vocabulary.deleteStatus(name, replaceBy(options)),
})

function describe({ isDefault, permission }: Status): string {
  const parts = [isDefault ? 'for new files' : '', permission === null ? '' : `needs ${visible(permission)}`]
  return parts.filter((part) => part !== '').join(', ')
}

function addFields(command: Command): void {
  command
    .option('--short <S>', 'a short name, as artists say it')
    .option('--color <COLOR>', 'such as #43a860')
    .option('--position <N>', 'its place in the list, from 1', parsePosition)
    .option('--default', 'new files get it')
    .option('--permission <WORD>', 'what a role of the studio needs to set it; "" for nothing more')
}

function toFields(options: Record<string, unknown>) {
  return {
    ...pick(options, 'color', 'position'),
    ...(options.short === undefined ? {} : { shortName: String(options.short) }),
    ...(options.default === true ? { isDefault: true } : {}),
    ...(options.permission === undefined ? {} : { permission: String(options.permission) || null }),
  }
}
