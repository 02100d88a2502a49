/** The commands after `clst vocabulary`. */
import { basename, resolve } from 'node:path'
import type { AppliedVocabulary } from '@clst/sdk'
import { adviseOn } from '../advise-on.js'
import { formatCountOf } from '../output/sizes.js'
import { visible } from '../output/visible.js'
import { withVocabulary } from '../vocabulary-source.js'
import { answering } from './answer.js'
import { addExamples, type CommandModule } from './command-module.js'

export const save: CommandModule = {
  configure(command) {
    command
      .description(
        'Writes statuses, types, tags, names of labels, ignore rules, roles, settings and scaffolds to a JSON file.',
      )
      .argument('<FILE>', 'the file to write')
      .option('--templates', "the templates' files too, in a folder beside it")
      .option('--force', 'replace files that are there')
    addExamples(command, ['For the next project', 'clst vocabulary save ~/studio/film.json --templates'])
  },
  run: (context, [file = ''], options) =>
    answering(context, {}, async ({ project, operation }) => {
      const output = resolve(context.cwd, file)
      const order = project.vocabularyFile.save({
        ...operation,
        output,
        ...(options.templates === true ? { templates: true } : {}),
        ...(options.force === true ? { overwrite: true } : {}),
      })
      const document = await order.catch((error) => {
        throw adviseOn(error, 'file-exists', () =>
          error.details.isReplaceable === true
            ? 'Choose another name, or replace it with --force.'
            : 'Choose another name.',
        )
      })
      const { statuses, types, templates } = document.document
      const counts = [
        formatCountOf(statuses.length, 'status', 'statuses'),
        formatCountOf(types.length, 'type'),
        ...(templates.length === 0 ? [] : [formatCountOf(templates.length, 'template')]),
      ].join(', ')
      return { document, lines: [`Saved the vocabulary to ${visible(document.outputPath)}: ${counts} …`] }
    }),
}

export const apply: CommandModule = {
  configure(command) {
    command
      .description(
        'Adds what a saved vocabulary has and this project has not. Nothing is removed; applied again, nothing changes.',
      )
      .argument('<FILE>', 'a file that "clst vocabulary save" wrote, or the .clst of another project')
      .option('--replace', 'where this project says something else about an entry, the file wins')
    addExamples(command, ['From a file', 'clst vocabulary apply ~/studio/film.json'])
  },
  run: (context, [file = ''], options) =>
    answering(context, { writesHistory: true }, async ({ project, operation }) =>
      withVocabulary(context, resolve(context.cwd, file), operation, async (source) => {
        const replace = options.replace === true ? { replace: true } : {}
        const document = await project.vocabularyFile.apply(source, { ...operation, ...replace })
        return { document, lines: describeApplied(document, basename(file)) }
      }),
    ),
}

export function describeApplied(applied: AppliedVocabulary, name: string): string[] {
  const { added, replaced, unchanged, clashes } = applied
  const parts = [
    `${formatCountOf(added.length, 'entry', 'entries')} added`,
    ...(replaced.length === 0 ? [] : [`${replaced.length} replaced`]),
    `${unchanged} there already`,
  ]
  const lines = [`Applied ${visible(name)}: ${parts.join(', ')}.`]
  if (clashes.length > 0) {
    lines.push(
      '',
      'This project says something else, and was left alone (--replace takes what the file says):',
    )
    for (const { kind, name: entry, fields } of clashes)
      lines.push(`  ${kind} ${visible(entry)}: ${fields.join(', ')}`)
  }
  return lines
}
