import type { Migration } from '../migrate.js'
import { ACCOUNTS } from './accounts.js'
import { DAMAGE } from './damage.js'
import { SHARING } from './sharing.js'
import { UPKEEP } from './upkeep.js'

/** The schema of the server, in order. */
export const MIGRATIONS: readonly Migration[] = [SHARING, ACCOUNTS, UPKEEP, DAMAGE]
