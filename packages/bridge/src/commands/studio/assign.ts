import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import type { ExitCode } from '../../exit-codes.js'
import { give } from '../../studio/give.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Gives a file to somebody: until it is handed over only they make versions of it.')
    .argument('<PATH>', 'the file')
    .argument('<NAME>', 'a member of the project; "nobody" to free the file')
  addExamples(
    command,
    ['To Björn', 'clst assign shots/scene.blend Björn'],
    ['To nobody', 'clst assign shots/scene.blend nobody'],
  )
}

export function run(context: CommandContext, [path = '', name = '']: readonly string[]): Promise<ExitCode> {
  return give(context, [path], name.toLowerCase() === 'nobody' ? null : name)
}
