import type { Json } from '../python/literal.js'
import type { Description, IconSaid } from './description.js'

/** Each draws icons in a way of its own. */
export type HostName = 'blender' | 'maya' | 'photoshop'

/** The content of `panel.yaml` for one host: `icons` says what that host draws. */
export type Table = { readonly [name: string]: Json }

/**
 * The table from which the core of a panel works: the description, checked before, with the icons of one host, and without
 * what is said only to the bridge.
 */
export function makeTable(description: Description, host: HostName): Table {
  const { icons, operationLabels: _, ...rest } = description
  const drawn = Object.entries(icons).map(([name, icon]) => [name, drawnBy(host, icon)] as const)
  return { ...(rest as unknown as Table), icons: Object.fromEntries(drawn) }
}

/** Blender has icons of its own, by their names; the others draw the glyph of that name. */
const drawnBy = (host: HostName, icon: IconSaid): string => (host === 'blender' ? icon.blender : icon.glyph)
