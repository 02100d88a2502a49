/** Finding the bridge of this user, as every client does it: discovery file, then proof, then the token. */
import { randomBytes } from 'node:crypto'
import { BridgeFailure } from '../service/bridge-failure.js'
import { type Discovery, readDiscovery } from '../service/discovery.js'
import { isSameSecret, proofOf } from '../service/identity.js'
import { ask } from './ask.js'

/** The bridge that runs, proven to be it; undefined where none does. Throws `permission-denied`. */
export async function findBridge(home: string): Promise<Discovery | undefined> {
  const found = readDiscovery(home)
  if (found.kind === 'none') return undefined
  if (found.kind === 'unsafe') {
    const message = `Others could have written ${found.path}, so it is not trusted. Remove it, then start the bridge again.`
    throw new BridgeFailure('permission-denied', message, { details: { path: found.path } })
  }
  return (await proveBridge(found.discovery)) ? found.discovery : undefined
}

/** Whether who listens on the port knows the token, without telling it. */
export async function proveBridge(discovery: Discovery, timeout?: number): Promise<boolean> {
  const nonce = randomBytes(16).toString('hex')
  try {
    const { status, document } = await ask(discovery.port, {
      path: `/health?nonce=${nonce}`,
      ...(timeout === undefined ? {} : { timeout }),
    })
    const { proof } = document as { proof?: unknown }
    return status === 200 && typeof proof === 'string' && isSameSecret(proof, proofOf(discovery.token, nonce))
  } catch {
    // Nobody listens there, or somebody who does not speak as the bridge does.
    return false
  }
}
