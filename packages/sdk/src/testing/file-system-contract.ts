/**
 * The contract of the file system port as checks that any test runner can run, one by one. Each check gets a folder of
 * its own that is empty, and throws an AssertionError when the file system does not keep the contract.
 *
 * @example
 * for (const { title, check } of fileSystemContract(traits)) test(title, () => check(makeSubject()))
 */
import type { ContractCheck } from './contract/contract-check.js'
import { FOLDER_CHECKS } from './contract/folder-checks.js'
import { HABIT_CHECKS } from './contract/habit-checks.js'
import { OPEN_FILE_CHECKS } from './contract/open-file-checks.js'
import { PLACE_CHECKS } from './contract/place-checks.js'
import { READ_ONLY_CHECKS } from './contract/read-only-checks.js'
import type { FileSystemTraits } from './file-system-traits.js'

/** The checks that hold for a file system with these traits. */
export function fileSystemContract(traits: FileSystemTraits): ContractCheck[] {
  if (traits.isReadOnly) return [...READ_ONLY_CHECKS]
  const all = [...PLACE_CHECKS, ...FOLDER_CHECKS, ...OPEN_FILE_CHECKS, ...HABIT_CHECKS]
  return all.filter(({ appliesTo }) => appliesTo?.(traits) !== false)
}
