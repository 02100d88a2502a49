/** The commands after `clst scaffolds` and `clst scaffold`. */
import { resolve } from 'node:path'
import type { Scaffold, ScaffoldResult } from '@clst/sdk'
import type { CommandContext } from '../context.js'
import { renderNotices } from '../output/notices-view.js'
import type { PathNames } from '../output/paths.js'
import { formatCountOf } from '../output/sizes.js'
import { visible, visibleLines } from '../output/visible.js'
import { UsageError } from '../usage-error.js'
import { answering } from './answer.js'
import { addExamples, type CommandModule } from './command-module.js'
import { listCommand } from './vocabulary/term-command.js'

export const list = listCommand<Scaffold>({
  description:
    'Lists the scaffolds of the project: collections, files and dependencies that are made in one go.',
  example: ['All scaffolds', 'clst scaffolds list'],
  name: 'scaffolds',
  empty: 'There is no scaffold. "clst scaffolds add FILE.json" makes one.',
  columns: [
    { header: 'SCAFFOLD', cut: 'end', min: 12 },
    { header: 'COLLECTIONS', align: 'right' },
    { header: 'FILES', align: 'right' },
    { header: 'DEPENDENCIES', align: 'right', drop: 1 },
  ],
  read: (project) => project.scaffolds.list(),
  toRow: ({ name, definition }) => [
    { text: visible(name) },
    { text: String(definition.collections.length) },
    { text: String(definition.assets.length) },
    { text: String(definition.dependencies.length) },
  ],
})

export const add: CommandModule = {
  configure(command) {
    command
      .description('Keeps the description of a scaffold, a JSON file.')
      .argument('<FILE>', 'the JSON file')
      .option('--name <NAME>', 'its name; the one in the file, or that of the file, when left out')
      .option('--replace', 'take the place of the scaffold with this name')
    addExamples(command, ['A scaffold for shots', 'clst scaffolds add shot.json'])
  },
  run: (context, [file = ''], options) =>
    answering(context, { writesHistory: true }, async ({ project }) => {
      const scaffold = await project.scaffolds.add(resolve(context.cwd, file), {
        ...(options.name === undefined ? {} : { name: String(options.name) }),
        ...(options.replace === true ? { replace: true } : {}),
      })
      return { document: scaffold, lines: [`Added the scaffold "${visible(scaffold.name)}".`] }
    }),
}

export const show: CommandModule = {
  configure(command) {
    command.description('Prints the description of a scaffold as JSON.').argument('<NAME>', 'the scaffold')
    addExamples(command, ['To change it and add it again', 'clst scaffolds show Shot > shot.json'])
  },
  run: (context, [name = '']) =>
    answering(context, { isReading: true }, async ({ project }) => {
      const scaffold = await project.scaffolds.get(name)
      const definition = JSON.stringify(scaffold.definition, undefined, 2)
      return { document: scaffold, lines: visibleLines(definition) }
    }),
}

export const remove: CommandModule = {
  configure(command) {
    command.description('Deletes a scaffold. What was made from it stays.').argument('<NAME>', 'the scaffold')
    addExamples(command, ['Delete it', 'clst scaffolds delete Shot'])
  },
  run: (context, [name = '']) =>
    answering(context, { writesHistory: true }, async ({ project }) => {
      const scaffold = await project.scaffolds.delete(name)
      return { document: scaffold, lines: [`Deleted the scaffold "${visible(scaffold.name)}".`] }
    }),
}

const APPLY_EXAMPLE = 'clst scaffold apply Shot shots --series shot=0010..0050:10'

export const apply: CommandModule = {
  configure(command) {
    command
      .description('Makes what a scaffold describes. When a name is not free, nothing is made.')
      .argument('<NAME>', 'the scaffold')
      .argument('<INTO>', 'the collection to make it in; . for the project folder')
      .option('--set <VARIABLE=VALUE>', 'the value of a variable; may be given several times', gather)
      .option(
        '--series <VARIABLE=SERIES>',
        'several values: 0010..0050:10, or "0010,0020 x5" from two samples, or a,b,c',
        gather,
      )
      .option('--dry-run', 'only show what would be made')
    addExamples(
      command,
      ['Shots 0010 to 0050 in steps of 10', APPLY_EXAMPLE],
      ['Five, from two samples', 'clst scaffold apply Shot shots --series "shot=sh010,sh020 x5"'],
    )
  },
  run: (context, [name = '', into = ''], options) => {
    const values = {
      set: readPairs(options.set ?? [], '--set'),
      series: readPairs(options.series ?? [], '--series'),
      ...(options.dryRun === true ? { dryRun: true } : {}),
    }
    return answering(context, { paths: [into], writesHistory: options.dryRun !== true }, async (session) => {
      const { project, operation, names, toProjectPath } = session
      const result = await project.scaffolds.apply(name, toProjectPath(into), { ...operation, ...values })
      return { document: result, lines: describe(result, names, context) }
    })
  },
}

function describe(
  result: ScaffoldResult,
  names: PathNames,
  { out, commandPrefix }: CommandContext,
): string[] {
  const { collections, assets, dependencies, existing, isDryRun, notices } = result
  const made = [
    formatCountOf(collections.length, 'collection'),
    formatCountOf(assets.length, 'file'),
    formatCountOf(dependencies.length, 'dependency', 'dependencies'),
  ].join(', ')
  const places = [
    ...collections.map((path) => `${names.show(path)}/`),
    ...assets.map(({ path }) => names.show(path)),
  ]
  const most = out.isTerminal && !isDryRun ? 20 : places.length
  const lines = places
    .sort()
    .slice(0, most)
    .map((place) => `  ${place}`)
  if (places.length > most) lines.push(`  … and ${formatCountOf(places.length - most, 'more', 'more')}`)
  const heading = isDryRun ? `Would make ${made}:` : `Made ${made}:`
  const there = existing.map((path) => `${names.show(path)}/`).join(', ')
  return [
    heading,
    '',
    ...lines,
    ...(existing.length === 0 ? [] : ['', `There already: ${there}`]),
    ...renderNotices(notices, names, out.paint),
    ...(isDryRun || places.length === 0 ? [] : ['', 'To take it back:', `  ${commandPrefix} undo`]),
  ]
}

function gather(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value]
}

function readPairs(pairs: readonly string[], option: string): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? []
      if (name !== undefined && value !== undefined) return [name, value]
      throw new UsageError(`${option} takes a variable and its value: "${pair}" has no =.`, {
        example: APPLY_EXAMPLE,
        command: 'scaffold apply',
      })
    }),
  )
}
