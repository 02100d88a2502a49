import { PANEL_ID, PLUGIN_ID } from '../build/ids.js'
import type { Modules } from './modules.js'

const REFUSED =
  'Photoshop did not show the clst panel, so nothing was done. Open it under Plugins › clst, then try again.'

/**
 * Brings the panel to the front, from a command that somebody chose, and then does what needs eyes. Where Photoshop does not
 * show it, that is said, and nothing is done.
 *
 * Source: uxp-api/reference-js/Modules/uxp/Plugin Manager/Plugin, "showPanel": the host may disallow it; it answers nothing,
 * or a text that says why not.
 */
export function showPanel(modules: Pick<Modules, 'photoshop' | 'uxp'>, then: () => void): void {
  // A command has no time to wait, and nobody to tell.
  askFor(modules).then(
    (refusal) => {
      if (typeof refusal !== 'string' || refusal === '') then()
      else say(modules)
    },
    () => say(modules),
  )
}

async function askFor({ uxp }: Pick<Modules, 'uxp'>): Promise<unknown> {
  const own = Array.from(uxp.pluginManager.plugins).find(({ id }) => id === PLUGIN_ID)
  return own === undefined ? 'It is not there.' : own.showPanel(PANEL_ID)
}

function say({ photoshop }: Pick<Modules, 'photoshop'>): void {
  photoshop.core.showAlert({ message: REFUSED }).catch(() => undefined)
}
