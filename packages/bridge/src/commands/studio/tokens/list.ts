import type { Schemas } from '@clst/client/studio'
import { ClstError } from '@clst/sdk'
import type { Command } from 'commander'
import type { CommandContext } from '../../../context.js'
import { EXIT, type ExitCode } from '../../../exit-codes.js'
import { renderTable } from '../../../output/table.js'
import { formatAgo, formatExact } from '../../../output/times.js'
import { visible } from '../../../output/visible.js'
import { findPerson } from '../../../studio/lists.js'
import { findAccess, withClient } from '../../../studio/studio-client.js'
import { addExamples } from '../../command-module.js'

interface TokenListOptions {
  readonly studio?: string
}

export function configure(command: Command): void {
  command
    .description(
      'Lists the devices that are signed in at the studio: yours, or, for its admins, those of somebody else.',
    )
    .argument('[NAME]', 'a person or a program; you when left out')
    .option('--studio <URL>', 'the studio; the one that you signed in to last when left out')
  addExamples(command, ['My devices', 'clst tokens list'], ['Those of the farm', 'clst tokens list farm'])
}

export async function run(
  context: CommandContext,
  [name]: readonly string[],
  { studio }: TokenListOptions,
): Promise<ExitCode> {
  const tokens = await withClient(context, findAccess(context, studio), async (client) => {
    const { pages } = await import('@clst/client/studio')
    const person = name === undefined ? undefined : await findPerson(client, name)
    if (name !== undefined && person === undefined) {
      throw new ClstError('person-not-found', `Nobody at this studio is called "${name}".`, {
        details: { name },
      })
    }
    const of = person === undefined ? {} : { personId: person.id }
    const found: Schemas['Token'][] = []
    for await (const page of pages((cursor) => client.listTokens({ ...of, ...cursor })))
      found.push(...page.tokens)
    return found
  })
  const { out } = context
  if (context.json) context.printJson({ tokens })
  else if (tokens.length === 0) out.print('No device is signed in.')
  else {
    const now = context.now()
    const rows = tokens.map(({ id, device, lastUsedAt, expiresAt, isCurrent }) => [
      { text: visible(device) },
      { text: lastUsedAt === null ? 'never' : formatAgo(lastUsedAt, now) },
      { text: expiresAt === null ? '' : formatExact(expiresAt) },
      { text: id, paint: out.paint.dim },
      { text: isCurrent ? 'this one' : '', paint: out.paint.dim },
    ])
    const columns = [
      { header: 'DEVICE', cut: 'end' as const },
      { header: 'LAST USED' },
      { header: 'ENDS' },
      { header: 'ID' },
      {},
    ]
    out.print(...renderTable(columns, rows, out.columns, out.paint.dim))
  }
  return EXIT.done
}
