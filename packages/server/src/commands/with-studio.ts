import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupToken } from '../accounts/setup-token.js'
import { Throttle } from '../accounts/throttle.js'
import { StudioFailure } from '../failure.js'
import { createLog } from '../log/log.js'
import { openStudio } from '../open-studio.js'
import type { StudioServices } from '../services.js'
import type { CommandInput } from './command.js'

/** Works with the folder of a studio, also while its server runs: each change is one transaction of the database. */
export async function withStudio(
  { settings, version }: CommandInput,
  work: (studio: { services: StudioServices }) => Promise<number>,
): Promise<number> {
  // A folder that was mistyped is not made.
  if ((await stat(join(settings.data, 'studio.sqlite')).catch(() => undefined)) === undefined) {
    throw new StudioFailure('invalid-argument', `There is no studio in ${settings.data}.`)
  }
  const { sharing, studioId, close } = await openStudio(settings.data)
  const { database, clock, random } = sharing
  try {
    return await work({
      services: {
        database,
        clock,
        random,
        sharing,
        studioId,
        version,
        name: settings.name,
        log: createLog(settings.logLevel),
        throttle: new Throttle(clock),
        setup: new SetupToken(true, random),
        signInFailed: () => {},
      },
    })
  } finally {
    await close()
  }
}
