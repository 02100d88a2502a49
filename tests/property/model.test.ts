/**
 * Random operations on a project and on a plain model of it; after each of them both must agree. `CLST_MODEL_RUNS` lists
 * of operations are tried on each disk (150 when it is not set); `CLST_MODEL_SEED=random` tries others than the usual ones.
 * A failure prints the operations and the seed that repeat it:
 * `CLST_MODEL_SEED=… CLST_MODEL_PATH=… npm run test:property -- model`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { POSIX_DISK } from '@clst/sdk/testing'
import { test } from 'vitest'
import { memoryFolder, realDisk, simulatedDisk, type TestDisk } from '../helpers/disks.js'
import { checkProperty } from './support/check-property.js'
import { compare } from './support/compare.js'
import { compareThoroughly } from './support/compare-thoroughly.js'
import { Model } from './support/model.js'
import type { Operation } from './support/operation.js'
import { operations } from './support/operations.js'
import { Real } from './support/real.js'

const parent = memoryFolder()

const disks: Record<string, (folder: string) => TestDisk> = {
  'a real disk': realDisk,
  // Its clock stands still until an operation moves it: what is remembered by time is used, or must not be.
  'a simulated disk': (folder) => simulatedDisk(folder, POSIX_DISK),
}

async function run(
  makeDisk: (folder: string) => TestDisk,
  list: readonly Operation[],
  log: string[],
): Promise<void> {
  const folder = mkdtempSync(join(parent, 'run-'))
  const outside = join(folder, 'outside')
  const root = join(folder, 'project')
  for (const path of [outside, root]) mkdirSync(path)
  const disk = makeDisk(root)
  disk.ports.fs?.makeFolder?.(outside)
  const model = new Model()
  const real = await Real.create(disk, outside)
  try {
    for (const operation of list) {
      if (!operation.isPossible(model)) continue
      log.push(operation.describe(model))
      await operation.run(real, model)
      await compare(real, model)
    }
    log.push('look at everything')
    await compareThoroughly(real, model)
  } finally {
    await real.project.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

test.each(Object.entries(disks))('a project does what the model does, on %s', async (_name, makeDisk) => {
  await checkProperty(operations, (list, log) => run(makeDisk, list, log))
})
