/** What tests of clst, and of programs built on it, need beside the SDK itself. Not for use in production. */
export { nodeFileSystem } from '../file-system/node-file-system.js'
export { FAILPOINTS, type Failpoint, setFailpointHandler } from '../ports/failpoint.js'
export { openStore, type StoreOptions } from '../store/database.js'
export type { Migration } from '../store/migrate.js'
export type { Store } from '../store/store.js'
export { arriveVersion } from './arriving-version.js'
export { besideRealProject } from './beside-real-project.js'
export type { ContractCheck, FileSystemSubject } from './contract/contract-check.js'
export { FaultyFileSystem, type FileOperation } from './faulty-file-system.js'
export { fileSystemContract } from './file-system-contract.js'
export {
  FAT_DISK,
  type FileSystemTraits,
  NETWORK_DISK,
  OLD_MAC_DISK,
  POSIX_DISK,
  TRAITS_BY_NAME,
  WINDOWS_DISK,
} from './file-system-traits.js'
export { MemoryFileSystem, type MemoryFileSystemOptions } from './memory-file-system.js'
export { SeededRandom, seededBytes } from './seeded-random.js'
export { SimulatedClock } from './simulated-clock.js'
export { type TemporaryProject, temporaryFolder, temporaryProject } from './temporary-project.js'
