/** A program that runs in Blenders without a window, each with a folder of its own, against one bridge. */
import { basename, join } from 'node:path'
import { beforeAll } from 'vitest'
import { hostBridge } from '../support/host-bridge.js'
import { BPY_VERSIONS, requireBpy } from '../support/hosts.js'
import { pythonTests } from '../support/python-driver.js'
import { addonZip, PROGRAMS } from './addon-zip.js'

/** The others as well with CLST_EVERY_BLENDER=1. */
const VERSIONS = process.env.CLST_EVERY_BLENDER === '1' ? BPY_VERSIONS : (['4.2.23'] as const)

/** To be called once in a test file: the bridge, and the function that runs programs of this folder. */
export function blenderTests(versions: readonly (typeof BPY_VERSIONS)[number][] = VERSIONS) {
  const { bridge, env, folder } = hostBridge()

  beforeAll(async () => {
    env.CLST_ADDON_ZIP = await addonZip(folder)
    bridge.start()
  })

  /** @param name of the program; @param title with its features */
  return (name: string, title: string) => {
    const file = join(PROGRAMS, name)
    for (const version of versions) {
      const host = requireBpy(version)
      const own = { ...env }
      pythonTests(
        host,
        `Blender ${version}: ${title}`,
        { file, command: [host.python, '-B', file], env: own },
        () => {
          const at = join(folder, basename(name, '.py'), version)
          Object.assign(own, env, { BLENDER_USER_RESOURCES: join(at, 'blender'), WORK: join(at, 'work') })
        },
      )
    }
  }
}
