import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'
import { printMoves } from './move.js'

export function configure(command: Command): void {
  command
    .description('Gives a file or a collection another name in its place. Its history stays with it.')
    .argument('<PATH>', 'the file or the collection')
    .argument('<NAME>', 'the new name, with its extension')
  addExamples(
    command,
    ['A file', 'clst rename shots/sh010/scene.blend layout.blend'],
    ['Only other letters', 'clst rename Scene.blend scene.blend'],
    ['A collection', 'clst rename shots/sh010 sh015'],
  )
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  const [path = '', name = ''] = args
  await withProject(context, { paths: [path], writesHistory: true }, async (session) => {
    const { project, operation, toProjectPath, names, clear } = session
    const result = await project.rename(toProjectPath(path), name, operation)
    clear()
    printMoves(context, names, result, 'It has this name already.')
  })
  return EXIT.done
}
