/** The commands after `clst templates`. */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Template } from '@clst/sdk'
import { adviseOn } from '../advise-on.js'
import { formatSize } from '../output/sizes.js'
import { formatAgo } from '../output/times.js'
import { visible } from '../output/visible.js'
import { UsageError } from '../usage-error.js'
import { answering } from './answer.js'
import { addExamples, type CommandModule } from './command-module.js'
import { listCommand } from './vocabulary/term-command.js'

const TEMPLATE = 'the template: its name, with the extension where several have it'

/** `Shot.blend`, as it can be typed after `--template`. */
function nameOf({ name, extension }: Pick<Template, 'name' | 'extension'>): string {
  return visible(fileName({ name, extension }))
}

function fileName({ name, extension }: Pick<Template, 'name' | 'extension'>): string {
  return extension === '' ? name : `${name}.${extension}`
}

export const list = listCommand<Template>({
  description: 'Lists the templates of the project: starter files for new ones.',
  example: ['All templates', 'clst templates list'],
  name: 'templates',
  empty: 'There is no template. "clst templates add FILE" makes one.',
  columns: [
    { header: 'TEMPLATE', cut: 'end', min: 12 },
    { header: 'SIZE', align: 'right' },
    { header: 'ADDED', drop: 1 },
  ],
  configure: (command) => command.option('--trash', 'those in the trash instead'),
  read: (project, options) => project.templates.list(options.trash === true ? { trash: true } : {}),
  toRow: (template, { out, now }) => [
    { text: nameOf(template) },
    { text: formatSize(template.sizeBytes) },
    { text: formatAgo(template.createdAt, now()), paint: out.paint.dim },
  ],
})

export const add: CommandModule = {
  configure(command) {
    command
      .description(
        'Keeps a file as a starter for new ones. The file itself stays where it is, tracked or not.',
      )
      .argument('<FILE>', 'the file; it may lie outside of the project')
      .option('--name <NAME>', 'name of the template; that of the file when left out')
    addExamples(command, ['A scene to start shots from', 'clst templates add shot-setup.blend --name Shot'])
  },
  run: (context, args, options) =>
    answering(context, { writesHistory: true }, async ({ project, operation }) => {
      const name = options.name === undefined ? {} : { name: String(options.name) }
      const file = resolve(context.cwd, args[0] ?? '')
      const template = await project.templates.add(file, { ...operation, ...name })
      const lines = [
        `Added the template ${nameOf(template)} · ${formatSize(template.sizeBytes)}`,
        '',
        `Use it:  ${context.commandPrefix} new ${context.out.paint.bold('FILE')} --template ${nameOf(template)}`,
      ]
      return { document: template, lines }
    }),
}

export const rename: CommandModule = {
  configure(command) {
    command
      .description('Gives a template another name.')
      .argument('<TEMPLATE>', TEMPLATE)
      .argument('<NAME>', 'the new name')
    addExamples(command, ['Another name', 'clst templates rename Shot "Shot with camera"'])
  },
  run: (context, [template = '', name = '']) =>
    answering(context, { writesHistory: true }, async ({ project }) => {
      const document = await project.templates.rename(template, name)
      return { document, lines: [`The template is called ${nameOf(document)} now.`] }
    }),
}

export const replace: CommandModule = {
  configure(command) {
    command
      .description(
        'Gives a template the content of another file. Files that were made from it stay as they are.',
      )
      .argument('<TEMPLATE>', TEMPLATE)
      .argument('<FILE>', 'a file of the same kind; it may lie outside of the project')
    addExamples(command, ['A newer starter scene', 'clst templates replace Shot shot-setup-v2.blend'])
  },
  run: (context, [template = '', file = '']) =>
    answering(context, { writesHistory: true }, async ({ project, operation }) => {
      const document = await project.templates.replace(template, resolve(context.cwd, file), operation)
      return { document, lines: [`${nameOf(document)} is replaced · ${formatSize(document.sizeBytes)}`] }
    }),
}

export const remove: CommandModule = {
  configure(command) {
    command
      .description('Puts a template into the trash. Files that were made from it stay.')
      .argument('<TEMPLATE>', TEMPLATE)
    addExamples(command, ['Into the trash', 'clst templates delete Shot.blend'])
  },
  run: (context, [template = '']) =>
    answering(context, { writesHistory: true }, async ({ project }) => {
      const document = await project.templates.delete(template)
      const back = `${context.commandPrefix} templates restore ${fileName(document)}`
      return {
        document,
        lines: [`${nameOf(document)} is in the trash. To get it back:`, `  ${visible(back)}`],
      }
    }),
}

export const restore: CommandModule = {
  configure(command) {
    command
      .description('Takes a template back out of the trash.')
      .argument('<TEMPLATE>', 'the template: its name, or its id where several had it')
    addExamples(command, ['Back from the trash', 'clst templates restore Shot.blend'])
  },
  run: (context, [template = '']) =>
    answering(context, { writesHistory: true }, async ({ project }) => {
      const document = await project.templates.restore(template)
      return { document, lines: [`${nameOf(document)} is back.`] }
    }),
}

const EXPORT_EXAMPLE = 'clst templates export Shot -o ~/Desktop'

export const exportFile: CommandModule = {
  configure(command) {
    command
      .description('Writes the file of a template anywhere.')
      .argument('<TEMPLATE>', TEMPLATE)
      .option('-o, --output <FILE>', 'the file to write, or a folder to write it into (needed)')
      .option('--force', 'replace the file when there is one')
    addExamples(command, ['To the desktop', EXPORT_EXAMPLE])
  },
  run: (context, [template = ''], options) => {
    if (options.output === undefined || options.output === '') {
      throw new UsageError('Say where to write it, with -o.', {
        example: EXPORT_EXAMPLE,
        command: 'templates export',
      })
    }
    return answering(context, {}, async ({ project, operation }) => {
      const target = resolve(context.cwd, String(options.output))
      const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true
      const found = isFolder ? await findTemplate(project.templates.list(), template) : template
      const output = isFolder ? join(target, found) : target
      const overwrite = options.force === true ? { overwrite: true } : {}
      const order = project.templates.export(template, { ...operation, ...overwrite, output })
      const document = await order.catch((error) => {
        throw adviseOn(error, 'file-exists', () =>
          error.details.isReplaceable === true
            ? 'Choose another name, or replace the file with --force.'
            : 'Choose another name.',
        )
      })
      const { template: written, outputPath } = document
      const lines = [
        `${nameOf(written)} · ${formatSize(written.sizeBytes)}, written to ${visible(outputPath)}`,
      ]
      return { document, lines }
    })
  },
}

/** The file name of a template in the way that the SDK finds it; what is not found there is refused by the export. */
async function findTemplate(listed: Promise<Template[]>, text: string): Promise<string> {
  const same = (a: string) => a.toLowerCase() === text.trim().toLowerCase()
  const templates = await listed
  const found =
    templates.find((each) => each.id === text || same(fileName(each))) ??
    templates.find(({ name }) => same(name))
  return found === undefined ? 'template' : fileName(found)
}
