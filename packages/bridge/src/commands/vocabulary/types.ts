import type { TypeEntry, TypeKind } from '@clst/sdk'
import type { Command } from 'commander'
import { visible } from '../../output/visible.js'
import type { CommandOptions } from '../command-module.js'
import { deleteCommand, entryCommand, listCommand, parsePosition, pick, replaceBy } from './term-command.js'

const KIND = '--kind <KIND>'

export const list = listCommand<TypeEntry>({
  description: 'Lists the types of files, collections and dependencies.',
  example: ['Only those of dependencies', 'clst types list --kind dependency'],
  name: 'types',
  empty: 'There is no type yet. "clst types add NAME --kind asset" adds one.',
  configure: (command) => command.option(KIND, 'asset, collection or dependency; all when left out'),
  columns: [
    { header: 'KIND' },
    { header: 'NAME', cut: 'end' },
    { header: 'ICON', drop: 2 },
    { header: 'COLOR', drop: 3 },
    { header: 'USED', align: 'right' },
    { header: 'DESCRIPTION', cut: 'end', drop: 1 },
  ],
  read: (project, options) => project.vocabulary.listTypes(options.kind as TypeKind | undefined),
  toRow: (type, { out }) => [
    { text: type.kind, paint: out.paint.dim },
    { text: visible(type.name) },
    { text: visible(type.icon ?? ''), paint: out.paint.dim },
    { text: type.color ?? '', paint: out.paint.dim },
    { text: String(type.uses) },
    { text: visible(type.description ?? '') },
  ],
})

export const add = entryCommand({
  description: 'Adds a type.',
  example: ['For collections', 'clst types add shot --kind collection --color #5b8def'],
  argument: 'the new type',
  done: 'Added the type',
  configure: addFields,
  write: (project, name, options) => project.vocabulary.addType(kindOf(options), name, toFields(options)),
})

export const edit = entryCommand({
  description: 'Changes a type.',
  example: ['Another name', 'clst types edit prop --name "Set prop"'],
  argument: 'the type',
  done: 'Changed the type',
  configure: (command) => addFields(command.option('--name <NAME>', 'a new name')),
  write: (project, name, options) =>
    project.vocabulary.editType(kindOf(options), name, { ...toFields(options), ...pick(options, 'name') }),
})

export const remove = deleteCommand({
  what: 'type',
  example: ['One type for both', 'clst types delete prop --replace-by model'],
  configure: (command) => command.option(KIND, 'asset, collection or dependency; asset when left out'),
  remove: (project, name, options) =>
    project.vocabulary.deleteType(kindOf(options), name, replaceBy(options)),
})

function addFields(command: Command): void {
  command
    .option(KIND, 'asset, collection or dependency; asset when left out')
    .option('--icon <ICON>', 'a word for programs that show pictures')
    .option('--color <COLOR>', 'such as #43a860')
    .option('--describe <TEXT>', 'what it stands for')
    .option('--position <N>', 'its place among the types of its kind, from 1', parsePosition)
}

function toFields(options: CommandOptions) {
  return {
    ...pick(options, 'icon', 'color', 'position'),
    ...(options.describe === undefined ? {} : { description: String(options.describe) }),
  }
}

/** The SDK refuses what is no kind. */
function kindOf(options: CommandOptions): TypeKind {
  return (options.kind ?? 'asset') as TypeKind
}
