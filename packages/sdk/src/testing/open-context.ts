import { rmSync } from 'node:fs'
import type { Context } from '../context.js'
import { Engines } from '../engine/engines.js'
import { nodeFileSystem } from '../file-system/node-file-system.js'
import { systemClock } from '../ports/clock.js'
import { systemRandom } from '../ports/random.js'
import { bindReplica, createProjectFile } from '../project-file.js'
import { openStore } from '../store/database.js'
import { DiskClock } from '../working-files/disk-clock.js'
import { temporaryFolder } from './temporary-project.js'

export interface OpenContext {
  context: Context
  /** Closes the project and removes its folder. */
  close(): Promise<void>
}

/** A new project on the real disk, for tests of what lies below the façade. */
export async function openContext(): Promise<OpenContext> {
  const ports = { fs: nodeFileSystem, clock: systemClock, random: systemRandom }
  const root = temporaryFolder()
  const store = openStore(await createProjectFile(ports, root, 'test'))
  await bindReplica(store, ports, '')
  const engines = new Engines(0)
  const diskClock = new DiskClock(ports.fs, ports.clock, ports.random, root)
  const engineFor = engines.forBytes
  return {
    context: {
      ...ports,
      store,
      root,
      diskClock,
      hostName: '',
      personName: 'Ada',
      program: undefined,
      engineFor,
    },
    close: async () => {
      store.close()
      await engines.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
