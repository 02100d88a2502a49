import type { AssetFilter } from '@clst/sdk'
import { type Command, InvalidArgumentError } from 'commander'

/** The filters of `list` and `status`, as the parser gives them. */
export interface FilterOptions {
  readonly status?: string[]
  readonly tag?: string[]
  readonly assignee?: string[]
  readonly type?: string[]
  readonly extension?: string[]
  readonly collection?: string[]
  readonly state?: string[]
  readonly where?: string
}

const FILTERS: readonly (readonly [flags: string, meaning: string])[] = [
  ['--status <S>', 'only with this status; of several, separated by commas, any'],
  ['--tag <T>', 'only with this tag; none for those without any'],
  ['--assignee <WHO>', 'only of this person, a part of the name will do; me, none'],
  ['--type <T>', 'only of this type; none for those without one'],
  ['--extension <E>', 'only with this extension'],
  ['--collection <C>', 'only in this collection: a name, or names with / between them'],
  ['--state <S>', 'only with working files in this state'],
]

export function addFilterOptions(command: Command): void {
  for (const [flags, meaning] of FILTERS) command.option(flags, meaning, collect)
  command.option('--where <QUERY>', 'only what this search finds, see docs/reference/search.md')
}

/** The part of the options that are filters, as the SDK takes them. */
export function pickFilter(options: FilterOptions): AssetFilter {
  const { status, tag, assignee, type, extension, collection, state, where } = options
  return {
    ...(status ? { status } : {}),
    ...(tag ? { tag } : {}),
    ...(assignee ? { assignee } : {}),
    ...(type ? { type } : {}),
    ...(extension ? { extension } : {}),
    ...(collection ? { collection } : {}),
    ...(state ? { state } : {}),
    ...(where === undefined ? {} : { where }),
  }
}

export function isFiltering(filter: AssetFilter): boolean {
  return Object.keys(filter).length > 0
}

/** Whether it matters who asks; finding out can take time. */
export function mentionsMe(...texts: readonly unknown[]): boolean {
  return /\bme\b/i.test(JSON.stringify(texts))
}

function collect(text: string, before: string[] = []): string[] {
  const values = text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '')
  if (values.length === 0) throw new InvalidArgumentError('It must not be empty.')
  return [...before, ...values]
}
