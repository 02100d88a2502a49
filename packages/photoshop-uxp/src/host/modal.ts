import { HostError } from '../core/host.js'
import type { Photoshop } from './modules.js'

/** How long Photoshop 25.10 and later waits for another plug-in's modal state before it refuses. Milliseconds. */
const WAIT_MS = 5000

/**
 * Runs what changes something in Photoshop, alone. No network in it: after two seconds Photoshop puts a progress bar over
 * everything.
 *
 * @param name stands above that progress bar
 * @throws HostError when something else is modal, and with Photoshop's own words otherwise
 */
export async function runModal<T>(
  { core }: Pick<Photoshop, 'core'>,
  name: string,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await core.executeAsModal(run, { commandName: name, timeOut: WAIT_MS })
  } catch (error) {
    if (error instanceof HostError) throw error
    // https://developer.adobe.com/photoshop/uxp/2022/ps_reference/media/executeasmodal/: 9 is "host is in a modal state".
    if ((error as { number?: unknown } | null)?.number === 9) {
      throw new HostError('Photoshop is busy with something else. Finish it, then try again.')
    }
    throw new HostError(`Photoshop could not do it: ${wordsOf(error)}`)
  }
}

/** What is thrown is not always an Error; UXP also throws texts. */
export function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return words === '' ? 'it gave no reason.' : words
}
