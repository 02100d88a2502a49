/** What tests of clst, and of programs built on it, need beside the SDK itself. Not for use in production. */
export { FAILPOINTS, type Failpoint, setFailpointHandler } from '../ports/failpoint.js'
export { openStore, type StoreOptions } from '../store/database.js'
export type { Migration } from '../store/migrate.js'
export type { Store } from '../store/store.js'
export { SeededRandom, seededBytes } from './seeded-random.js'
export { type TemporaryProject, temporaryFolder, temporaryProject } from './temporary-project.js'
