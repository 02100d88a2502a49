import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Table } from '../panel/table.js'
import { GeneratorError } from '../problem.js'
import type { Files } from './written-files.js'

const icons = resolve(import.meta.dirname, '../../icons')

/**
 * The pictures of the icons of a table that was not made for Blender, as SVG.
 *
 * @throws GeneratorError `unknown-icon` when a glyph has no file
 */
export function glyphFiles(table: Table, into: string): Files {
  const entries = Object.entries(table.icons as Record<string, string>)
  const missing = entries.filter(([, glyph]) => !existsSync(join(icons, `${glyph}.svg`)))
  if (missing.length > 0) {
    throw new GeneratorError(
      missing.map(([name, glyph]) => ({
        code: 'unknown-icon',
        place: `panel.yaml: icons.${name}.glyph`,
        text: `There is no glyph "${glyph}".`,
      })),
    )
  }
  const names = [...new Set(entries.map(([, glyph]) => `${glyph}.svg`))].sort()
  return new Map(names.map((name) => [`${into}/${name}`, readFileSync(join(icons, name))]))
}
