/** What keeps the project file in order: afterwards everything is as it was before, also in a backup. */

import { type RepairResult, verifyProjectFile } from '@clst/sdk'
import { nodeFileSystem } from '@clst/sdk/testing'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Operation, OperationKind } from '../operation.js'
import type { Real } from '../real.js'

const WAYS: Readonly<Record<string, (real: Real) => Promise<unknown>>> = {
  async prune({ project }) {
    const count = await project.maintenance.prune({ dryRun: true })
    const done = await project.maintenance.prune()
    expect(done).toMatchObject({ chunks: count.chunks, previews: count.previews, heldChunks: 0 })
    expect(await project.maintenance.prune()).toMatchObject({ chunks: 0, previews: 0, droppedBytes: 0 })
  },
  async compact({ project }) {
    const before = project.stats()
    expect(await project.maintenance.compact()).toMatchObject({ freeBytes: 0 })
    expect(project.stats().checkpoints).toBe(before.checkpoints)
  },
  async clean({ project }) {
    await project.maintenance.clean()
  },
  async repair({ project }) {
    const result: RepairResult = await project.maintenance.repair()
    expect(result).toMatchObject({ ok: true, healed: [], problems: [] })
  },
  async backup(real) {
    // A simulated disk has no place for another project file.
    if (real.fs !== nodeFileSystem) return
    const output = `${real.newOutput()}.clst`
    await real.project.maintenance.backup({ output })
    const [copy, own] = [await verifyProjectFile(output), await real.project.verify()]
    expect(copy).toMatchObject({ ok: true, problems: [], checkedCheckpoints: own.checkedCheckpoints })
  },
}

function maintain(name: string): Operation {
  return {
    describe: () => name,
    isPossible: () => true,
    // What there is and what it holds is compared after every operation.
    run: async (real) => {
      await WAYS[name]?.(real)
    },
  }
}

export const maintaining: OperationKind = {
  weight: 1,
  arbitrary: fc.constantFrom(...Object.keys(WAYS)).map(maintain),
}
