import type { CommandProject } from './command-project.js'
import type { CommandContext } from './context.js'
import type { ThroughBridge } from './remote-project/open-through-bridge.js'
import { type Discovery, readDiscovery } from './service/discovery.js'
import { readVersion } from './version.js'

/** The project for one command: through the bridge when that has it open, otherwise the file itself. */
export async function openProjectFor(
  context: CommandContext,
  order: Omit<ThroughBridge, 'discovery' | 'onFound'>,
): Promise<CommandProject> {
  const discovery = findDiscovery(context.environment.home)
  const through = discovery === undefined ? undefined : await openRemote(context, discovery, order)
  return through ?? (await order.open())
}

/** Costs one look at the disk where there is no bridge. One that cannot be read keeps nobody from working. */
function findDiscovery(home: string): Discovery | undefined {
  try {
    const found = readDiscovery(home)
    return found.kind === 'found' ? found.discovery : undefined
  } catch {
    return undefined
  }
}

/** What it takes is loaded only where there is a bridge. */
async function openRemote(
  context: CommandContext,
  discovery: Discovery,
  order: Omit<ThroughBridge, 'discovery' | 'onFound'>,
): Promise<CommandProject | undefined> {
  const { openThroughBridge } = await import('./remote-project/open-through-bridge.js')
  const isTold = context.err.isTerminal && !context.json
  const { adviceFor } = isTold ? await import('./output/bridge-view.js') : { adviceFor: () => [] }
  const onFound = () => context.err.print(...adviceFor(discovery, readVersion()))
  return openThroughBridge({ ...order, discovery, onFound })
}
