import type { SyncState } from '@clst/sdk'
import { formatCountOf } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatAgo } from './times.js'

/** How the project stands to its studio, in one line; none for a project of no studio. */
export function renderSyncState(state: SyncState, paint: Paint, now: number): string[] {
  if (state.state === 'local') return []
  const since =
    state.syncedAt === null
      ? 'never synced'
      : `synced ${formatAgo(new Date(state.syncedAt).toISOString(), now)}`
  return [`Studio: ${describe(state, paint)} ${paint.dim(`· ${since}`)}`]
}

function describe({ state, unsent, waiting, conflicts }: SyncState, paint: Paint): string {
  const toSend = `${formatCountOf(unsent, 'change')} to send`
  switch (state) {
    case 'working':
      return paint.cyan('a sync is running')
    case 'conflict':
      return `${paint.red(formatCountOf(conflicts, 'conflict'))}: clst conflicts`
    case 'offline':
      return `${paint.yellow('offline')}: it did not answer the last sync${unsent === 0 ? '' : `, ${toSend}`}`
    case 'to-receive':
      return `${paint.magenta(`${formatCountOf(waiting, 'thing')} of others to take in`)}: clst update`
    case 'to-send':
      return `${paint.yellow(toSend)}: clst sync`
    default:
      return 'up to date'
  }
}
