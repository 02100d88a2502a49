import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderCopy } from '../output/copy-view.js'
import { renderNotices } from '../output/notices-view.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'
import { isFolderName } from './move.js'

export function configure(command: Command): void {
  command
    .description(
      'Makes a new file, or a new collection with all its tracked files, with the same content. It shares what is stored; the history stays with the original.',
    )
    .argument('<PATH>', 'the file or the collection')
    .argument('<DEST>', 'a collection to copy into, or the path of the copy')
  addExamples(
    command,
    ['A file beside it', 'clst copy scene.blend scene-night.blend'],
    ['Into a collection', 'clst copy scene.blend shots/sh020'],
    ['A collection with everything in it', 'clst copy shots/sh010 shots/sh020'],
  )
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  const [path = '', destination = ''] = args
  await withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, operation, toProjectPath, names, clear } = session
    const options = { ...operation, into: isFolderName(destination) }
    const result = await project.copy(toProjectPath(path), toProjectPath(destination), options)
    clear()
    if (context.json) {
      context.printJson(result)
      return
    }
    const { out, err } = context
    out.print(...renderCopy(result, names, out.paint))
    err.print(...renderNotices(result.notices, names, err.paint))
  })
  return EXIT.done
}
