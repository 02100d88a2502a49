/** Panels as their generators make them, from the commands that people run. */
import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')
const COMMANDS = {
  blender: 'packages/blender-addon-gen/bin/clst-blender-addon-gen.js',
  maya: 'packages/maya-panel-gen/bin/clst-maya-panel-gen.js',
  photoshop: 'packages/photoshop-uxp/bin/clst-photoshop-uxp.js',
} as const

/** Where the descriptions of this checkout are. */
export const DESCRIPTIONS = { openapi: join(ROOT, 'openapi.yaml'), panel: join(ROOT, 'panel.yaml') }

/**
 * Makes a panel into a folder.
 *
 * @returns the folder: of Blender it has `clst/`, of Maya `clst.mod` and `clst/`, of Photoshop the files of the plug-in
 * @throws Error with what the command printed
 */
export function makePanel(
  host: keyof typeof COMMANDS,
  out: string,
  { openapi, panel }: { openapi: string; panel: string } = DESCRIPTIONS,
): string {
  const args = [join(ROOT, COMMANDS[host]), '--openapi', openapi, '--panel', panel, '--out', out]
  execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  return out
}
