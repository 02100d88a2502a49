/** How fast a command may send and receive. */
import { type Command, InvalidArgumentError } from 'commander'
import { parseRate, RATE_WORDS } from '../config/rate.js'
import type { CommandContext } from '../context.js'

export interface RateOption {
  /** Bytes per second; null for no limit. */
  readonly limitRate?: number | null
}

export function addRateOption(command: Command): Command {
  const description =
    'bytes per second to and from the studio, such as 2M; what the settings say when left out'
  return command.option('--limit-rate <RATE>', description, (text) => {
    const rate = parseRate(text)
    if (rate === undefined) throw new InvalidArgumentError(`It must be ${RATE_WORDS}.`)
    return rate
  })
}

export function withRate(context: CommandContext, { limitRate }: RateOption): CommandContext {
  return limitRate === undefined ? context : { ...context, limitRate }
}
