import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import type { ExitCode } from '../exit-codes.js'
import { renderNotices } from '../output/notices-view.js'
import { formatSize } from '../output/sizes.js'
import { formatVersion } from '../output/versions.js'
import { visible } from '../output/visible.js'
import { UsageError } from '../usage-error.js'
import { answering } from './answer.js'
import { addExamples } from './command-module.js'

interface NewOptions {
  readonly template?: string
  readonly message?: string
}

const EXAMPLE = 'clst new shots/sh010/anim --template Shot'

export function configure(command: Command): void {
  command
    .description('Makes a file from a template, with its first checkpoint. Nothing is stored twice for it.')
    .argument('<PATH>', 'the new file; without an extension it gets that of the template')
    .option('--template <NAME>', 'the template (needed)')
    .option('-m, --message <TEXT>', 'what it is, in a sentence; names the template when left out')
  addExamples(command, ['A scene from the template Shot', EXAMPLE])
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: NewOptions,
): Promise<ExitCode> {
  const { template, message } = options
  if (template === undefined) {
    throw new UsageError('Say which template, with --template.', { example: EXAMPLE, command: 'new' })
  }
  return answering(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, operation, names, toProjectPath } = session
    const path = toProjectPath(args[0] ?? '')
    const result = await project.templates.newAsset(path, {
      ...operation,
      template,
      ...(message === undefined ? {} : { message }),
    })
    const { out } = context
    const version = out.paint.green(formatVersion(result.number))
    const from = `from ${visible(result.template)}`
    return {
      document: result,
      lines: [
        `${version} ${names.show(result.path)} · ${formatSize(result.sizeBytes)}, ${from}`,
        ...renderNotices(result.notices, names, out.paint),
      ],
    }
  })
}
