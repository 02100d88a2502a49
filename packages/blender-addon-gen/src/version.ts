import { GeneratorError } from './kit.js'

/** Where the version goes in `bl_info`, which Blender before 4.2 reads without running the file: it must be written out. */
const PLACE = '"version": (0, 0, 0),'

/**
 * Writes the version into `bl_info`. What follows the three numbers (`-rc.1`) is only in the manifest.
 *
 * @throws GeneratorError `layer-invalid` when there is no place for it
 */
export function withVersion(text: string, version: string): string {
  const numbers = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1)
  if (numbers === undefined || text.split(PLACE).length !== 2) {
    throw GeneratorError.of('layer-invalid', '__init__.py', `It must say ${PLACE} once in bl_info.`)
  }
  return text.replace(PLACE, `"version": (${numbers.join(', ')}),`)
}
