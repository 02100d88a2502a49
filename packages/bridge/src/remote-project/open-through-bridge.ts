/** Whether a command works through the bridge: only when it runs and has this very project open. */
import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { OpenOptions, Project } from '@clst/sdk'
import type { CommandProject } from '../command-project.js'
import { isAlive } from '../running-bridge/alive.js'
import { ask } from '../running-bridge/ask.js'
import { proveBridge } from '../running-bridge/find.js'
import type { Discovery } from '../service/discovery.js'
import { API_VERSION } from '../service/identity.js'
import { keyOfPlace } from '../service/projects/place.js'
import { Link } from './link.js'
import { createRemoteProject } from './remote-project.js'

export interface ThroughBridge {
  readonly discovery: Discovery
  /** The project file, as the command found it. */
  readonly file: string
  /** Who works, and with what. */
  readonly caller: Pick<OpenOptions, 'person' | 'program'>
  /** Opens the file itself. */
  open(): Promise<Project>
  /** Told of the bridge that runs, whether it is worked with or not. */
  onFound(): void
}

/** Whoever else listens there must not hold a command up; without an answer the file itself is worked with. */
const PATIENCE_MS = 2000

interface KnownProject {
  readonly name: string
  readonly path: string
  readonly isOpen: boolean
  readonly isAvailable: boolean
  readonly isReadOnly: boolean
}

/** Undefined where the file itself has to be opened. */
export async function openThroughBridge(order: ThroughBridge): Promise<CommandProject | undefined> {
  const { discovery, file, caller, open } = order
  if (!isAlive(discovery.pid) || !(await proveBridge(discovery, PATIENCE_MS))) return undefined
  order.onFound()
  const path = withoutLinks(file)
  if (path === undefined || !fits(discovery.apiVersion)) return undefined
  const key = keyOfPlace(path)
  const { port, token } = discovery
  const answer = await ask(port, { path: `/v1/projects/${key}`, token, timeout: PATIENCE_MS }).catch(
    () => undefined,
  )
  if (answer?.status !== 200) return undefined
  const known = answer.document as KnownProject
  // What could only be read when the bridge opened it can perhaps be written now, or by whoever runs the command.
  if (!known.isOpen || !known.isAvailable || known.isReadOnly || known.path !== path) return undefined
  const link = new Link(discovery, key, caller)
  return createRemoteProject({ link, name: known.name, path, root: dirname(path), open })
}

/** A bridge with a later contract of the same kind knows all that this command asks. */
function fits(version: string): boolean {
  const [own = [], its = []] = [API_VERSION, version].map((text) => text.split('.').map(Number))
  return its[0] === own[0] && (its[1] ?? 0) >= (own[1] ?? 0)
}

function withoutLinks(file: string): string | undefined {
  try {
    return join(realpathSync.native(dirname(file)), basename(file))
  } catch {
    // Whoever opens it says what is wrong with it.
    return undefined
  }
}
