import type { Label } from '@clst/sdk'
import { finishBatch } from '../../output/batch.js'
import { renderChanged } from '../../output/set-view.js'
import { visible } from '../../output/visible.js'
import { withProject } from '../../project-session.js'
import { addExamples, addVersionOption, type CommandModule, pickVersion } from '../command-module.js'
import { deleteCommand, entryCommand, listCommand, pick, replaceBy } from './term-command.js'

/** Files that are listed on a screen; a pipe gets all. */
const SCREEN_LIMIT = 20

export const list = listCommand<Label>({
  description: 'Lists the labels of the project by name.',
  example: ['The labels and how many files have each', 'clst labels list'],
  name: 'labels',
  empty: 'There is no label yet. "clst labels set NAME FILE" makes one.',
  columns: [
    { header: 'NAME', cut: 'end' },
    { header: 'COLOR', drop: 1 },
    { header: 'FILES', align: 'right' },
    { header: 'DEPENDENCIES', align: 'right' },
  ],
  read: (project) => project.vocabulary.listLabels(),
  toRow: (label, { out }) => [
    { text: visible(label.name) },
    { text: label.color ?? '', paint: out.paint.dim },
    { text: String(label.versions) },
    { text: String(label.dependencies) },
  ],
})

export const set: CommandModule = {
  configure(command) {
    command
      .description(
        'Points a label at a version of each file; it leaves the version where it was. A new label is made.',
      )
      .argument('<NAME>', 'the label')
      .argument('<PATH...>', 'files, or folders for all tracked files in them')
    addVersionOption(command)
    addExamples(
      command,
      ['What the client has seen', 'clst labels set client-2 scene.blend --to v012'],
      ['The newest of everything', 'clst labels set delivery .'],
    )
  },
  run: (context, [name = '', ...paths], options) =>
    withProject(context, { paths, writesHistory: true }, async (session) => {
      const { project, names, operation, toProjectPath } = session
      const order = { ...operation, ...pickVersion(options) }
      const result = await project.vocabulary.setLabel(name, paths.map(toProjectPath), order)
      session.clear()
      const { out } = context
      const maxListed = out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY
      if (context.json) context.printJson(result)
      else out.print(...renderChanged(result, { names, paint: out.paint, maxListed }))
      return finishBatch(context, result.failed, names)
    }),
}

export const remove: CommandModule = {
  configure(command) {
    command
      .description('Takes a label off files. The label itself stays in the list.')
      .argument('<NAME>', 'the label')
      .argument('<PATH...>', 'files, or folders for all tracked files in them')
    addExamples(command, ['Off one file', 'clst labels remove client-2 scene.blend'])
  },
  run: (context, [name = '', ...paths]) =>
    withProject(context, { paths, writesHistory: true }, async (session) => {
      const { project, names, operation, toProjectPath } = session
      const result = await project.vocabulary.removeLabel(name, paths.map(toProjectPath), operation)
      session.clear()
      const { out } = context
      const maxListed = out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY
      if (context.json) context.printJson(result)
      else out.print(...renderChanged(result, { names, paint: out.paint, maxListed }))
      return finishBatch(context, result.failed, names)
    }),
}

export const edit = entryCommand({
  description: 'Changes a label wherever it is.',
  example: ['Another name', 'clst labels edit client-2 --name "client, second round"'],
  argument: 'the label',
  done: 'Changed the label',
  configure: (command) =>
    command
      .option('--name <NAME>', 'a new name')
      .option('--color <COLOR>', 'such as #43a860; an empty one takes it away'),
  write: (project, name, options) => project.vocabulary.editLabel(name, pick(options, 'name', 'color')),
})

export const removeLabel = deleteCommand({
  what: 'label',
  example: ['Two labels become one', 'clst labels delete client2 --replace-by client-2'],
  note: 'Where both are, the other one stays where it is.',
  remove: (project, name, options) => project.vocabulary.deleteLabel(name, replaceBy(options)),
})
