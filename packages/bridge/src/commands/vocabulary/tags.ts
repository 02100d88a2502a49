import type { Tag } from '@clst/sdk'
import { visible } from '../../output/visible.js'
import { deleteCommand, entryCommand, listCommand, pick, replaceBy } from './term-command.js'

export const list = listCommand<Tag>({
  description: 'Lists the tags of the project by name.',
  example: ['The tags and how many files have each', 'clst tags list'],
  name: 'tags',
  empty: 'There is no tag yet. "clst set FILE --tag NAME" makes one.',
  columns: [{ header: 'NAME', cut: 'end' }, { header: 'COLOR' }, { header: 'FILES', align: 'right' }],
  read: (project) => project.vocabulary.listTags(),
  toRow: (tag, { out }) => [
    { text: visible(tag.name) },
    { text: tag.color ?? '', paint: out.paint.dim },
    { text: String(tag.uses) },
  ],
})

export const add = entryCommand({
  description: 'Adds a tag. Putting a new tag on a file with "clst set" does the same.',
  example: ['With a colour', 'clst tags add hero --color #d9463e'],
  argument: 'the new tag',
  done: 'Added the tag',
  configure: (command) => command.option('--color <COLOR>', 'such as #43a860'),
  write: (project, name, options) => project.vocabulary.addTag(name, pick(options, 'color')),
})

export const edit = entryCommand({
  description: 'Changes a tag wherever it is.',
  example: ['Another name', 'clst tags edit hero --name lead'],
  argument: 'the tag',
  done: 'Changed the tag',
  configure: (command) =>
    command
      .option('--name <NAME>', 'a new name')
      .option('--color <COLOR>', 'such as #43a860; an empty one takes it away'),
  write: (project, name, options) => project.vocabulary.editTag(name, pick(options, 'name', 'color')),
})

export const remove = deleteCommand({
  what: 'tag',
  example: ['Two tags become one', 'clst tags delete heroes --replace-by hero'],
  note: 'To take it off everything: clst set . --recursive --untag NAME.',
  remove: (project, name, options) => project.vocabulary.deleteTag(name, replaceBy(options)),
})
