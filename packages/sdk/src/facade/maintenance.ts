import type { Context } from '../context.js'
import { type BackupOptions, type BackupResult, backup } from '../maintenance/backup.js'
import { type CleanOptions, type CleanResult, clean } from '../maintenance/clean.js'
import { type CompactResult, compact } from '../maintenance/compact.js'
import { type PruneOptions, type PruneResult, prune } from '../maintenance/prune.js'
import { type RepairOptions, repair } from '../maintenance/repair.js'
import type { OperationOptions, RepairResult } from '../types.js'
import type { Guard } from './guard.js'

/** What keeps a project small, whole and safe: `project.maintenance`. */
export class Maintenance {
  constructor(
    private readonly context: Context,
    private readonly guard: Guard,
  ) {}

  /** Drops what nothing needs any more and gives its space back. With `dryRun` only counts it. */
  prune(options: PruneOptions = {}): Promise<PruneResult> {
    const work = () => prune(this.context, options)
    return options.dryRun === true ? this.guard.within([], work) : this.guard.writing([], work)
  }

  /** Gives free space in the project file back to the disk. */
  compact(options: OperationOptions = {}): Promise<CompactResult> {
    return this.guard.writing([], () => compact(this.context, options))
  }

  /** Copies the project while others write, or brings an earlier copy up to date. */
  backup(options: BackupOptions): Promise<BackupResult> {
    return this.guard.within([], () => backup(this.context, options))
  }

  /** Checks the project as `verify` does and heals what can be proven to be healed. */
  repair(options: RepairOptions = {}): Promise<RepairResult> {
    return this.guard.writing([], () => repair(this.context, options))
  }

  /** Removes opened versions and what killed processes left. */
  clean(options: CleanOptions = {}): Promise<CleanResult> {
    return this.guard.writing([], () => clean(this.context, options))
  }
}
