import type { DeletedTerm } from '@clst/sdk'
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import type { CommandProject } from '../../command-project.js'
import type { CommandContext } from '../../context.js'
import { EXIT } from '../../exit-codes.js'
import type { Cell, Column } from '../../output/table.js'
import { visible } from '../../output/visible.js'
import { type ProjectSession, withProject } from '../../project-session.js'
import { addExamples, type CommandModule, type CommandOptions } from '../command-module.js'

/** A command that shows a list of the project's vocabulary. */
export function listCommand<Entry>(spec: {
  description: string
  example: readonly [purpose: string, line: string]
  /** Name of the list in the JSON document. */
  name: string
  columns: readonly Column[]
  /** What an empty list is answered with. */
  empty: string
  configure?: (command: Command) => void
  read: (project: CommandProject, options: CommandOptions) => Promise<Entry[]>
  toRow: (entry: Entry, context: CommandContext) => Cell[]
}): CommandModule {
  return {
    configure(command) {
      command.description(spec.description)
      spec.configure?.(command)
      addExamples(command, spec.example)
    },
    async run(context, _args, options) {
      await withProject(context, { isReading: true }, async ({ project }) => {
        const entries = await spec.read(project, options)
        if (context.json) {
          context.printJson({ [spec.name]: entries })
          return
        }
        const { renderTable } = await import('../../output/table.js')
        const { out } = context
        const rows = entries.map((entry) => spec.toRow(entry, context))
        if (rows.length === 0) out.print(spec.empty)
        else out.print(...renderTable(spec.columns, rows, out.columns, out.paint.dim))
      })
      return EXIT.done
    },
  }
}

/** A command that makes or changes one entry of the vocabulary, and answers it. */
export function entryCommand<Entry extends { name: string }>(spec: {
  description: string
  example: readonly [purpose: string, line: string]
  /** What the name is that the command takes. */
  argument: string
  /** What was done: `Added the status`. */
  done: string
  configure: (command: Command) => void
  write: (project: CommandProject, name: string, options: CommandOptions) => Promise<Entry>
}): CommandModule {
  return {
    configure(command) {
      command.description(spec.description).argument('<NAME>', spec.argument)
      spec.configure(command)
      addExamples(command, spec.example)
    },
    run: (context, args, options) =>
      writing(context, async ({ project }) => {
        const entry = await spec.write(project, args[0] ?? '', options)
        return { document: entry, text: `${spec.done} "${visible(entry.name)}".` }
      }),
  }
}

/** A command that deletes an entry, or puts another one in its place. */
export function deleteCommand(spec: {
  what: string
  example: readonly [purpose: string, line: string]
  configure?: (command: Command) => void
  note?: string
  remove: (project: CommandProject, name: string, options: CommandOptions) => Promise<DeletedTerm>
}): CommandModule {
  return {
    configure(command) {
      const note = spec.note === undefined ? '' : ` ${spec.note}`
      command
        .description(
          `Deletes a ${spec.what}. Refused while it is in use, unless another one takes its place.${note}`,
        )
        .argument('<NAME>', `the ${spec.what}`)
        .option('--replace-by <OTHER>', `the ${spec.what} that takes its place`)
      spec.configure?.(command)
      addExamples(command, spec.example)
    },
    run: (context, args, options) =>
      writing(context, async ({ project }) => {
        const result = await spec.remove(project, args[0] ?? '', options)
        const { name, replaced } = result
        const other = visible(result.replacedBy ?? '')
        const places = replaced === 1 ? 'one place' : `${replaced} places`
        const text = `Deleted the ${spec.what} "${visible(name)}"${replaced === 0 ? '' : `; "${other}" took its place in ${places}`}.`
        return { document: result, text }
      }),
  }
}

async function writing(
  context: CommandContext,
  work: (session: ProjectSession) => Promise<{ document: unknown; text: string }>,
): Promise<typeof EXIT.done> {
  await withProject(context, { writesHistory: true }, async (session) => {
    const { document, text } = await work(session)
    session.clear()
    if (context.json) context.printJson(document)
    else context.out.print(text)
  })
  return EXIT.done
}

/** The options that are there, without those that were left out. */
export function pick(options: CommandOptions, ...names: readonly string[]): CommandOptions {
  return Object.fromEntries(
    names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
  )
}

export function replaceBy(options: CommandOptions): { replaceBy?: string } {
  return pick(options, 'replaceBy')
}

export function parsePosition(text: string): number {
  const position = Number(text)
  if (Number.isInteger(position) && position >= 1) return position
  throw new InvalidArgumentError('It must be a number from 1.')
}
