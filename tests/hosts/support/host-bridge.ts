/** A real bridge, and the surroundings of a program that finds it by its discovery file. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { TestBridge } from '../../helpers/bridge.js'
import { CLST, environment, temporaryFolder } from '../../helpers/clst.js'

const ROOT = resolve(import.meta.dirname, '../../..')

export interface HostBridge {
  /** Not started yet: `bridge.start()`, or from Python `Bridge().start()`. Ends with the test file. */
  bridge: TestBridge
  /** For projects and whatever else the test writes; removed afterwards. */
  folder: string
  /** For the program; what hosts keep goes into the folder. */
  env: Record<string, string>
}

/**
 * Call it once in a test file. The program gets the settings of an imaginary user (CLST_HOME), folders of its own for
 * everything that Blender and Qt write, the root of the repository (CLST_ROOT) and how the command is started
 * (CLST_COMMAND, a JSON array).
 */
export function hostBridge(): HostBridge {
  const folder = temporaryFolder()
  const at = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 })
    return join(folder, name)
  }
  const home = at('clst-home')
  const env = environment(home, {
    CLST_ROOT: ROOT,
    CLST_COMMAND: JSON.stringify([process.execPath, CLST]),
    CLST_BRIDGE_PORT: '0',
    HOME: at('home'),
    TMPDIR: at('temporary'),
    XDG_RUNTIME_DIR: at('runtime'),
    XDG_CACHE_HOME: at('cache'),
    BLENDER_USER_RESOURCES: at('blender'),
    BLENDER_USER_CONFIG: at('blender/config'),
    BLENDER_USER_SCRIPTS: at('blender/scripts'),
    QT_QPA_PLATFORM: 'offscreen',
    QT_FONT_DPI: '96',
    // Software drawing also where a graphics card is, so that pictures come out alike.
    LIBGL_ALWAYS_SOFTWARE: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONIOENCODING: 'utf-8',
  })
  return { bridge: new TestBridge(home, folder), folder, env }
}
